package org.amtsweg.constraint;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.amtsweg.identifier.FileNumberPattern;
import org.amtsweg.identifier.Steuernummer;
import org.amtsweg.latin.DinDatatype;
import org.amtsweg.legal.Jurisdiction;
import org.amtsweg.problem.Finding;
import org.amtsweg.problem.Findings;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;

/** For every code of amtsweg-api an input that leads to it, through the public door. */
record FindingExample(String code, String input, Supplier<Findings> findings) {

    /** A validator as a host without an expression language configures it. */
    static Validator validator(Locale locale) {
        try (ValidatorFactory factory = Validation.byDefaultProvider()
                .configure()
                .messageInterpolator(new ParameterMessageInterpolator(Set.of(locale), locale, false))
                .buildValidatorFactory()) {
            return factory.getValidator();
        }
    }

    @PeriodInOrder(start = "from", end = "until")
    record Stay(LocalDate from, LocalDate until) {}

    @PostalCodeFitsCountry
    record Home(String postalCode, String country) {}

    @AtLeastOneContact({"phone", "email"})
    record Contact(String phone, String email) {}

    @AgeAt(on = "day", least = 16, most = 99)
    record Visitor(LocalDate birthDate, LocalDate day) {}

    record Name(
            @DinNorm91379(value = DinDatatype.A, min = 2, max = 5)
            String name,

            @NotNull String other) {}

    static Stream<FindingExample> all() {
        LocalDate day = LocalDate.of(2026, 11, 22);
        return Stream.of(
                of("ags.form", "ags", "0811100"),
                of("ags.land", "ags", "17111000"),
                of("ags.leading-zero", "ags", "8111000"),
                of("ars.form", "ars", "08111000"),
                of("ars.land", "ars", "171110000000"),
                of("bic.country", "bic", "COBAZZFF"),
                of("bic.form", "bic", "COBADEF"),
                of("codelist-ref.form", "codelist-ref", "urn:x:schluessel"),
                of("country.unknown", "country", "ZZ"),
                of("din-91379.character", "din-91379-a", "Иван"),
                of("din-91379.remove", "din-91379-a", "Mül\u00ADler"),
                of("din-91379.replace", "din-91379-a", "Müller\u2013Lüdenscheidt"),
                violation("din-91379.too-long", "Abcdef", new Name("Abcdef", "")),
                violation("din-91379.too-short", "A", new Name("A", "")),
                of("document-number.check-digit", "document-number", "L898902C35"),
                of("document-number.form", "document-number", "L898902"),
                of("email.domain", "email", "maria@localhost"),
                of("email.form", "email", "maria.neumenn"),
                of("eori.form", "eori", "1234567"),
                of("eori.german", "eori", "DEX123456"),
                of("file-number.form", "file-number", "32\u201317"),
                new FindingExample(
                        "file-number.pattern",
                        "4711",
                        () -> FileNumberPattern.of("{unit}/{year}/{serial:5}").check("4711")),
                of("iban.check-digits", "iban", "DE89370400440532013001"),
                of("iban.form", "iban", "370400440532013000"),
                of("iban.structure", "iban", "DE5137040044053201300"),
                of("kvnr.check-digit", "kvnr", "A123456789"),
                of("kvnr.form", "kvnr", "1123456780"),
                of("lei.check-digits", "lei", "213800KUD8LXJWSQ9D15"),
                of("lei.form", "lei", "213800KUD8"),
                of("leika-key.form", "leika-key", "050012104000"),
                of("leitweg-id.check-digits", "leitweg-id", "991-03730-18"),
                of("leitweg-id.form", "leitweg-id", "991"),
                of("leitweg-id.land", "leitweg-id", "171-03730-19"),
                of("machine-readable-zone.check-digit", "machine-readable-zone", "<".repeat(87) + "1"),
                of("machine-readable-zone.form", "machine-readable-zone", "P<UTOERIKSSON"),
                of("nationality.form", "nationality", "DEU"),
                of("nationality.unknown", "nationality", "777"),
                of("phone.form", "phone", "telefon"),
                of("phone.range", "phone", "+49 911"),
                of("postleitzahl.form", "postleitzahl", "1067"),
                of("postleitzahl.range", "postleitzahl", "00999"),
                of("register-entry.form", "register-entry", "Nummer 77123"),
                of("register-entry.kind", "register-entry", "Aachen HRC 44123"),
                of("rvnr.area", "rvnr", "01070649C101"),
                of("rvnr.birthday", "rvnr", "15450649C100"),
                of("rvnr.check-digit", "rvnr", "15070649C104"),
                of("rvnr.form", "rvnr", "15070649103"),
                of("sepa-creditor-id.check-digits", "sepa-creditor-id", "DE97ZZZ09999999999"),
                of("sepa-creditor-id.form", "sepa-creditor-id", "ZZZ1999"),
                of("steuer-id.check-digit", "steuer-id", "36574261890"),
                of("steuer-id.form", "steuer-id", "3657426189"),
                of("steuer-id.repetition", "steuer-id", "36554266806"),
                of("steuer-id.test-number", "steuer-id", "02476291358"),
                new FindingExample(
                        "steuernummer.check-digit",
                        "66123/45678",
                        () -> Steuernummer.check(Jurisdiction.BW, "66123/45678")),
                of("steuernummer.district", "steuernummer", "9198099808152"),
                of("steuernummer.form", "steuernummer", "198/815"),
                of("steuernummer.land", "steuernummer", "0198081508152"),
                of("ust-id-nr.check-digit", "ust-id-nr", "DE136695978"),
                of("ust-id-nr.form", "ust-id-nr", "136695976"),
                of("vehicle-plate.form", "vehicle-plate", "MAB1234"),
                of("vehicle-plate.length", "vehicle-plate", "NEW-AB 1234H"),
                of("w-id-nr.check-digit", "w-id-nr", "DE123456789-00001"),
                of("w-id-nr.form", "w-id-nr", "123456788"),
                violation("period.order", "2026-11-21", new Stay(day, day.minusDays(1))),
                violation("address.postal-code", "1020", new Home("1020", "DE")),
                violation("contact.missing", " ", new Contact(" ", "")),
                violation("age.too-young", "2020-01-31", new Visitor(LocalDate.of(2020, 1, 31), day)),
                violation("age.too-old", "1900-01-31", new Visitor(LocalDate.of(1900, 1, 31), day)),
                violation("constraint.other", "", new NotFilled()));
    }

    static final class NotFilled {
        @AssertTrue
        boolean isFilled() {
            return false;
        }
    }

    private static FindingExample of(String code, String domainType, String input) {
        return new FindingExample(
                code, input, () -> DomainTypes.find(domainType).orElseThrow().check(input));
    }

    private static FindingExample violation(String code, String input, Object bean) {
        return new FindingExample(
                code,
                input,
                () -> ConstraintFindings.from(validator(Locale.GERMAN).validate(bean)));
    }

    Finding finding() {
        return findings.get().stream()
                .filter(f -> f.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public String toString() {
        return code;
    }
}
