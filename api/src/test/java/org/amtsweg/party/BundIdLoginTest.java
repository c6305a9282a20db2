package org.amtsweg.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.amtsweg.identifier.AccountId;
import org.amtsweg.identifier.Nationality;
import org.amtsweg.problem.Finding;
import org.amtsweg.problem.InvalidInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The nine fictive users and the attribute definitions of the BundID simulator (see published/SOURCES.md). */
@SuppressWarnings("UnusedMethod") // the sources of parameters
class BundIdLoginTest {

    static List<Map<String, String>> users() throws IOException {
        return blocks("users.yml", "- id:");
    }

    @ParameterizedTest
    @MethodSource("users")
    void everyFictiveUserBecomesAnApplicant(Map<String, String> user) throws IOException {
        VerifiedApplicant login = BundIdLogin.read(TrustLevel.HIGH, attributes(user));

        Applicant applicant = login.applicant();
        assertThat(applicant.account()).contains(AccountId.bundId(user.getOrDefault("bpk2", "")));
        assertThat(applicant.trustLevel()).isEqualTo(TrustLevel.HIGH);
        Person person = (Person) applicant.party().orElseThrow();
        assertThat(person.familyName()).isEqualTo(user.get("surname"));
        assertThat(person.givenNames()).isEqualTo(user.get("givenname"));
        assertThat(person.birthDate().map(LocalDate::toString)).isEqualTo(filled(user, "birthdate"));
        assertThat(person.birth().birthPlace()).isEqualTo(filled(user, "placeOfBirth"));
        assertThat(person.name().birthName()).isEqualTo(filled(user, "birthName"));
        assertThat(person.name().doctorate()).isEqualTo(filled(user, "personalTitle"));
        assertThat(person.email()).isEqualTo(filled(user, "mail"));
        assertThat(person.address().map(Address::street)).isEqualTo(filled(user, "postalAddress"));
        assertThat(person.address().map(Address::postalCode)).isEqualTo(filled(user, "postalCode"));
        assertThat(person.address().map(Address::locality)).isEqualTo(filled(user, "localityName"));
        assertThat(person.address().map(Address::country)).isEqualTo(filled(user, "country"));
    }

    @Test
    void thereAreNineOfThem() throws IOException {
        assertThat(users()).hasSize(9);
    }

    @ParameterizedTest
    @MethodSource("users")
    void eachAttributeHasItsOwnTrust(Map<String, String> user) throws IOException {
        AttributeTrust trust =
                BundIdLogin.read(TrustLevel.HIGH, attributes(user)).trust();

        assertThat(trust.of(PersonAttribute.FAMILY_NAME)).isEqualTo(TrustLevel.HIGH);
        assertThat(trust.of(PersonAttribute.BIRTH_DATE)).isEqualTo(TrustLevel.HIGH);
        assertThat(trust.of(PersonAttribute.EMAIL)).isEqualTo(TrustLevel.BASIC);
        assertThat(trust.of(PersonAttribute.PHONE)).isEqualTo(TrustLevel.NONE);
        assertThat(trust.weakest(PersonAttribute.FAMILY_NAME)).isEqualTo(TrustLevel.HIGH);
        assertThat(trust.weakest(PersonAttribute.FAMILY_NAME, PersonAttribute.EMAIL))
                .isEqualTo(TrustLevel.BASIC);
    }

    @Test
    void anAttributeIsNeverSurerThanItsLogin() throws IOException {
        Map<String, BundIdLogin.Attribute> attributes = attributes(users().get(0));
        attributes.put("2.5.4.4", BundIdLogin.Attribute.of("Neumann", TrustLevel.HIGH));

        AttributeTrust trust = BundIdLogin.read(TrustLevel.BASIC, attributes).trust();

        assertThat(trust.levels().values()).containsOnly(TrustLevel.BASIC);
    }

    @Test
    void somebodyFromAbroadMayHaveNoAddress() throws IOException {
        Map<String, String> karlsson = users().stream()
                .filter(u -> "U11".equals(u.get("- id")))
                .findFirst()
                .orElseThrow();

        Party party = BundIdLogin.read(TrustLevel.SUBSTANTIAL, attributes(karlsson))
                .applicant()
                .party()
                .orElseThrow();

        assertThat(party.address()).isEmpty();
        assertThat(party.displayName()).isEqualTo("Nils Karlsson");
    }

