package org.amtsweg.party;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.annotation.Nulls;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.amtsweg.identifier.Nationality;

/**
 * A natural person (<i>natürliche Person</i>): name, birth, nationalities, addresses and ways to reach her. {@code toString} is masked.
 *
 * <p>Holds what an applicant says or an account delivers; {@link AttributeTrust} says how sure that is. Has no sex: where a service
 * needs it, its form asks for it. In JSON name, birth and contact are flat.
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Person(
        @JsonUnwrapped PersonName name,
        @JsonUnwrapped Birth birth,
        @JsonSetter(nulls = Nulls.AS_EMPTY) List<Nationality> nationalities,
        Optional<Address> address,
        @JsonSetter(nulls = Nulls.AS_EMPTY) List<Address> furtherAddresses,
        @JsonUnwrapped Contact contact)
        implements Party {

    public Person {
        nationalities = List.copyOf(nationalities);
        furtherAddresses = List.copyOf(furtherAddresses);
    }

    public static Person of(String givenNames, String familyName) {
        return of(PersonName.of(givenNames, familyName));
    }

    public static Person of(PersonName name) {
        return new Person(name, Birth.UNKNOWN, List.of(), Optional.empty(), List.of(), Contact.NONE);
    }

    public Person named(PersonName known) {
        return new Person(known, birth, nationalities, address, furtherAddresses, contact);
    }

    public Person born(Birth when) {
        return new Person(name, when, nationalities, address, furtherAddresses, contact);
    }

    public Person bornOn(LocalDate day) {
        return bornOn(PartialDate.of(day));
    }

    public Person bornOn(PartialDate date) {
        return born(birth.withDate(date));
    }

    /** With one more nationality. */
    public Person withNationality(Nationality more) {
        List<Nationality> all = new ArrayList<>(nationalities);
        all.add(more);
        return new Person(name, birth, all, address, furtherAddresses, contact);
    }

    /** With this address as the one that letters go to. */
    public Person withAddress(Address home) {
        return new Person(name, birth, nationalities, Optional.of(home), furtherAddresses, contact);
    }

    /** With one more address, for instance abroad or a post office box. */
    public Person withFurtherAddress(Address more) {
        List<Address> all = new ArrayList<>(furtherAddresses);
        all.add(more);
        return new Person(name, birth, nationalities, address, all, contact);
    }

    public Person withContact(Contact ways) {
        return new Person(name, birth, nationalities, address, furtherAddresses, ways);
    }

    public Person withEmail(String mail) {
        return withContact(contact.withEmail(mail));
    }

    public Person withPhone(String number) {
        return withContact(contact.withPhone(number));
    }

    public String givenNames() {
        return name.givenNames();
    }

    public String familyName() {
        return name.familyName();
    }

    /** The date of birth, if its day is known; {@link #birth} has what is known at all. */
    public Optional<LocalDate> birthDate() {
        return birth.birthDate().flatMap(PartialDate::exact);
    }

    public Optional<String> email() {
        return contact.email();
    }

    public Optional<String> phone() {
        return contact.phone();
    }

    @Override
    public String displayName() {
        return name.display();
    }

    @Override
    public String toString() {
        return "Person[***]";
    }
}
