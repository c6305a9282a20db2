package org.amtsweg.testkit.fictive;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.amtsweg.constraint.DomainTypes;
import org.amtsweg.identifier.IdentifierFormatException;
import org.amtsweg.identifier.Sensitive;
import org.amtsweg.identifier.SteuerId;
import org.amtsweg.identifier.Steuernummer;
import org.amtsweg.legal.Jurisdiction;
import org.amtsweg.problem.Finding;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Random valid values come back from text and JSON, thousands of them, and are what the forms call valid. */
@SuppressWarnings("UnusedMethod") // the sources of parameters
class FictiveValuesTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    record Generator(String domainType, Function<FictiveValues, Object> draw) {
        @Override
        public String toString() {
            return domainType;
        }
    }

    static Stream<Generator> generators() {
        return Stream.of(
                new Generator("ags", FictiveValues::ags),
                new Generator("ars", FictiveValues::ars),
                new Generator("bic", FictiveValues::bic),
                new Generator("codelist-ref", FictiveValues::codelistRef),
                new Generator("country", FictiveValues::country),
                new Generator("document-number", FictiveValues::documentNumber),
                new Generator("email", FictiveValues::email),
                new Generator("eori", FictiveValues::eori),
                new Generator("file-number", FictiveValues::fileNumber),
                new Generator("iban", FictiveValues::iban),
                new Generator("kvnr", FictiveValues::krankenversichertennummer),
                new Generator("lei", FictiveValues::lei),
                new Generator("leika-key", FictiveValues::leikaKey),
                new Generator("leitweg-id", FictiveValues::leitwegId),
                new Generator("machine-readable-zone", FictiveValues::machineReadableZone),
                new Generator("nationality", FictiveValues::nationality),
                new Generator("phone", FictiveValues::phoneNumber),
                new Generator("postleitzahl", FictiveValues::postleitzahl),
                new Generator("register-entry", FictiveValues::registerEntry),
                new Generator("rvnr", v -> v.rentenversicherungsnummer(LocalDate.of(1983, 8, 12), 'G')),
                new Generator("sepa-creditor-id", FictiveValues::sepaCreditorId),
                new Generator("steuer-id-test", FictiveValues::steuerId),
                new Generator("ust-id-nr", FictiveValues::ustIdNr),
                new Generator("vehicle-plate", FictiveValues::vehiclePlate),
                new Generator("w-id-nr", FictiveValues::wIdNr));
    }

    @ParameterizedTest
    @MethodSource("generators")
    void areValidAndComeBackFromTextDisplayAndJson(Generator generator) throws Exception {
        FictiveValues values = FictiveValues.random();
        for (int i = 0; i < 300; i++) {
            Object value = generator.draw().apply(values);
            String text = value instanceof Sensitive sensitive ? sensitive.fullValue() : value.toString();
            assertThat(DomainTypes.find(generator.domainType()).orElseThrow().check(text))
                    .as("seed %d", values.seed())
                    .extracting(Finding::code)
                    .isEmpty();
            assertThat(JSON.readValue(JSON.writeValueAsString(value), value.getClass()))
                    .as("seed %d", values.seed())
                    .isEqualTo(value);
            String display = (String) value.getClass().getMethod("display").invoke(value);
            assertThat(JSON.readValue(JSON.writeValueAsString(display), value.getClass()))
                    .as("seed %d", values.seed())
                    .isEqualTo(value);
        }
    }

    /** The domain types that are texts in any of five alphabets, or need a Land. */
    private static final Set<String> WITHOUT_GENERATOR = Set.of(
            "din-91379-a", "din-91379-b", "din-91379-c", "din-91379-d", "din-91379-e", "steuer-id", "steuernummer");

    @Test
    void existForEveryIdentifier() {
        assertThat(Stream.concat(generators().map(Generator::domainType), WITHOUT_GENERATOR.stream()))
                .containsExactlyInAnyOrderElementsOf(DomainTypes.names());
    }

    /** RFC 2606, the Bundesnetzagentur's numbers for media, and what else the generators say of themselves. */
    @Test
    void keepToTheFreeRangesTheyName() {
        FictiveValues values = FictiveValues.random();
        for (int i = 0; i < 300; i++) {
            assertThat(values.email().fullValue()).endsWith("@example.com");
            assertThat(values.phoneNumber().fullValue()).matches("\\+493023125[0-9]{3}");
            assertThat(values.steuerId().isTestNumber()).isTrue();
            assertThat(values.bic().value()).matches("XXXXDE[A-Z]0(?:[0-9]{3})?");
            assertThat(values.iban().bankleitzahl().orElseThrow()).startsWith("9");
            assertThat(values.leikaKey().group()).isEqualTo("000");
        }
    }

    @Test
    void haveAPlaceForEveryLand() {
        FictiveValues values = FictiveValues.random();
        for (Jurisdiction land : Jurisdiction.values()) {
            if (land.isLand()) {
                Steuernummer number = values.steuernummer(land);
                assertThat(number.land()).isEqualTo(land);
                assertThat(Steuernummer.of(land, number.display()))
                        .as("seed %d", values.seed())
                        .isEqualTo(number);
            }
        }
        Assertions.assertThatIllegalArgumentException().isThrownBy(() -> values.steuernummer(Jurisdiction.BUND));
    }

    @ParameterizedTest
    @MethodSource("generators")
    void areTheSameFromTheSameSeed(Generator generator) {
        assertThat(generator.draw().apply(FictiveValues.seeded(17)))
                .isEqualTo(generator.draw().apply(FictiveValues.seeded(17)));
        assertThat(FictiveValues.seeded(17).seed()).isEqualTo(17);
        assertThat(IntStream.range(0, 50)
                        .mapToObj(seed -> generator.draw().apply(FictiveValues.seeded(seed)))
                        .distinct())
                .hasSizeGreaterThan(5);
    }

    @Test
    void taxIdsAreTestNumbersThatProductionRefuses() {
        SteuerId id = FictiveValues.random().steuerId();

        assertThat(id.isTestNumber()).isTrue();
        Assertions.assertThatThrownBy(() -> SteuerId.parse(id.fullValue()))
                .isInstanceOf(IdentifierFormatException.class);
    }

    @Test
    void coverWhatRegistersKnowOfParties() {
        LocalDate day = LocalDate.of(2026, 11, 22);

        assertThat(FictiveParties.anApplicant().subject()).contains(FictiveParties.aPerson());
        assertThat(FictiveParties.anotherApplicant().subject()).contains(FictiveParties.anotherPerson());
        assertThat(FictiveParties.anApplicantForAnOrganisation().subject()).contains(FictiveParties.anOrganisation());
        assertThat(FictiveParties.aGuardian(day).subject()).contains(FictiveParties.aChild(day));
        assertThat(FictiveParties.aPersonAbroad().displayName()).isEqualTo("Sukarno");
        assertThat(FictiveParties.aCaseworker("sachbearbeitung").has("sachbearbeitung"))
                .isTrue();
        Map<String, String> texts = Map.of(
                "given", FictiveParties.aPersonWithADifficultName().givenNames(),
                "family", FictiveParties.aPersonWithADifficultName().familyName());
        assertThat(texts.values())
                .allMatch(t ->
                        DomainTypes.find("din-91379-a").orElseThrow().check(t).isEmpty());
        assertThat(DomainTypes.find("phone")
                        .orElseThrow()
                        .check(FictiveParties.aPerson().phone().orElseThrow())
                        .isEmpty())
                .isTrue();
    }
}
