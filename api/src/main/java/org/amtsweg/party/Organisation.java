package org.amtsweg.party;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Optional;

/** A legal person or association (<i>juristische Person, Vereinigung</i>). {@code toString} is masked. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Organisation(
        String name, Optional<String> legalForm, Optional<String> registerEntry, Optional<Address> address)
        implements Party {

    public static Organisation of(String name) {
        return new Organisation(name, Optional.empty(), Optional.empty(), Optional.empty());
    }

    public Organisation withAddress(Address seat) {
        return new Organisation(name, legalForm, registerEntry, Optional.of(seat));
    }

    @Override
    public String displayName() {
        return name;
    }

    @Override
    public String toString() {
        return "Organisation[***]";
    }
}
