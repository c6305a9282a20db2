package org.amtsweg.constraint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.validation.ConstraintDeclarationException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Valid;
import jakarta.validation.Validator;
import java.lang.annotation.Annotation;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.amtsweg.latin.DinDatatype;
import org.amtsweg.legal.Jurisdiction;
import org.amtsweg.legal.Norm;
import org.amtsweg.problem.Finding;
import org.amtsweg.problem.Findings;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The Jakarta constraints, as a host uses them. */
public class ConstraintsTest {

    private static final Validator VALIDATOR = FindingExample.validator(Locale.GERMAN);

    /** One component per constraint on a text. */
    record Everything(
            @ValidAgs String ags,
            @ValidArs String ars,
            @ValidBic String bic,
            @ValidCodelistRef String codelistRef,
            @ValidCountry String country,
            @ValidDocumentNumber String documentNumber,
            @ValidEmail String email,
            @ValidEori String eori,
            @ValidFileNumber String fileNumber,
            @ValidIban String iban,
            @ValidKrankenversichertennummer String kvnr,
            @ValidLei String lei,
            @ValidLeikaKey String leikaKey,
            @ValidLeitwegId String leitwegId,
            @ValidMachineReadableZone String machineReadableZone,
            @ValidNationality String nationality,
            @ValidPhoneNumber String phone,
            @ValidPostleitzahl String postleitzahl,
            @ValidRegisterEntry String registerEntry,
            @ValidRentenversicherungsnummer String rvnr,
            @ValidSepaCreditorId String sepaCreditorId,
            @ValidSteuerId String steuerId,
            @ValidSteuernummer String steuernummer,
            @ValidUstIdNr String ustIdNr,
            @ValidVehiclePlate String vehiclePlate,
            @ValidWIdNr String wIdNr,
            @DinNorm91379(DinDatatype.A) String name) {}

    private static final Map<String, String> GOOD = Map.ofEntries(
            Map.entry("ags", "08111000"),
            Map.entry("ars", "145215115430"),
            Map.entry("bic", "COBADEFF"),
            Map.entry("codelistRef", "urn:x:schluessel:rs_2024-10-31"),
            Map.entry("country", "AT"),
            Map.entry("documentNumber", "L898902C36"),
            Map.entry("email", "maria.neumenn@example.com"),
            Map.entry("eori", "DE1234567"),
            Map.entry("fileNumber", "32/112.4/2026/00017"),
            Map.entry("iban", "DE89 3704 0044 0532 0130 00"),
            Map.entry("kvnr", "A123456780"),
            Map.entry("lei", "213800KUD8LAJWSQ9D15"),
            Map.entry("leikaKey", "99050012104000"),
            Map.entry("leitwegId", "991-03730-19"),
            Map.entry(
                    "machineReadableZone",
                    "I<UTOD231458907<<<<<<<<<<<<<<<7408122F1204159UTO<<<<<<<<<<<6ERIKSSON<<ANNA<MARIA<<<<<<<<<<"),
            Map.entry("nationality", "000"),
            Map.entry("phone", "0911 2310"),
            Map.entry("postleitzahl", "90461"),
            Map.entry("registerEntry", "Aachen HRA 11223"),
            Map.entry("rvnr", "15070649C103"),
            Map.entry("sepaCreditorId", "DE98ZZZ09999999999"),
            Map.entry("steuerId", "86095742719"),
            Map.entry("steuernummer", "198/815/08152"),
            Map.entry("ustIdNr", "DE136695976"),
            Map.entry("vehiclePlate", "M-AB 1234"),
            Map.entry("wIdNr", "DE123456788-00001"),
            Map.entry("name", "Nœl Schmidt-Strauß"));

    static Everything everything(boolean good) throws ReflectiveOperationException {
        RecordComponent[] components = Everything.class.getRecordComponents();
        Object[] values = new Object[components.length];
        Class<?>[] types = new Class<?>[components.length];
        for (int i = 0; i < components.length; i++) {
            values[i] = good ? GOOD.get(components[i].getName()) : "\u2603";
            types[i] = String.class;
        }
        return Everything.class.getDeclaredConstructor(types).newInstance(values);
    }

