package org.amtsweg.authority;

import java.util.Optional;
import org.amtsweg.identifier.ServiceId;

/**
 * Who is competent (<i>Zuständigkeitsfinder</i>): a port that the host implements, for instance on its own directory.
 *
 * <p>Must be quick and must not call other systems within the call: it is asked while a case is opened.
 */
@FunctionalInterface
public interface AuthorityDirectory {

    /** The authority, with the unit, that handles this service at this place; empty if nobody here is competent. */
    Optional<Authority> competentFor(ServiceId service, Place place);
}
