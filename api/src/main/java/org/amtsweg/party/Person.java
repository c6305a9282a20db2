package org.amtsweg.party;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A natural person (<i>natürliche Person</i>). {@code toString} is masked.
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Person(
        String givenNames,
        String familyName,
        Optional<LocalDate> birthDate,
        Optional<Address> address,
        Optional<String> email)
        implements Party {

    public static Person of(String givenNames, String familyName) {
        return new Person(givenNames, familyName, Optional.empty(), Optional.empty(), Optional.empty());
    }

    public Person withAddress(Address home) {
        return new Person(givenNames, familyName, birthDate, Optional.of(home), email);
    }

    public Person withEmail(String mail) {
        return new Person(givenNames, familyName, birthDate, address, Optional.of(mail));
    }

    public Person bornOn(LocalDate day) {
        return new Person(givenNames, familyName, Optional.of(day), address, email);
    }

    @Override
    public String displayName() {
        return (givenNames + " " + familyName).strip();
    }

    @Override
    public String toString() {
        return "Person[***]";
    }
}
