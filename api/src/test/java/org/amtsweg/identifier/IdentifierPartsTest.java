package org.amtsweg.identifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.IDN;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.amtsweg.language.Language;
import org.amtsweg.legal.Jurisdiction;
import org.amtsweg.problem.Finding;
import org.amtsweg.problem.Findings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The parts and forms of identifiers, on the examples of the standards. */
class IdentifierPartsTest {

    @Test
    void regionalKeysHaveTheirPartsAndLeadToTheMunicipality() {
        Ars ars = Ars.parse("14 5 21 5115 430");

        assertThat(ars.land()).isEqualTo(Jurisdiction.SN);
        assertThat(List.of(ars.regierungsbezirk(), ars.kreis(), ars.verband(), ars.gemeinde()))
                .containsExactly("5", "21", "5115", "430");
        assertThat(ars.ags()).isEqualTo(Ags.parse("14521430"));
        assertThat(ars.display()).isEqualTo("14 5 21 5115 430");
    }

    @Test
    void municipalityKeysHaveTheirParts() {
        Ags ags = Ags.parse("14521430");

        assertThat(ags.land()).isEqualTo(Jurisdiction.SN);
        assertThat(List.of(ags.regierungsbezirk(), ags.kreis(), ags.gemeinde())).containsExactly("5", "21", "430");
        assertThat(ags.display()).isEqualTo("14 5 21 430");
        assertThat(ags.isKreisfrei()).isFalse();
        assertThat(Ags.parse("11000000").isKreisfrei()).isTrue();
        assertThat(Ars.parse("110000000000").ags()).isEqualTo(Ags.parse("11000000"));
    }

    @ParameterizedTest
    @CsvSource({"01, SH", "16, TH"})
    void theFirstAndTheLastLandAreLands(String key, Jurisdiction land) {
        assertThat(Ags.parse(key + "000000").land()).isEqualTo(land);
        assertThat(Ars.parse(key + "0000000000").land()).isEqualTo(land);
    }

    @Test
    void serviceKeysHaveTheirPartsAndLevels() {
        LeikaKey key = LeikaKey.parse("urn:de:fim:leika:leistung:99050012104000");

        assertThat(List.of(key.group(), key.service(), key.operation(), key.detail()))
                .containsExactly("050", "012", "104", "000");
        assertThat(key.level()).isEqualTo(LeikaKey.Level.LOV);
        assertThat(LeikaKey.parse("99099002067003").level()).isEqualTo(LeikaKey.Level.LOVD);
        assertThat(LeikaKey.parse("99099002000000").level()).isEqualTo(LeikaKey.Level.LO);
        assertThat(key.urn()).isEqualTo("urn:de:fim:leika:leistung:99050012104000");
        assertThat(key.display()).isEqualTo("99 050 012 104 000");
        assertThat(key).hasToString("99050012104000");
    }

    @Test
    void bankNumbersHaveTheirParts() {
        Iban iban = Iban.parse("de89 3704 0044 0532 0130 00");

        assertThat(iban.country()).isEqualTo(Country.GERMANY);
        assertThat(iban.bankleitzahl()).contains("37040044");
        assertThat(iban.display()).isEqualTo("DE89 3704 0044 0532 0130 00");
        assertThat(Iban.parse("BE31435411161155").bankleitzahl()).isEmpty();
        assertThat(Bic.parse("cobadeff").country()).isEqualTo(Country.GERMANY);
        assertThat(SepaCreditorId.parse("DE98ABC09999999999").businessCode()).isEqualTo("ABC");
        assertThat(SepaCreditorId.isValid("FR72ZZZ123456")).isTrue();
        assertThat(SepaCreditorId.isValid("FR73ZZZ123456")).isFalse();
    }

    @Test
    void businessNumbersHaveTheirParts() {
        WIdNr number = WIdNr.parse("DE123456788-00001");

        assertThat(number.base()).isEqualTo("DE123456788");
        assertThat(number.activity()).contains("00001");
        assertThat(WIdNr.parse("DE123456788").activity()).isEmpty();
        assertThat(UstIdNr.parse("DE136695976").display()).isEqualTo("DE 136 695 976");
        assertThat(LeitwegId.parse("991-03730-19").coarse()).isEqualTo("991");
        assertThat(LeitwegId.parse("991-03730-19").fine()).contains("03730");
        String withoutFinePart = "0455" + "-" + CheckDigit.mod97CheckDigits("0455");
        assertThat(LeitwegId.parse(withoutFinePart).fine()).isEmpty();
        assertThat(LeitwegId.parse(withoutFinePart.replace("-", "--")).fine()).isEmpty();
    }