    @Test
    void acceptGoodValues() throws Exception {
        assertThat(VALIDATOR.validate(everything(true))).isEmpty();
    }

    @Test
    void refuseASnowmanInEveryField() throws Exception {
        Findings findings = ConstraintFindings.from(VALIDATOR.validate(everything(false)));

        Set<String> components = new TreeSet<>();
        for (RecordComponent each : Everything.class.getRecordComponents()) {
            components.add(each.getName());
        }
        assertThat(findings).extracting(Finding::path).containsExactlyElementsOf(components);
    }

    @Test
    void letNullPass() throws Exception {
        Class<?>[] types = new Class<?>[Everything.class.getRecordComponents().length];
        Arrays.fill(types, String.class);
        Everything nothing = Everything.class.getDeclaredConstructor(types).newInstance(new Object[types.length]);

        assertThat(VALIDATOR.validate(nothing)).isEmpty();
    }

    @Test
    void becomeTheSameFindingAsTheDomainType() throws Exception {
        record Account(@ValidIban String iban) {}

        Findings findings = ConstraintFindings.from(VALIDATOR.validate(new Account("DE89370400440532013001")));

        assertThat(findings)
                .isEqualTo(DomainTypes.find("iban")
                        .orElseThrow()
                        .check("DE89370400440532013001")
                        .at("iban"));
    }

    @Test
    void carryLegalBasisAndParameters() {
        record Names(
                @ValidSteuerId String id,
                @DinNorm91379(DinDatatype.A) String name) {}

        Findings findings = ConstraintFindings.from(VALIDATOR.validate(new Names("1", "Müller\u2013Lüdenscheidt")));

        assertThat(findings).extracting(Finding::code).containsExactly("steuer-id.form", "din-91379.replace");
        assertThat(findings.list().get(0).norm()).contains(Norm.of("§ 139b AO"));
        assertThat(findings.list().get(1).parameters())
                .containsEntry("position", "7")
                .containsEntry("character", "U+2013 EN DASH")
                .containsEntry("replacement", "U+002D HYPHEN-MINUS");
    }

    @Test
    void namePathsLikeJson() {
        record Member(@ValidIban String iban) {}
        record Club(@Valid List<Member> members, List<@ValidEmail String> mails, Map<String, @ValidBic String> banks) {}
        Club club = new Club(List.of(new Member("x")), List.of("maria.neumenn@example.com", "x"), Map.of("main", "x"));

        assertThat(ConstraintFindings.from(VALIDATOR.validate(club)))
                .extracting(Finding::path)
                .containsExactly("banks.main", "mails[1]", "members[0].iban");
    }

    @ParameterizedTest
    @CsvSource({
        "de, 'An Stelle 7 steht ein Zeichen, das hier nicht erlaubt ist: U+2013 EN DASH. Schreiben Sie stattdessen: U+002D HYPHEN-MINUS.'",
        "en, 'The character at position 7 is not allowed here: U+2013 EN DASH. Write instead: U+002D HYPHEN-MINUS.'",
        "de-easy, 'Ein Zeichen ist nicht erlaubt. Es ist das Zeichen Nummer 7. Bitte schreiben Sie dafür: U+002D HYPHEN-MINUS.'"
    })
    void speakTheLanguageOfTheValidatorWithoutAnExpressionLanguage(String tag, String message) {
        record Name(@DinNorm91379(DinDatatype.A) String name) {}

        Set<ConstraintViolation<Name>> violations =
                FindingExample.validator(Locale.forLanguageTag(tag)).validate(new Name("Müller\u2013Lüdenscheidt"));

        assertThat(violations).extracting(ConstraintViolation::getMessage).containsExactly(message);
    }

    @Test
    void letTheHostReplaceTheMessageButKeepTheCode() {
        record Account(
                @ValidIban(message = "Bitte fragen Sie Ihre Bank.")
                String iban) {}

        Set<ConstraintViolation<Account>> violations = VALIDATOR.validate(new Account("x"));

        assertThat(violations)
                .extracting(ConstraintViolation::getMessage)
                .containsExactly("Bitte fragen Sie Ihre Bank.");
        assertThat(ConstraintFindings.from(violations))
                .extracting(Finding::code)
                .containsExactly("iban.form");
    }

