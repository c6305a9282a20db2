package org.amtsweg.identifier;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MachineReadableZoneTest {

    /** The specimens of ICAO Doc 9303, parts 4 and 5, of the fictive state Utopia (see published/SOURCES.md). */
    static final String PASSPORT = """
            P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<
            L898902C36UTO7408122F1204159ZE184226B<<<<<10""";

    static final String CARD = """
            I<UTOD231458907<<<<<<<<<<<<<<<
            7408122F1204159UTO<<<<<<<<<<<6
            ERIKSSON<<ANNA<MARIA<<<<<<<<<<""";

    /** The specimen of ICAO Doc 9303-11, appendix D.2, of a card whose number D23145890734 is longer than its field. */
    static final String LONG_NUMBER = """
            I<UTOD23145890<7349<<<<<<<<<<<
            3407127M9507122UTO<<<<<<<<<<<2
            STEVENSON<<PETER<JOHN<<<<<<<<<""";

    @Test
    void readsACardWhoseNumberIsLongerThanItsField() {
        MachineReadableZone zone = MachineReadableZone.parse(LONG_NUMBER);

        assertThat(zone.familyName()).isEqualTo("STEVENSON");
        // Nine characters would not be the whole number.
        assertThat(zone.documentNumber()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 13, 15, 17, 18, 30, 36, 38, 44})
    void noticesAWrongFieldOfSuchACardWhateverTheLastDigitSays(int at) {
        String zone = LONG_NUMBER.replace("\n", "");
        assertThat(withAnyLastDigit(raised(zone, at), 59)).as("position %d", at).isZero();
        assertThat(withAnyLastDigit(zone, 59)).isEqualTo(1);
    }

    /** What may follow the filler at position 15: at least one more character, a check digit, a filler. */
    @ParameterizedTest
    @CsvSource({
        "D23145890<7349<<<<<<<<<<<, 1",
        "D23145890<7<<<<<<<<<<<<<<, 0",
        "D23145890<<<<<<<<<<<<<<<<, 0",
        "D23145890<000000000000009, 0"
    })
    void asksForTheRestOfTheNumberAndItsCheckDigit(String numberAndOptionalData, int accepted) {
        String zone = "I<UTO" + numberAndOptionalData + "3407127M9507122UTO<<<<<<<<<<<2STEVENSON<<PETER<JOHN<<<<<<<<<";
        assertThat(withAnyLastDigit(zone, 59)).isEqualTo(accepted);
    }

    /** With an unknown birthday the next filler is the first of the second line, but a number does not go on there. */
    @Test
    void doesNotReadANumberOnIntoTheSecondLine() {
        for (int digit = 0; digit < 10; digit++) {
            String zone = "I<UTOD23145890<" + "1".repeat(14) + digit
                    + "<<<<<<0M9507122UTO<<<<<<<<<<<2STEVENSON<<PETER<JOHN<<<<<<<<<";
            assertThat(zone).hasSize(90);
            assertThat(withAnyLastDigit(zone, 59)).isZero();
        }
    }

    @Test
    void showsItsLinesAsTheDocumentDoes() {
        for (String zone : new String[] {PASSPORT, CARD, LONG_NUMBER}) {
            assertThat(MachineReadableZone.parse(zone.replace("\n", "")).display())
                    .isEqualTo(zone);
        }
    }

    @Test
    void readsTheSpecimenPassport() {
        MachineReadableZone zone = MachineReadableZone.parse(PASSPORT);

        assertThat(zone.isPassport()).isTrue();
        assertThat(zone.documentCode()).isEqualTo("P");
        assertThat(zone.issuer()).isEqualTo("UTO");
        assertThat(zone.nationality()).isEqualTo("UTO");
        assertThat(zone.documentNumber()).contains(DocumentNumber.parse("L898902C3"));
        assertThat(zone.familyName()).isEqualTo("ERIKSSON");
        assertThat(zone.givenNames()).isEqualTo("ANNA MARIA");
    }

    @Test
    void readsTheSpecimenCard() {
        MachineReadableZone zone = MachineReadableZone.parse(CARD);

        assertThat(zone.isPassport()).isFalse();
        assertThat(zone.documentCode()).isEqualTo("I");
        assertThat(zone.issuer()).isEqualTo("UTO");
        assertThat(zone.nationality()).isEqualTo("UTO");
        assertThat(zone.documentNumber()).contains(DocumentNumber.parse("D23145890"));
        assertThat(zone.familyName()).isEqualTo("ERIKSSON");
        assertThat(zone.givenNames()).isEqualTo("ANNA MARIA");
    }

    @ParameterizedTest
    @ValueSource(strings = {PASSPORT, CARD})
    void noticesAWrongDigitInEveryFieldUnderACheckDigit(String zone) {
        for (int i = 0; i < zone.length(); i++) {
            char c = zone.charAt(i);
            // Names, document code and states are not under a check digit; on a card the nationality is not either.
            boolean protectedDigit = c >= '0' && c <= '9';
            if (protectedDigit) {
                String wrong = zone.substring(0, i) + (char) ('0' + (c - '0' + 1) % 10) + zone.substring(i + 1);
                assertThat(MachineReadableZone.isValid(wrong)).as("digit %d", i).isFalse();
            }
        }
    }

    /** The digit over everything may fit by chance or by fraud; each field has one of its own. */
    @ParameterizedTest
    @ValueSource(ints = {44, 53, 57, 63, 65, 71, 74, 86})
    void noticesAWrongFieldOfAPassportWhateverTheLastDigitSays(int at) {
        String zone = PASSPORT.replace("\n", "");
        assertThat(withAnyLastDigit(raised(zone, at), 87)).as("position %d", at).isZero();
        assertThat(withAnyLastDigit(zone, 87)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 14, 30, 36, 38, 44})
    void noticesAWrongFieldOfACardWhateverTheLastDigitSays(int at) {
        String zone = CARD.replace("\n", "");
        assertThat(withAnyLastDigit(raised(zone, at), 59)).as("position %d", at).isZero();
        assertThat(withAnyLastDigit(zone, 59)).isEqualTo(1);
    }

    /** The character at a position replaced by its neighbour, which every weight makes visible. */
    private static String raised(String zone, int at) {
        char c = zone.charAt(at);
        char next = c == '9' ? '8' : c == 'Z' ? 'Y' : c == '<' ? '1' : (char) (c + 1);
        return zone.substring(0, at) + next + zone.substring(at + 1);
    }

    private static long withAnyLastDigit(String zone, int at) {
        return "0123456789"
                .chars()
                .filter(c -> MachineReadableZone.isValid(zone.substring(0, at) + (char) c + zone.substring(at + 1)))
                .count();
    }

    @Test
    void somebodyMayHaveNoGivenName() {
        MachineReadableZone zone = MachineReadableZone.parse(
                CARD.replace("ERIKSSON<<ANNA<MARIA<<<<<<<<<<", "SUKARNO<<<<<<<<<<<<<<<<<<<<<<<"));

        assertThat(zone.familyName()).isEqualTo("SUKARNO");
        assertThat(zone.givenNames()).isEmpty();
        assertThat(MachineReadableZone.parse(CARD.replace("ERIKSSON<<ANNA<MARIA<<<<<<<<<<", "A".repeat(30)))
                        .givenNames())
                .isEmpty();
    }

    @Test
    void takesTheFillerForTheCheckDigitOfEmptyOptionalData() {
        // The specimen of the German passport, which has no optional data: its last digit is 4.
        String second = "C01X00T478D<<6408125F2702283<<<<<<<<<<<<<<<<";
        String start = "P<D<<MUSTERMANN<<ERIKA<<<<<<<<<<<<<<<<<<<<<<" + second.substring(0, 43);

        long accepted = "0123456789"
                .chars()
                .filter(c -> MachineReadableZone.isValid(start + (char) c))
                .count();

        assertThat(accepted).isEqualTo(1);
        assertThat(MachineReadableZone.isValid(start + "4")).isTrue();
    }

    @Test
    void hasNoDocumentNumberWhenTheFieldIsTooShort() {
        String zone = "I<UTOD23145890<<<<<<<<<<<<<<<<7408122F1204159UTO<<<<<<<<<<<";
        assertThat(MachineReadableZone.check(zone).list().get(0).code()).isEqualTo("machine-readable-zone.form");
    }
}
