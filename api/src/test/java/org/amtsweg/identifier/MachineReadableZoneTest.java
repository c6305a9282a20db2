package org.amtsweg.identifier;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MachineReadableZoneTest {

    /** The specimens of ICAO Doc 9303, parts 4 and 5, of the fictive state Utopia. */
    static final String PASSPORT = """
            P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<
            L898902C36UTO7408122F1204159ZE184226B<<<<<10""";

    static final String CARD = """
            I<UTOD231458907<<<<<<<<<<<<<<<
            7408122F1204159UTO<<<<<<<<<<<6
            ERIKSSON<<ANNA<MARIA<<<<<<<<<<""";

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

    @Test
    void takesTheFillerForTheCheckDigitOfEmptyOptionalData() {
        // German passports have no optional data; the composite digit is computed by hand: the fields sum up as in the
        // specimen.
        String second = "C01X00T478D<<6408125F2702283<<<<<<<<<<<<<<<<";
        String start = "P<D<<MUSTERMANN<<ERIKA<<<<<<<<<<<<<<<<<<<<<<" + second.substring(0, 43);

        long accepted = "0123456789"
                .chars()
                .filter(c -> MachineReadableZone.isValid(start + (char) c))
                .count();

        assertThat(accepted).isEqualTo(1);
    }

    @Test
    void hasNoDocumentNumberWhenTheFieldIsTooShort() {
        String zone = "I<UTOD23145890<<<<<<<<<<<<<<<<7408122F1204159UTO<<<<<<<<<<<";
        assertThat(MachineReadableZone.check(zone).list().get(0).code()).isEqualTo("machine-readable-zone.form");
    }
}
