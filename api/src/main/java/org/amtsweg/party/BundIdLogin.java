package org.amtsweg.party;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.amtsweg.identifier.AccountId;
import org.amtsweg.identifier.Country;
import org.amtsweg.identifier.Nationality;
import org.amtsweg.problem.Finding;
import org.amtsweg.problem.Findings;
import org.amtsweg.problem.InvalidInputException;

/**
 * Attributes of a login with BundID (<i>Bürgerkonto</i>, § 3 Abs. 1 OZG), by object identifier, as an identity provider hands them to a
 * host.
 *
 * <p>Reads attributes; does not check the assertion they came in: that is the host's identity provider. Sex, assertion details and
 * unknown attributes are left out. Street and number stay one text, as BundID delivers them.
 */
public final class BundIdLogin {

    /** The value of an attribute with its own trust level; without one it has the level of the login. */
    public record Attribute(String value, Optional<TrustLevel> trustLevel) {
        public static Attribute of(String value) {
            return new Attribute(value, Optional.empty());
        }

        public static Attribute of(String value, TrustLevel trustLevel) {
            return new Attribute(value, Optional.of(trustLevel));
        }

        @Override
        public String toString() {
            return "Attribute[***, " + trustLevel.map(TrustLevel::name).orElse("as the login") + "]";
        }
    }

    private static final String PREFIX = "urn:oid:";

    private final Map<PersonAttribute, String> values = new EnumMap<>(PersonAttribute.class);
    private final Map<PersonAttribute, TrustLevel> levels = new EnumMap<>(PersonAttribute.class);
    private final TrustLevel login;

    private BundIdLogin(TrustLevel login, Map<String, Attribute> attributes) {
        this.login = login;
        Map<String, Attribute> byOid = new HashMap<>();
        attributes.forEach((name, attribute) -> byOid.put(oid(name), attribute));
        for (PersonAttribute each : PersonAttribute.values()) {
            Attribute attribute = byOid.get(each.oid());
            if (attribute != null && !attribute.value().isBlank()) {
                values.put(each, attribute.value().strip());
                // An attribute is never surer than the login it came with.
                levels.put(each, attribute.trustLevel().orElse(login).weaker(login));
            }
        }
    }

    /**
     * Reads a login with its trust level and its attributes by object identifier, with or without {@code urn:oid:}.
     *
     * @throws InvalidInputException if the account key or the name is missing or a value has a wrong form
     */
    public static VerifiedApplicant read(TrustLevel login, Map<String, Attribute> attributes) {
        return new BundIdLogin(login, attributes).applicant();
    }

    /** Some installations write a blank behind the prefix. */
    private static String oid(String name) {
        String stripped = name.strip();
        return stripped.startsWith(PREFIX) ? stripped.substring(PREFIX.length()).strip() : stripped;
    }

    private VerifiedApplicant applicant() {
        List<Finding> missing = new ArrayList<>();
        for (PersonAttribute needed : List.of(PersonAttribute.ACCOUNT, PersonAttribute.FAMILY_NAME)) {
            if (!values.containsKey(needed)) {
                missing.add(Finding.error("", "bundid.missing", Map.of("attribute", needed.name())));
            }
        }
        if (!missing.isEmpty()) {
            throw new InvalidInputException(new Findings(missing));
        }
        return new VerifiedApplicant(
                Applicant.identified(AccountId.bundId(text(PersonAttribute.ACCOUNT)), person(), login),
                new AttributeTrust(levels));
    }

    private Person person() {
        Person person = Person.of(name())
                .born(birth())
                .withContact(new Contact(
                        value(PersonAttribute.EMAIL), value(PersonAttribute.PHONE), value(PersonAttribute.DE_MAIL)));
        // BundID may deliver other codes than those of the statistical office; only what is sure is taken over.
        Optional<Nationality> nationality =
                value(PersonAttribute.NATIONALITY).filter(Nationality::isValid).map(Nationality::parse);
        Person known = nationality.isPresent() ? person.withNationality(nationality.get()) : person;
        return address().map(known::withAddress).orElse(known);
    }

    private PersonName name() {
        return new PersonName(
                value(PersonAttribute.GIVEN_NAMES).orElse(""),
                text(PersonAttribute.FAMILY_NAME),
                Optional.empty(),
                value(PersonAttribute.BIRTH_NAME),
                value(PersonAttribute.DOCTORATE),
                Optional.empty());
    }

    private Birth birth() {
        return new Birth(
                value(PersonAttribute.BIRTH_DATE).map(BundIdLogin::date),
                value(PersonAttribute.BIRTH_PLACE),
                Optional.empty());
    }

    private static PartialDate date(String text) {
        try {
            return PartialDate.parse(text);
        } catch (IllegalArgumentException e) {
            throw wrong(PersonAttribute.BIRTH_DATE);
        }
    }

    /** Persons from abroad may come without an address. */
    private Optional<Address> address() {
        if (!values.containsKey(PersonAttribute.LOCALITY)) {
            return Optional.empty();
        }
        String country = value(PersonAttribute.COUNTRY).orElse("DE");
        if (!Country.isValid(country)) {
            throw wrong(PersonAttribute.COUNTRY);
        }
        return Optional.of(new Address(
                value(PersonAttribute.STREET).orElse(""),
                Optional.empty(),
                Optional.empty(),
                value(PersonAttribute.POSTAL_CODE).orElse(""),
                text(PersonAttribute.LOCALITY),
                Country.parse(country).code()));
    }

    private static InvalidInputException wrong(PersonAttribute attribute) {
        return new InvalidInputException(
                Findings.of(Finding.error("", "bundid.form", Map.of("attribute", attribute.name()))));
    }

    private Optional<String> value(PersonAttribute attribute) {
        return Optional.ofNullable(values.get(attribute));
    }

    private String text(PersonAttribute attribute) {
        return value(attribute).orElseThrow();
    }
}
