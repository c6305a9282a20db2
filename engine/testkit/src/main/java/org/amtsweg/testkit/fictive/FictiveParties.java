package org.amtsweg.testkit.fictive;

import java.time.LocalDate;
import org.amtsweg.identifier.AccountId;
import org.amtsweg.identifier.AuthorityId;
import org.amtsweg.identifier.Country;
import org.amtsweg.identifier.Nationality;
import org.amtsweg.identifier.RegisterEntry;
import org.amtsweg.party.Address;
import org.amtsweg.party.Applicant;
import org.amtsweg.party.Birth;
import org.amtsweg.party.Caseworker;
import org.amtsweg.party.Contact;
import org.amtsweg.party.Organisation;
import org.amtsweg.party.PartialDate;
import org.amtsweg.party.Person;
import org.amtsweg.party.PersonName;
import org.amtsweg.party.Representation;
import org.amtsweg.party.TrustLevel;

/**
 * Persons, organisations and applicants that do not exist (<i>fiktive Beteiligte</i>), always the same ones: import the methods statically
 * and change what a test is about, {@code aPerson().bornOn(day)}.
 *
 * <p>Names and places are invented; the telephone number and the mail addresses are of the free ranges that {@link FictiveValues} names.
 */
public final class FictiveParties {

    private FictiveParties() {}

    /** Erika Mustermann, grown up, German, with an address in Musterstadt. */
    public static Person aPerson() {
        return Person.of(PersonName.of("Erika", "Mustermann").withBirthName("Gabler"))
                .born(Birth.on(PartialDate.of(LocalDate.of(1983, 8, 12))).withPlace("Musterstadt"))
                .withNationality(Nationality.GERMAN)
                .withAddress(Address.of("Musterstraße", "17", "12345", "Musterstadt"))
                .withEmail("erika.mustermann@example.com")
                .withPhone("+493023125017");
    }

    /** A second one, when a test needs two. */
    public static Person anotherPerson() {
        return Person.of(PersonName.of("Max", "Mustermann").withDoctorate("Dr."))
                .born(Birth.on(PartialDate.of(LocalDate.of(1979, 1, 31))).withPlace("Musterhausen"))
                .withNationality(Nationality.GERMAN)
                .withAddress(Address.withoutNumber("Am Musterbach", "12345", "Musterstadt"))
                .withEmail("max.mustermann@example.com");
    }

    /** A child of {@link #aPerson}, who turned ten on the day. */
    public static Person aChild(LocalDate onTheDay) {
        return Person.of("Mia", "Mustermann")
                .bornOn(onTheDay.minusYears(10))
                .withAddress(Address.of("Musterstraße", "17", "12345", "Musterstadt"));
    }

    /** Somebody whose name tests screens, letters and columns: particle, hyphen, letters beyond Latin-1, a sequence of two characters. */
    public static Person aPersonWithADifficultName() {
        return Person.of(
                        PersonName.of("Ngọc Ánh C\u0300elestine", "Wójcik-Đặng").withParticle("van der"))
                .born(Birth.on(PartialDate.ofYear(1951)).withPlace("Łódź").withCountry(Country.parse("PL")))
                .withAddress(Address.postOfficeBox("12 34", "12345", "Musterstadt"));
    }

    /** Somebody who lives abroad and has one name only. */
    public static Person aPersonAbroad() {
        return Person.of("", "Sukarno")
                .bornOn(PartialDate.parse("1990-05"))
                .withAddress(Address.abroad("Praterstraße 72", "1020", "Wien", Country.parse("AT")));
    }

    /** An association with a chairwoman. */
    public static Organisation anOrganisation() {
        return Organisation.of("Musterverein e. V.")
                .withLegalForm("eingetragener Verein")
                .withRegisterEntry(RegisterEntry.of("Musterstadt", RegisterEntry.Kind.VR, "17"))
                .withAddress(Address.of("Vereinsweg", "1", "12345", "Musterstadt"))
                .representedBy(PersonName.of("Erika", "Mustermann"), "Vorsitzende")
                .withContact(Contact.NONE.withEmail("verein@example.com"));
    }

    /** {@link #aPerson}, logged in with her identity card. */
    public static Applicant anApplicant() {
        return Applicant.identified(AccountId.bundId("fictive-erika"), aPerson(), TrustLevel.HIGH);
    }

    /** {@link #anotherPerson}, logged in with user name and password. */
    public static Applicant anotherApplicant() {
        return Applicant.identified(AccountId.bundId("fictive-max"), anotherPerson(), TrustLevel.BASIC);
    }

    /** {@link #aPerson}, acting for {@link #anOrganisation} with its account. */
    public static Applicant anApplicantForAnOrganisation() {
        return Applicant.identified(AccountId.organisation("fictive-verein"), aPerson(), TrustLevel.SUBSTANTIAL)
                .actingFor(Representation.of(anOrganisation(), Representation.Kind.ORGAN));
    }

    /** {@link #aPerson}, acting for {@link #aChild}. */
    public static Applicant aGuardian(LocalDate onTheDay) {
        return anApplicant().actingFor(Representation.of(aChild(onTheDay), Representation.Kind.LEGAL_GUARDIAN));
    }

    /** A caseworker of the authority {@code musterstadt}. */
    public static Caseworker aCaseworker(String... roles) {
        return Caseworker.of("sabine.sachbearbeiter", "Sabine Sachbearbeiter", AuthorityId.parse("musterstadt"), roles);
    }
}
