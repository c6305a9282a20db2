package org.amtsweg.party;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.amtsweg.identifier.RegisterEntry;

/**
 * A legal person or association (<i>juristische Person, Vereinigung</i>) with its legal form, register entry and those who represent
 * it by law. {@code toString} is masked.
 *
 * <p>Does not ask the register whether it exists or who may act. Who acts in a case is a {@link Representation}.
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Organisation(
        String name,
        Optional<String> legalForm,
        Optional<RegisterEntry> registerEntry,
        Optional<Address> address,
        @JsonSetter(nulls = Nulls.AS_EMPTY) List<Representative> representatives,
        @JsonUnwrapped Contact contact)
        implements Party {

    /** Somebody who represents it by law (<i>gesetzliche Vertretung</i>), with the office, for instance {@code Geschäftsführerin}. */
    public record Representative(PersonName name, String office) {
        @Override
        public String toString() {
            return "Representative[***]";
        }
    }

    public Organisation {
        if (name.isBlank()) {
            throw new IllegalArgumentException("An organisation has a name");
        }
        representatives = List.copyOf(representatives);
    }

    public static Organisation of(String name) {
        return new Organisation(name, Optional.empty(), Optional.empty(), Optional.empty(), List.of(), Contact.NONE);
    }

    /** With its legal form as the register writes it, for instance {@code GmbH} or {@code eingetragener Verein}. */
    public Organisation withLegalForm(String form) {
        return new Organisation(name, Optional.of(form), registerEntry, address, representatives, contact);
    }

    public Organisation withRegisterEntry(RegisterEntry entry) {
        return new Organisation(name, legalForm, Optional.of(entry), address, representatives, contact);
    }

    public Organisation withAddress(Address seat) {
        return new Organisation(name, legalForm, registerEntry, Optional.of(seat), representatives, contact);
    }

    public Organisation representedBy(PersonName person, String office) {
        List<Representative> all = new ArrayList<>(representatives);
        all.add(new Representative(person, office));
        return new Organisation(name, legalForm, registerEntry, address, all, contact);
    }

    public Organisation withContact(Contact ways) {
        return new Organisation(name, legalForm, registerEntry, address, representatives, ways);
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