    @Test
    void missingNameAndAccountAreFoundTogetherWithoutRepeatingAnything() {
        Map<String, BundIdLogin.Attribute> attributes = Map.of("2.5.4.42", BundIdLogin.Attribute.of("Erika"));

        assertThatThrownBy(() -> BundIdLogin.read(TrustLevel.BASIC, attributes))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        e -> assertThat(e.findings())
                                .extracting(Finding::code, f -> f.parameters().get("attribute"))
                                .containsExactly(
                                        tuple("bundid.missing", "ACCOUNT"), tuple("bundid.missing", "FAMILY_NAME")))
                .hasMessageNotContaining("Erika");
    }

    @Test
    void unreadableDatesAndCountriesAreFindingsWithoutTheirText() throws IOException {
        for (String oid : List.of(PersonAttribute.BIRTH_DATE.oid(), PersonAttribute.COUNTRY.oid())) {
            Map<String, BundIdLogin.Attribute> attributes = attributes(users().get(0));
            attributes.put(oid, BundIdLogin.Attribute.of("Quatsch"));

            assertThatThrownBy(() -> BundIdLogin.read(TrustLevel.BASIC, attributes))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessageContaining("bundid.form")
                    .hasMessageNotContaining("Quatsch");
        }
    }

    @Test
    void aPartialBirthDateAndAKnownNationalityAreTakenOverAndAnotherCodeIsNot() throws IOException {
        Map<String, BundIdLogin.Attribute> attributes = attributes(users().get(0));
        attributes.put(PersonAttribute.BIRTH_DATE.oid(), BundIdLogin.Attribute.of("1964"));
        attributes.put(PersonAttribute.NATIONALITY.oid(), BundIdLogin.Attribute.of("000"));
        Person person = person(attributes);

        assertThat(person.birthDate()).isEmpty();
        assertThat(person.birth().birthDate()).contains(PartialDate.ofYear(1964));
        assertThat(person.nationalities()).containsExactly(Nationality.GERMAN);

        attributes.put(PersonAttribute.NATIONALITY.oid(), BundIdLogin.Attribute.of("D"));
        assertThat(person(attributes).nationalities()).isEmpty();
    }

    @Test
    void showsNoValueInTexts() {
        assertThat(BundIdLogin.Attribute.of("Neumann", TrustLevel.HIGH)).hasToString("Attribute[***, HIGH]");
        assertThat(BundIdLogin.Attribute.of("Neumann")).hasToString("Attribute[***, as the login]");
    }

    private static Person person(Map<String, BundIdLogin.Attribute> attributes) {
        return (Person) BundIdLogin.read(TrustLevel.HIGH, attributes)
                .applicant()
                .party()
                .orElseThrow();
    }

    private static Optional<String> filled(Map<String, String> user, String field) {
        return Optional.ofNullable(user.get(field)).filter(v -> !v.isEmpty());
    }

    /** As the simulator would send them: by the names of the definitions, with the levels that stand there. */
    private static Map<String, BundIdLogin.Attribute> attributes(Map<String, String> user) throws IOException {
        Map<String, BundIdLogin.Attribute> attributes = new HashMap<>();
        for (Map<String, String> field : blocks("field_definitions.yml", "- name:")) {
            String value = user.get(field.get("- name"));
            String level = field.getOrDefault("trustLevel", "");
            if (value != null) {
                attributes.put(
                        field.getOrDefault("name", ""),
                        level.isEmpty()
                                ? BundIdLogin.Attribute.of(value)
                                : BundIdLogin.Attribute.of(value, TrustLevel.ofBundId(level)));
            }
        }
        return attributes;
    }

    /** Enough of YAML for these two files: one map per list entry, nested keys flat. */
    private static List<Map<String, String>> blocks(String file, String start) throws IOException {
        try (InputStream in = BundIdLoginTest.class.getResourceAsStream("/published/" + file)) {
            List<Map<String, String>> blocks = new ArrayList<>();
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList()) {
                String stripped = line.strip();
                int colon = stripped.indexOf(": ");
                if (stripped.startsWith(start)) {
                    blocks.add(new LinkedHashMap<>());
                }
                if (!stripped.startsWith("#") && colon > 0) {
                    blocks.get(blocks.size() - 1)
                            .put(
                                    stripped.substring(0, colon),
                                    stripped.substring(colon + 2).replace("\"", ""));
                }
            }
            return blocks;
        }
    }
}
