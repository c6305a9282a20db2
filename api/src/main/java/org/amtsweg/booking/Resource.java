package org.amtsweg.booking;

import org.amtsweg.identifier.AuthorityId;
import org.amtsweg.identifier.ResourceId;

/**
 * A room or a device of an authority that only one party can use at a time (<i>Raum oder Gerät</i>). The same key at another authority is another thing.
 *
 * <p>Does not say what it is called, where it is or who may use it: that is for the form, the texts and the tables of a service.
 */
public record Resource(AuthorityId authority, ResourceId id) {

    @Override
    public String toString() {
        return authority + "/" + id;
    }
}