    @Test
    void numbersThatNoLawFixesOnlyWarn() {
        assertThat(warnings(WIdNr.check("DE123456789"))).containsExactly("w-id-nr.check-digit");
        assertThat(WIdNr.parse("DE123456789").base()).isEqualTo("DE123456789");
        assertThat(warnings(Eori.check("DEX1"))).containsExactly("eori.german");
        assertThat(Eori.check("FRX1").isEmpty()).isTrue();
        assertThat(warnings(Postleitzahl.check("01000"))).containsExactly("postleitzahl.range");
        assertThat(warnings(Postleitzahl.check("99999"))).containsExactly("postleitzahl.range");
        assertThat(Postleitzahl.check("01001").isEmpty()).isTrue();
        assertThat(Postleitzahl.check("99998").isEmpty()).isTrue();
        assertThat(warnings(VehiclePlate.check("NEW-AB 1234H"))).containsExactly("vehicle-plate.length");
        assertThat(VehiclePlate.check("NEW-AB 123").isEmpty()).isTrue();
        assertThat(Rentenversicherungsnummer.parse("15450649C100").fullValue()).isEqualTo("15450649C100");
    }

    private static List<String> warnings(Findings findings) {
        assertThat(findings.hasErrors()).isFalse();
        return findings.stream().map(Finding::code).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "m-ab 1234, M-AB 1234",
        "M AB1234, M-AB 1234",
        "M - AB 1, M-AB 1",
        "LÖ-X 1H, LÖ-X 1H",
        "lö-x 1h, LÖ-X 1H",
        "B-ME77E, B-ME 77E",
        "BP-54321, BP-54321",
        "BP 123456, BP-123456"
    })
    void platesAreWrittenOneWay(String text, String canonical) {
        assertThat(VehiclePlate.parse(text).fullValue()).isEqualTo(canonical);
    }

    @Test
    void platesHaveTheirParts() {
        assertThat(VehiclePlate.parse("LÖ-X 1H").district()).isEqualTo("LÖ");
        assertThat(VehiclePlate.parse("LÖ-X 1H").isHistoric()).isTrue();
        assertThat(VehiclePlate.parse("LÖ-X 1H").isElectric()).isFalse();
        assertThat(VehiclePlate.parse("B-ME 77E").isElectric()).isTrue();
        assertThat(VehiclePlate.parse("B-ME 77E").isHistoric()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"M-AB 12345", "M-0 1", "M-AB 1X", "BP-1234567", "BP-012345", "M--AB 1", "M-AB  -1"})
    void otherPlatesAreRefused(String text) {
        assertThat(VehiclePlate.isValid(text)).isFalse();
    }

    @Test
    void platesAndEntriesHaveLimitsThatBlanksCountFor() {
        String blanks = " ".repeat(13);
        assertThat(VehiclePlate.isValid("M-AB" + blanks + "123")).isTrue();
        assertThat(VehiclePlate.isValid("M-AB" + blanks + "1234")).isFalse();
        assertThatThrownBy(() -> VehiclePlate.parse("M-AB" + blanks + "1234"))
                .isInstanceOf(IdentifierFormatException.class);
        assertThat(RegisterEntry.isValid("Hof" + " ".repeat(112) + "VR 17")).isTrue();
        assertThat(RegisterEntry.isValid("Hof" + " ".repeat(113) + "VR 17")).isFalse();
    }

    @Test
    void registerEntriesOfPartsAreThoseOfTheirText() {
        RegisterEntry entry = RegisterEntry.of("Amtsgericht  Aachen", RegisterEntry.Kind.HRA, "11223");

        assertThat(entry).isEqualTo(RegisterEntry.parse("Aachen HRA 11223"));
        assertThat(entry.display()).isEqualTo("Amtsgericht Aachen, HRA 11223");
        assertThat(RegisterEntry.parse("Hof HRB 7 B").display()).isEqualTo("Amtsgericht Hof, HRB 7 B");
        assertThat(RegisterEntry.parse("AG Amtsgericht Registergericht Hof VR 17"))
                .hasToString("Hof VR 17");
        for (Optional<String> suffix : List.of(Optional.of(""), Optional.of("b"), Optional.of("B C"))) {
            assertThatThrownBy(() -> new RegisterEntry("Hof", RegisterEntry.Kind.HRB, "7", suffix))
                    .isInstanceOf(IdentifierFormatException.class);
        }
        assertThatThrownBy(() -> RegisterEntry.of("Хоф", RegisterEntry.Kind.VR, "7"))
                .isInstanceOf(IdentifierFormatException.class);
        assertThatThrownBy(() -> RegisterEntry.of("Hof", RegisterEntry.Kind.VR, "7 B"))
                .isInstanceOf(IdentifierFormatException.class);
    }

    @Test
    void registerEntriesHaveTheirParts() {
        RegisterEntry entry = RegisterEntry.parse("Amtsgericht  Berlin (Charlottenburg), hrb 44343 B");

        assertThat(entry)
                .isEqualTo(new RegisterEntry(
                        "Berlin (Charlottenburg)", RegisterEntry.Kind.HRB, "44343", Optional.of("B")));
        assertThat(entry).hasToString("Berlin (Charlottenburg) HRB 44343 B");
        assertThat(RegisterEntry.of("Hof", RegisterEntry.Kind.GNR, "1")).hasToString("Hof GnR 1");
        assertThat(RegisterEntry.parse("Hof GsR 12").kind()).isEqualTo(RegisterEntry.Kind.GSR);
        assertThatThrownBy(() -> RegisterEntry.of("Hof", RegisterEntry.Kind.PR, "eins"))
                .isInstanceOf(IdentifierFormatException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"DE", "AT", "XK"})
    void countriesHaveNames(String code) {
        assertThat(Country.parse(code).name(Language.EN)).isNotEqualTo(code);
    }

    @Test
    void countriesAreNamedInTheLanguageOfTheReader() {
        assertThat(Country.parse("AT").name(Language.DE)).isEqualTo("Österreich");
        assertThat(Country.parse("AT").name(Language.DE_EASY)).isEqualTo("Österreich");
        assertThat(Country.parse("AT").name(Language.EN)).isEqualTo("Austria");
        assertThat(Country.parse("AT").isGermany()).isFalse();
        assertThat(Country.GERMANY.isGermany()).isTrue();
        assertThat(Nationality.GERMAN).hasToString("000");
    }

    @ParameterizedTest
    @CsvSource({
        "amt@MÜLLER.de, amt@xn--mller-kva.de, amt@müller.de",
        "Amt@Example.COM, Amt@example.com, Amt@example.com",
        "' a@b.de ', a@b.de, a@b.de"
    })
    void mailAddressesKeepTheirLocalPart(String text, String canonical, String display) {
        assertThat(Email.parse(text).fullValue()).isEqualTo(canonical);
        assertThat(Email.parse(text).display()).isEqualTo(display);
    }

    @Test
    void mailAddressesHaveLimits() {
        String local = "a".repeat(64);
        assertThat(Email.isValid(local + "@example.com")).isTrue();
        assertThat(Email.isValid("a" + local + "@example.com")).isFalse();
        String label = "b".repeat(62);
        String domain = label + "." + label + "." + "b".repeat(60);
        assertThat(Email.isValid("a@" + domain + ".de")).isTrue();
        assertThat(Email.isValid(local + "@" + domain + ".de")).isTrue();
        assertThat(Email.isValid(local + "@x" + domain + ".de")).isFalse();
        // 254 characters in Unicode may be more as ASCII.
        assertThat(Email.isValid(local + "@" + ("ü" + "b".repeat(55) + ".").repeat(3) + "example"))
                .isFalse();
    }

    @Test
    void mailAddressesAreMeasuredAsTheyAreSent() {
        String local = "a".repeat(64);
        Set<Integer> lengths = new TreeSet<>();
        for (int length = 20; length <= 63; length++) {
            String address = local + "@" + ("ü" + "b".repeat(53) + ".").repeat(2) + "c".repeat(length) + ".example";
            int sent = 65 + IDN.toASCII(address.substring(65)).length();
            assertThat(Email.isValid(address)).as("%d characters", sent).isEqualTo(sent <= 254);
            lengths.add(sent);
        }
        assertThat(lengths).contains(253, 254, 255);
    }

    @Test
    void fileNumbersHaveUpToSixtyCharacters() {
        assertThat(FileNumber.isValid("x".repeat(60))).isTrue();
        assertThat(FileNumber.isValid("x".repeat(61))).isFalse();
    }

    @Test
    void everyBankHasACountry() {
        for (char first = 'A'; first <= 'Z'; first++) {
            for (char second = 'A'; second <= 'Z'; second++) {
                String bic = "XXXX" + first + second + "A0";
                if (Bic.isValid(bic)) {
                    assertThat(Bic.parse(bic).country()).hasToString("" + first + second);
                }
            }
        }
    }

    @Test
    void telephoneNumbersBecomeInternational() {
        assertThat(PhoneNumber.parse("0911 / 2310").fullValue()).isEqualTo("+499112310");
        assertThat(PhoneNumber.parse("+43 1 5350").display()).isEqualTo("+43 1 5350");
    }

    @Test
    void documentNumbersDropTheirCheckDigit() {
        assertThat(DocumentNumber.parse("l898902c36").fullValue()).isEqualTo("L898902C3");
        assertThat(DocumentNumber.parse("L898902C3").checkDigit()).isEqualTo(6);
        assertThat(DocumentNumber.parse("T22000129").checkDigit()).isEqualTo(3);
        assertThat(DocumentNumber.parse("LZ6311T47").checkDigit()).isEqualTo(5);
        assertThat(DocumentNumber.parse("C01X00T47").checkDigit()).isEqualTo(8);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "02", "03", "04", "08", "21", "23", "26", "28", "29", "42", "61", "69", "38", "39", "40", "80", "81",
                "82", "89"
            })
    void pensionNumbersKnowTheAreasOfTheAnnex(String area) {
        assertThat(Rentenversicherungsnummer.check(area + "070649C100"))
                .extracting(Finding::code)
                .doesNotContain("rvnr.area");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "00", "01", "05", "07", "22", "27", "30", "37", "41", "45", "62", "67", "70", "79", "83", "90", "99"
            })
    void pensionNumbersRefuseOtherAreas(String area) {
        assertThat(Rentenversicherungsnummer.check(area + "070649C100"))
                .extracting(Finding::code)
                .contains("rvnr.area");
    }

    @ParameterizedTest
    @CsvSource({"010149, false", "311249, false", "320149, true", "000149, true", "011349, true", "010049, true"})
    void pensionNumbersWarnOfOddBirthdays(String birthday, boolean odd) {
        assertThat(Rentenversicherungsnummer.check("15" + birthday + "C100").stream()
                        .anyMatch(f -> f.code().equals("rvnr.birthday")))
                .isEqualTo(odd);
        assertThat(Rentenversicherungsnummer.parse("15070649C103").display()).isEqualTo("15 070649 C 103");
    }

    @Test
    void blanksOfAllKindsAreDroppedAndNothingElseIs() {
        assertThat(IdText.compact("1\u00A02\t3\u202F4 5\n")).isEqualTo("12345");
        String same = "12345";
        assertThat(IdText.compact(same)).isSameAs(same);
        assertThat(IdText.compact("1\u200B2")).isEqualTo("1\u200B2");
        assertThat(IdText.upper("azäöü{`ıß")).isEqualTo("AZÄÖÜ{`ıß");
        assertThat(IdText.isDigits("")).isFalse();
        assertThat(IdText.isDigits("/")).isFalse();
        assertThat(IdText.isDigits(":")).isFalse();
        assertThat(IdText.isDigits("09")).isTrue();
        assertThat(IdText.grouped("12345", 2, 2)).isEqualTo("12 34 5");
        assertThat(IdText.grouped("123", 2, 2, 2)).isEqualTo("12 3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sondernutzung", "vendor.laufkarte", "a1"})
    void serviceIdsTakeTheNameOfAVendor(String text) {
        assertThat(ServiceId.parse(text)).hasToString(text);
        assertThat(ServiceId.isValid(text)).isTrue();
        assertThatThrownBy(() -> ServiceId.parse(text + " x")).isInstanceOf(IdentifierFormatException.class);
        assertThat(ServiceId.isValid(text.toUpperCase(Locale.ROOT))).isFalse();
        assertThat(ServiceId.isValid("vendor\\xlaufkarte")).isFalse();
        assertThat(ServiceId.isValid("a.b.c")).isFalse();
    }
}