    @Test
    void showTheTemplateOfAFileNumberAsItIs() {
        record File(
                @ValidFileNumber(patterns = {"{unit}-{serial:4}", "{year}/{serial}"})
                String number) {}

        assertThat(VALIDATOR.validate(new File("32-0017"))).isEmpty();
        assertThat(VALIDATOR.validate(new File("2026/1"))).isEmpty();
        assertThat(VALIDATOR.validate(new File("x")))
                .extracting(ConstraintViolation::getMessage)
                .containsExactly("Das Aktenzeichen passt nicht zum Schema dieser Behörde: {unit}-{serial:4}.");
    }

    @Test
    void takeTestNumbersAndALandWhereTheySaySo() {
        record Tax(
                @ValidSteuerId(testNumbers = true) String id,
                @ValidSteuernummer(land = Jurisdiction.BW) String number) {}

        assertThat(VALIDATOR.validate(new Tax("02476291358", "66815/08156"))).isEmpty();
        assertThat(ConstraintFindings.from(VALIDATOR.validate(new Tax("02476291357", "198/815/08152"))))
                .extracting(Finding::code)
                .containsExactly("steuer-id.check-digit", "steuernummer.form");
    }

    @Test
    void countTheLengthOfANameInCodePointsAfterNfc() {
        record Name(
                @DinNorm91379(value = DinDatatype.A, min = 3, max = 4)
                String name) {}

        assertThat(VALIDATOR.validate(new Name("Zoe\u0308"))).isEmpty();
        assertThat(VALIDATOR.validate(new Name("Zoër"))).isEmpty();
        assertThat(codes(new Name("Zoërs"))).containsExactly("din-91379.too-long");
        assertThat(codes(new Name("Zo"))).containsExactly("din-91379.too-short");
    }

    @PeriodInOrder(start = "from", end = "until")
    @PeriodInOrder(start = "open", end = "close")
    record Opening(
            @Nullable LocalDate from,
            Optional<LocalDate> until,
            @Nullable Integer open,
            @Nullable Integer close) {}

    @Test
    void comparePeriodsAtTheirEnd() {
        LocalDate day = LocalDate.of(2026, 11, 22);

        assertThat(VALIDATOR.validate(new Opening(day, Optional.of(day), 8, 8))).isEmpty();
        assertThat(VALIDATOR.validate(new Opening(day, Optional.empty(), 8, null)))
                .isEmpty();
        assertThat(VALIDATOR.validate(new Opening(null, Optional.of(day), null, 7)))
                .isEmpty();
        assertThat(ConstraintFindings.from(VALIDATOR.validate(new Opening(day, Optional.of(day.minusDays(1)), 8, 7))))
                .extracting(Finding::path)
                .containsExactly("close", "until");
    }

    @Test
    void askForAGermanPostalCodeOnlyInGermany() {
        assertThat(VALIDATOR.validate(new FindingExample.Home("1020", "AT"))).isEmpty();
        assertThat(VALIDATOR.validate(new FindingExample.Home("90461", "DE"))).isEmpty();
        assertThat(codes(new FindingExample.Home("1020", "DE"))).containsExactly("address.postal-code");
        assertThat(codes(new FindingExample.Home("1020", ""))).containsExactly("address.postal-code");
        assertThat(codes(new FindingExample.Home("1020", " de "))).containsExactly("address.postal-code");
    }

    @Test
    void complainAboutADomainTypeThatDoesNotExist() {
        record Odd(@OfDomainType("no-such-type") String text) {}

        assertThatThrownBy(() -> VALIDATOR.validate(new Odd("x")))
                .hasStackTraceContaining("There is no domain type no-such-type");
    }

    @Test
    void askForOneContact() {
        assertThat(VALIDATOR.validate(new FindingExample.Contact("0911 2310", "")))
                .isEmpty();
        assertThat(VALIDATOR.validate(new FindingExample.Contact("", "a@example.com")))
                .isEmpty();
        assertThat(codes(new FindingExample.Contact("", "\t"))).containsExactly("contact.missing");

        @AtLeastOneContact("mails")
        record Many(List<String> mails) {}
        assertThat(VALIDATOR.validate(new Many(List.of("a@example.com")))).isEmpty();
        assertThat(codes(new Many(List.of()))).containsExactly("contact.missing");
    }

