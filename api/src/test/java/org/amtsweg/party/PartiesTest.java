package org.amtsweg.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoField;
import java.time.temporal.UnsupportedTemporalTypeException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.amtsweg.identifier.AccountId;
import org.amtsweg.identifier.Country;
import org.amtsweg.identifier.Nationality;
import org.amtsweg.identifier.RegisterEntry;
import org.amtsweg.language.Language;
import org.amtsweg.legal.Validity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PartiesTest {

    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new Jdk8Module())
            .addModule(new JavaTimeModule())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private static final Person MARIA = Person.of(PersonName.of("Maria Theresia", "Berg")
                    .withParticle("von")
                    .withBirthName("Winter")
                    .withDoctorate("Dr.")
                    .withArtistName("Mia Berg"))
            .born(Birth.on(PartialDate.parse("1964-08")).withPlace("Lwów").withCountry(Country.parse("UA")))
            .withNationality(Nationality.GERMAN)
            .withNationality(Nationality.parse("166"))
            .withAddress(
                    Address.of("Thomas-Mann-Straße", "3", "10409", "Berlin").withSupplement("c/o Weber"))
            .withFurtherAddress(Address.abroad("Praterstraße 72", "1020", "Wien", Country.parse("AT")))
            .withFurtherAddress(Address.postOfficeBox("12 34", "90461", "Nürnberg"))
            .withEmail("maria@example.com")
            .withPhone("+4991123125");

    private static final Organisation CLUB = Organisation.of("Turnverein Musterstadt e. V.")
            .withLegalForm("eingetragener Verein")
            .withRegisterEntry(RegisterEntry.parse("Hof VR 17"))
            .withAddress(Address.withoutNumber("Am Sportplatz", "95028", "Hof"))
            .representedBy(PersonName.of("Rosa", "Mauser"), "Vorsitzende")
            .withContact(Contact.NONE.withDeMail("verein@example.de-mail.de"));

    @Test
    void comeBackFromJsonWhole() throws Exception {
        for (Party party : List.of(MARIA, CLUB, Person.of("Nils", "Karlsson"), Organisation.of("Stadt Musterstadt"))) {
            assertThat(JSON.readValue(JSON.writeValueAsString(party), Party.class))
                    .isEqualTo(party);
        }
    }

    @Test
    void areStillThemselvesInsideAnApplicantInJson() throws Exception {
        Applicant applicant = Applicant.identified(AccountId.bundId("BUNDIDSIM-U01"), MARIA, TrustLevel.HIGH)
                .actingFor(Representation.of(CLUB, Representation.Kind.ORGAN));

        assertThat(JSON.readValue(JSON.writeValueAsString(applicant), Applicant.class))
                .isEqualTo(applicant);
    }

    @Test
    void areFlatInJsonAndLeaveOutWhatIsUnknown() {
        JsonNode json = JSON.valueToTree(Person.of("Nils", "Karlsson").bornOn(LocalDate.of(1991, 5, 31)));

        assertThat(json)
                .isEqualTo(JSON.createObjectNode()
                        .put("type", "person")
                        .put("givenNames", "Nils")
                        .put("familyName", "Karlsson")
                        .put("birthDate", "1991-05-31"));
    }

    @Test
    void readJsonOfTheFirstVersion() throws Exception {
        String stored = """
                {"type":"person","givenNames":"Nils","familyName":"Karlsson","birthDate":"1991-05-31","email":"n@example.com",
                 "address":{"street":"Waldstr.","houseNumber":"119","postalCode":"91564","locality":"Neudettelsau","country":"DE"}}""";

        assertThat(JSON.readValue(stored, Party.class))
                .isEqualTo(Person.of("Nils", "Karlsson")
                        .bornOn(LocalDate.of(1991, 5, 31))
                        .withEmail("n@example.com")
                        .withAddress(Address.of("Waldstr.", "119", "91564", "Neudettelsau")));
    }

    @Test
    void showNothingInTexts() {
        assertThat(List.of(
                        MARIA.toString(),
                        MARIA.name().toString(),
                        MARIA.birth().toString(),
                        MARIA.contact().toString(),
                        MARIA.address().orElseThrow().toString(),
                        CLUB.toString(),
                        CLUB.representatives().get(0).toString(),
                        Representation.of(MARIA, Representation.Kind.ORGAN)
                                .withScope("Garage")
                                .toString()))
                .allMatch(text -> text.contains("***"))
                .noneMatch(text -> text.contains("Berg") || text.contains("Mauser") || text.contains("Garage"));
    }

    @Test
    void writeAndSortTheirNames() {
        assertThat(MARIA.displayName()).isEqualTo("Dr. Maria Theresia von Berg");
        assertThat(MARIA.name().searchForm()).hasToString("BERG, MARIA THERESIA VON");
        assertThat(PersonName.of("Noël", "Strauß").searchForm()).hasToString("STRAUSS, NOEL");
        assertThat(PersonName.of("", "Sukarno").searchForm()).hasToString("SUKARNO");
        assertThat(PersonName.of("Sukarno", "").searchForm()).hasToString("SUKARNO");
        assertThat(PersonName.of("Sukarno", "").display()).isEqualTo("Sukarno");
        assertThat(CLUB.displayName()).isEqualTo("Turnverein Musterstadt e. V.");
        assertThatIllegalArgumentException().isThrownBy(() -> PersonName.of(" ", ""));
        assertThatIllegalArgumentException().isThrownBy(() -> Organisation.of(" "));
    }

    @Test
    void knowWhatIsKnownOfTheirBirth() {
        assertThat(MARIA.birthDate()).isEmpty();
        assertThat(MARIA.birth().birthDate()).contains(PartialDate.ofMonth(YearMonth.of(1964, 8)));
        assertThat(MARIA.bornOn(LocalDate.of(1964, 8, 12)).birthDate()).contains(LocalDate.of(1964, 8, 12));
        assertThat(MARIA.bornOn(LocalDate.of(1964, 8, 12)).birth().birthPlace()).contains("Lwów");
        assertThat(MARIA.named(PersonName.of("M", "B")).email()).contains("maria@example.com");
        assertThat(MARIA.phone()).contains("+4991123125");
    }

    @Test
    void writeAddressesAsTheyStandOnEnvelopes() {
        assertThat(MARIA.address().orElseThrow().lines())
                .containsExactly("c/o Weber", "Thomas-Mann-Straße 3", "10409 Berlin");
        assertThat(MARIA.furtherAddresses().get(0).lines())
                .containsExactly("Praterstraße 72", "1020 Wien", "ÖSTERREICH");
        assertThat(MARIA.furtherAddresses().get(0).isAbroad()).isTrue();
        assertThat(MARIA.furtherAddresses().get(1).lines()).containsExactly("Postfach 12 34", "90461 Nürnberg");
        assertThat(MARIA.furtherAddresses().get(1).isPostOfficeBox()).isTrue();
        assertThat(CLUB.address().orElseThrow().lines()).containsExactly("Am Sportplatz", "95028 Hof");
        assertThat(CLUB.address().orElseThrow().isPostOfficeBox()).isFalse();
        assertThat(CLUB.address().orElseThrow().isAbroad()).isFalse();
        assertThat(Address.abroad("12 Main Street", "", "Dublin", Country.parse("IE"))
                        .lines())
                .containsExactly("12 Main Street", "Dublin", "IRLAND");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Address.withoutNumber("x", "1", "y")
                        .withSupplement("z")
                        .equals(new Address("x", Optional.empty(), Optional.empty(), "1", "y", "Deutschland")));
    }

    /** Jackson itself would say which number it could not read. */
    @ParameterizedTest
    @CsvSource({
        "birthDate, 19640812",
        "birthDate, 1964.08",
        "birthDate, '\"1964-13-12\"'",
        "account, 4711082812",
        "account, '\"4711082812\"'",
        "accessCode, 12345678901234567890",
        "accessCode, '\"0123456789\"'"
    })
    void stayOutOfTheErrorsOfJackson(String field, String value) {
        String json = field.equals("birthDate")
                ? "{\"type\":\"person\",\"givenNames\":\"Nils\",\"familyName\":\"Karlsson\",\"birthDate\":" + value
                        + "}"
                : "{\"trustLevel\":\"NONE\",\"language\":\"de\",\"" + field + "\":" + value + "}";
        Class<?> type = field.equals("birthDate") ? Party.class : Applicant.class;

        assertThatThrownBy(() -> JSON.readValue(json, type))
                .isInstanceOf(JsonMappingException.class)
                .satisfies(e -> assertThat(stackTrace(e)).doesNotContain(value.replace("\"", ""), "Karlsson"));
    }

    private static String stackTrace(Throwable error) {
        StringWriter text = new StringWriter();
        error.printStackTrace(new PrintWriter(text));
        return text.toString();
    }

    @Test
    void takeTheCodeOfACountryAsPeopleWriteIt() {
        Address home = new Address("Am Sportplatz", Optional.empty(), Optional.empty(), "95028", "Hof", " de ");

        assertThat(home).isEqualTo(Address.withoutNumber("Am Sportplatz", "95028", "Hof"));
        assertThat(home.isAbroad()).isFalse();
        assertThat(home.lines()).containsExactly("Am Sportplatz", "95028 Hof");
    }

    @Test
    void leaveOutTheLineOfAStreetThatIsNotKnown() {
        assertThat(Address.withoutNumber("", "95028", "Hof").lines()).containsExactly("95028 Hof");
        assertThat(Address.withoutNumber("Postfach 12 34", "95028", "Hof").isPostOfficeBox())
                .isTrue();
        assertThat(Address.withoutNumber("Postfachweg", "95028", "Hof").isPostOfficeBox())
                .isFalse();
    }

    /** Java formats numbers in the digits of the default locale. */
    @ParameterizedTest
    @ValueSource(strings = {"ar-EG-u-nu-arab", "th-TH-u-nu-thai", "fa-IR"})
    void writePartialDatesInAsciiDigitsUnderEveryLocale(String tag) {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag(tag));
        try {
            assertThat(PartialDate.of(LocalDate.of(1964, 8, 12))).hasToString("1964-08-12");
        } finally {
            Locale.setDefault(before);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1964", "1964-08", "1964-08-12", "2000-02-29"})
    void readPartialDates(String text) {
        assertThat(PartialDate.parse(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"64", "1964-13", "1964-00", "1963-02-29", "1964-08-00", "0000", "12.8.1964", "1964-8-12", ""})
    void refuseDatesThatDoNotExistWithoutRepeatingThem(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PartialDate.parse(text))
                .withMessage("A partial date is written 1964, 1964-08 or 1964-08-12");
    }

    @Test
    void answerForTheFieldsOfAPartialDate() {
        PartialDate month = PartialDate.parse("1964-08");

        assertThat(month.get(ChronoField.YEAR)).isEqualTo(1964);
        assertThat(month.get(ChronoField.MONTH_OF_YEAR)).isEqualTo(8);
        assertThat(month.isSupported(ChronoField.DAY_OF_MONTH)).isFalse();
        assertThatThrownBy(() -> month.getLong(ChronoField.DAY_OF_MONTH))
                .isInstanceOf(UnsupportedTemporalTypeException.class);
        assertThat(PartialDate.parse("1964-08-12").get(ChronoField.DAY_OF_MONTH))
                .isEqualTo(12);
        assertThat(PartialDate.ofYear(1964).isSupported(ChronoField.MONTH_OF_YEAR))
                .isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> new PartialDate(1964, Optional.empty(), Optional.of(1)));
    }

    @ParameterizedTest
    @CsvSource({
        "STORK-QAA-Level-1, BASIC",
        "STORK-QAA-Level-2, BASIC",
        "STORK-QAA-Level-3, SUBSTANTIAL",
        "STORK-QAA-Level-4, HIGH",
        "3, SUBSTANTIAL"
    })
    void mapStorkLevels(String stork, TrustLevel level) {
        assertThat(TrustLevel.ofStork(stork)).isEqualTo(level);
    }

    @ParameterizedTest
    @CsvSource({
        "http://eidas.europa.eu/LoA/low, BASIC",
        "http://eidas.europa.eu/LoA/substantial, SUBSTANTIAL",
        "HIGH, HIGH"
    })
    void mapEidasLevels(String eidas, TrustLevel level) {
        assertThat(TrustLevel.ofEidas(eidas)).isEqualTo(level);
    }

    @ParameterizedTest
    @CsvSource({"UNTERGEORDNET, BASIC", "normal, BASIC", "SUBSTANTIELL, SUBSTANTIAL", "HOCH, HIGH"})
    void mapBundIdLevels(String bundId, TrustLevel level) {
        assertThat(TrustLevel.ofBundId(bundId)).isEqualTo(level);
    }

    @Test
    void refuseLevelsThatDoNotExist() {
        assertThatIllegalArgumentException().isThrownBy(() -> TrustLevel.ofStork("5"));
        assertThatIllegalArgumentException().isThrownBy(() -> TrustLevel.ofEidas("medium"));
        assertThatIllegalArgumentException().isThrownBy(() -> TrustLevel.ofBundId("MITTEL"));
    }

    @Test
    void compareTrust() {
        assertThat(TrustLevel.SUBSTANTIAL.atLeast(TrustLevel.BASIC)).isTrue();
        assertThat(TrustLevel.BASIC.atLeast(TrustLevel.BASIC)).isTrue();
        assertThat(TrustLevel.BASIC.atLeast(TrustLevel.HIGH)).isFalse();
        assertThat(TrustLevel.HIGH.weaker(TrustLevel.BASIC)).isEqualTo(TrustLevel.BASIC);
        assertThat(TrustLevel.BASIC.weaker(TrustLevel.HIGH)).isEqualTo(TrustLevel.BASIC);
    }

    @Test
    void representOthersWithinScopeAndTime() {
        LocalDate start = LocalDate.of(2026, 1, 1);
        Representation power = Representation.of(CLUB, Representation.Kind.ORGAN)
                .withScope("Sondernutzung")
                .forAccount(AccountId.organisation("4711"))
                .during(Validity.between(start, start.plusDays(30)));
        Applicant applicant = Applicant.identified(AccountId.bundId("BUNDIDSIM-U01"), MARIA, TrustLevel.HIGH)
                .actingFor(power)
                .speaking(Language.EN);

        assertThat(applicant.subject()).contains(CLUB);
        assertThat(applicant.party()).contains(MARIA);
        assertThat(power.holdsOn(start.minusDays(1))).isFalse();
        assertThat(power.holdsOn(start)).isTrue();
        assertThat(power.holdsOn(start.plusDays(31))).isFalse();
        assertThat(power.revoked(start.plusDays(10)).holdsOn(start.plusDays(9))).isTrue();
        assertThat(power.revoked(start.plusDays(10)).holdsOn(start.plusDays(10)))
                .isFalse();
        assertThat(power.scope()).contains("Sondernutzung");
        assertThat(power.principalAccount()).contains(AccountId.organisation("4711"));
    }
}
