package org.amtsweg.identifier;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.amtsweg.problem.Findings;

/** Every identifier of German administration with published or computed examples, for claims that hold for all of them. */
record IdentifierType(
        Class<?> type,
        Function<String, Object> parse,
        Function<String, Findings> check,
        Function<Object, String> display,
        List<String> valid,
        List<String> invalid) {

    static Stream<IdentifierType> all() {
        return Stream.of(
                type(Ags.class, Ags::parse, Ags::check, Ags::display)
                        .valid("08111000", "09162000", "11000000", "05570044", "14521430")
                        .invalid("17000000", "00000000", "8111000", "0811100A", "081110000", ""),
                type(Ars.class, Ars::parse, Ars::check, Ars::display)
                        .valid("145215115430", "110000000000", "084210000000")
                        .invalid("170000000000", "000000000000", "14521430", "1452151154301", ""),
                type(Bic.class, Bic::parse, Bic::check, Bic::display)
                        .valid("MARKDEF1100", "COBADEFF", "GENODEF1NDR")
                        .invalid("COBAZZFF", "COBADEF", "COBADEFFXX", "COBA1EFF", ""),
                type(CodelistRef.class, CodelistRef::parse, CodelistRef::check, CodelistRef::display)
                        .valid(
                                "urn:de:bund:destatis:bevoelkerungsstatistik:schluessel:rs_2024-10-31",
                                "https://example.org/a_b_1.0")
                        .invalid("urn:x:a", "_1", "x_1", "urn:x:a_", "urn:x:a _1", "urn:x:a_1 ", ""),
                type(Country.class, Country::parse, Country::check, Country::display)
                        .valid("DE", "AT", "XK", "FR")
                        .invalid("D", "DEU", "ZZ", "XX", ""),
                type(DocumentNumber.class, DocumentNumber::parse, DocumentNumber::check, DocumentNumber::display)
                        .valid("L898902C3", "L898902C36", "D231458907", "T220001293", "LZ6311T475", "C01X00T478")
                        .invalid("L898902C35", "T220001290", "T2200012", "T22000129ß", "T22000129X", ""),
                type(Email.class, Email::parse, Email::check, Email::display)
                        .valid(
                                "maria.neumenn@example.com",
                                "m-schmidt@example.com",
                                "amt@müller.de",
                                "a@xn--strae-oqa.de",
                                "a+b@x.example")
                        .invalid(
                                "maria.neumenn",
                                "@nuernberg.example",
                                "a@",
                                "a@b",
                                "a..b@example.com",
                                "a@-x.de",
                                "a@1.2.3.4",
                                "amt@straße.de",
                                "amt@\u1E9E.de",
                                "amt@\u03C2.de",
                                "amt@a\u200Db.de",
                                ""),
                type(Eori.class, Eori::parse, Eori::check, Eori::display)
                        .valid("DE123456789012345", "DE1234567", "FR12345678901234")
                        .invalid("DE", "D1234567", "DE1234567890123456", ""),
                type(FileNumber.class, FileNumber::parse, FileNumber::check, FileNumber::display)
                        .valid("32/112.4/2026/00017", "Az. 4711-Ü")
                        .invalid("", "32–17", "x".repeat(61)),
                type(Iban.class, Iban::parse, Iban::check, Iban::display)
                        .valid("DE89370400440532013000", "GR1601101050000010547023795", "BE31435411161155")
                        .invalid("DE89370400440532013001", "DE8937040044053201300", "BE98435411161156", "XX", ""),
                type(
                                Krankenversichertennummer.class,
                                Krankenversichertennummer::parse,
                                Krankenversichertennummer::check,
                                Krankenversichertennummer::display)
                        .valid("A123456780", "M310325898", "X110411028", "A000500015")
                        .invalid("A123456789", "1123456780", "A12345678", "Ä123456780", ""),
                type(Lei.class, Lei::parse, Lei::check, Lei::display)
                        .valid("213800KUD8LAJWSQ9D15")
                        .invalid("213800KUD8LXJWSQ9D15", "213800KUD8LAJWSQ9D1", "213800KUD8LAJWSQ9DA5", ""),
                type(LeikaKey.class, LeikaKey::parse, LeikaKey::check, LeikaKey::display)
                        .valid("99050012104000", "urn:de:fim:leika:leistung:99050012104000", "99099002067003")
                        .invalid(
                                "98050012104000", "9905001210400", "990500121040000", "urn:de:fim:leika:leistung:", ""),
                type(LeitwegId.class, LeitwegId::parse, LeitwegId::check, LeitwegId::display)
                        .valid("991-03730-19")
                        .invalid("991-03730-18", "17-03730-19", "991", "1-03730-19", ""),
                type(
                                MachineReadableZone.class,
                                MachineReadableZone::parse,
                                MachineReadableZone::check,
                                MachineReadableZone::display)
                        .valid(
                                MachineReadableZoneTest.PASSPORT,
                                MachineReadableZoneTest.CARD,
                                MachineReadableZoneTest.LONG_NUMBER)
                        .invalid(MachineReadableZoneTest.CARD.replace("6\n", "7\n"), "P<UTO", ""),
                type(Nationality.class, Nationality::parse, Nationality::check, Nationality::display)
                        .valid("000", "163", "999")
                        .invalid("0", "00", "777", "DEU", "0000", ""),
                type(PhoneNumber.class, PhoneNumber::parse, PhoneNumber::check, PhoneNumber::display)
                        .valid("0911 2310", "+49 911 2310", "+43 1 5350", "(030) 123456")
                        .invalid("telefon", "123", "+49 911", "+999 1", ""),
                type(Postleitzahl.class, Postleitzahl::parse, Postleitzahl::check, Postleitzahl::display)
                        .valid("10409", "01067", "90461")
                        .invalid("1067", "104090", "1O409", ""),
                type(RegisterEntry.class, RegisterEntry::parse, RegisterEntry::check, RegisterEntry::display)
                        .valid("Aachen HRA 11223", "Berlin (Charlottenburg) HRB 44343 B", "Amtsgericht Hof, VR 17")
                        .invalid("Aachen HRC 44123", "HRA 77123", "Aachen 11223", "Hof HRA", ""),
                type(
                                Rentenversicherungsnummer.class,
                                Rentenversicherungsnummer::parse,
                                Rentenversicherungsnummer::check,
                                Rentenversicherungsnummer::display)
                        .valid("15070649C103", "65180539W001")
                        .invalid("15070649C104", "01070649C103", "15070649C10", "15070649Ä103", ""),
                type(SepaCreditorId.class, SepaCreditorId::parse, SepaCreditorId::check, SepaCreditorId::display)
                        .valid("DE98ZZZ09999999999", "DE98ABC09999999999")
                        .invalid("DE97ZZZ09999999999", "DE98ZZZ1999999999", "98ZZZ19999999999", ""),
                type(SteuerId.class, SteuerId::parse, SteuerId::check, SteuerId::display)
                        .valid("86095742719", "47036892816", "57549285017", "25768131411", "65929970489")
                        .invalid("36574261890", "36554266806", "12345678901", "11112345678", "02476291358", ""),
                // In letters a number may fit several Länder, so its text for everybody is that of ELSTER.
                type(Steuernummer.class, Steuernummer::parse, Steuernummer::check, Steuernummer::fullValue)
                        .valid("9198081508152", "5400081508159", "1121081508150", "2799081508152")
                        .invalid("9198081508153", "9198000008152", "0098081508152", "9198181508152", "12345", ""),
                type(UstIdNr.class, UstIdNr::parse, UstIdNr::check, UstIdNr::display)
                        .valid("DE136695976", "de 136 695 976")
                        .invalid("DE136695978", "136695976", "DE036695976", "DE13669597", ""),
                type(VehiclePlate.class, VehiclePlate::parse, VehiclePlate::check, VehiclePlate::display)
                        .valid("M-AB 1234", "LÖ-X 1H", "b me 77e", "BP-54321")
                        .invalid("MAB1234", "M-AB 0123", "MUEN-A 1", "M-ABC 1", ""),
                type(WIdNr.class, WIdNr::parse, WIdNr::check, WIdNr::display)
                        .valid("DE123456788-00001", "DE123456788")
                        .invalid("DE12345678", "DE123456788-1", "123456788", ""));
    }

    private static <T> IdentifierType type(
            Class<T> type,
            Function<String, T> parse,
            Function<String, Findings> check,
            Function<? super T, String> display) {
        return new IdentifierType(
                type, parse::apply, check, value -> display.apply(type.cast(value)), List.of(), List.of());
    }

    private IdentifierType valid(String... texts) {
        return new IdentifierType(type, parse, check, display, List.of(texts), invalid);
    }

    private IdentifierType invalid(String... texts) {
        return new IdentifierType(type, parse, check, display, valid, List.of(texts));
    }

    boolean isValid(String text) {
        return !check.apply(text).hasErrors();
    }

    @Override
    public String toString() {
        return type.getSimpleName();
    }
}