    @ParameterizedTest
    @CsvSource({
        "2010-11-22, 2026-11-21, age.too-young",
        "2010-11-22, 2026-11-22, ",
        // § 188 Abs. 2 BGB: the year ends with 28 February, so she is 16 on 1 March
        "2012-02-29, 2028-02-28, age.too-young",
        "2012-02-29, 2029-02-28, ",
        "2008-02-29, 2024-02-29, ",
        "2011-02-28, 2027-02-28, ",
        "1926-11-23, 2026-11-22, ",
        "1926-11-22, 2026-11-22, age.too-old"
    })
    void countCompletedYearsOfLife(LocalDate born, LocalDate day, @Nullable String code) {
        List<String> expected = code == null ? List.of() : List.of(code);
        assertThat(codes(new FindingExample.Visitor(born, day))).isEqualTo(expected);
    }

    @Test
    void countAgeByTheClockOfTheValidatorIfNoDayIsNamed() {
        @AgeAt(least = 16)
        record Applicant(LocalDate birthDate) {}

        assertThat(VALIDATOR.validate(new Applicant(LocalDate.of(1964, 8, 12)))).isEmpty();
        assertThat(codes(new Applicant(LocalDate.of(9000, 1, 1)))).containsExactly("age.too-young");
    }

    @Test
    void giveAPartialBirthDateTheBenefitOfTheDoubt() {
        @AgeAt(on = "day", least = 16, most = 18)
        record ByYear(Year birthDate, LocalDate day) {}
        @AgeAt(on = "day", least = 16)
        record ByMonth(YearMonth birthDate, LocalDate day) {}
        LocalDate day = LocalDate.of(2026, 11, 22);

        assertThat(VALIDATOR.validate(new ByYear(Year.of(2010), day))).isEmpty();
        assertThat(codes(new ByYear(Year.of(2011), day))).containsExactly("age.too-young");
        assertThat(VALIDATOR.validate(new ByYear(Year.of(2007), day))).isEmpty();
        assertThat(codes(new ByYear(Year.of(2006), day))).containsExactly("age.too-old");
        assertThat(VALIDATOR.validate(new ByMonth(YearMonth.of(2010, 11), day))).isEmpty();
        assertThat(codes(new ByMonth(YearMonth.of(2010, 12), day))).containsExactly("age.too-young");
    }

    @PostalCodeFitsCountry
    public static class Bean {
        public String getPostalCode() {
            return "1020";
        }

        public @Nullable String getCountry() {
            return null;
        }
    }

    @Test
    void readBeansAsWellAsRecordsAndSayIfAPropertyIsMissing() {
        @AtLeastOneContact("fax")
        class WithoutFax {}

        assertThat(codes(new Bean())).containsExactly("address.postal-code");
        assertThatThrownBy(() -> VALIDATOR.validate(new WithoutFax()))
                .isInstanceOf(ConstraintDeclarationException.class)
                .hasMessage(WithoutFax.class.getName() + " has no property fax");
    }

    @Test
    void standForADomainTypeThatExists() throws Exception {
        for (RecordComponent each : Everything.class.getRecordComponents()) {
            for (Annotation annotation : each.getAnnotatedType().getAnnotations()) {
                OfDomainType named = annotation.annotationType().getAnnotation(OfDomainType.class);
                if (named != null) {
                    assertThat(DomainTypes.find(named.value())).isPresent();
                }
            }
        }
        assertThat(DomainTypes.names()).hasSize(32).contains("steuer-id", "din-91379-e", "rvnr");
        assertThat(DomainTypes.find("no-such-type")).isEmpty();
        assertThat(DomainTypes.names())
                .allSatisfy(name -> assertThat(DomainTypes.find(name).orElseThrow())
                        .hasToString(name)
                        .satisfies(type -> assertThat(type.name()).isEqualTo(name)));
        assertThat(DomainTypes.find("kvnr").orElseThrow().sensitive()).isTrue();
        assertThat(DomainTypes.find("ars").orElseThrow().sensitive()).isFalse();
    }

    private static List<String> codes(Object bean) {
        return ConstraintFindings.from(VALIDATOR.validate(bean)).stream()
                .map(Finding::code)
                .toList();
    }
}
