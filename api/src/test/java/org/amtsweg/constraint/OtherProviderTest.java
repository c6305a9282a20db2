package org.amtsweg.constraint;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.ConstraintValidatorContext.ConstraintViolationBuilder;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ValidationException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.amtsweg.problem.Finding;
import org.amtsweg.problem.Findings;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A provider of Jakarta Validation that is not Hibernate Validator: its objects can do what the standard says and no more. */
class OtherProviderTest {

    record Account(@ValidIban String iban) {}

    private final List<String> templates = new ArrayList<>();

    @Test
    void carriesTheCodeInTheTemplateWithoutParameters() {
        Finding error = Finding.error("", "din-91379.character", Map.of("position", "7"));
        Finding warning = Finding.warning("", "postleitzahl.range", Map.of());

        assertThat(Violations.report(new Findings(List.of(warning, error)), context("")))
                .isFalse();
        assertThat(templates).containsExactly("{org.amtsweg.din-91379.character}");
    }

    @Test
    void keepsTheMessageOfTheHost() {
        assertThat(Violations.report(Findings.of(Finding.error("", "iban.form")), context("Bitte prüfen.")))
                .isFalse();
        assertThat(templates).containsExactly("Bitte prüfen.");
    }

    @Test
    void reportsNothingForWarnings() {
        Findings warning = Findings.of(Finding.warning("", "postleitzahl.range", Map.of()));

        assertThat(Violations.report(warning, context(""))).isTrue();
        assertThat(Violations.report(Findings.NONE, context(""))).isTrue();
        assertThat(templates).isEmpty();
    }

    @Test
    void stillLeadsToFindingsWithPathAndCode() {
        Set<ConstraintViolation<?>> violations =
                FindingExample.validator(Locale.GERMAN).validate(new Account("x")).stream()
                        .map(OtherProviderTest::withoutExtras)
                        .collect(Collectors.toSet());

        assertThat(ConstraintFindings.from(violations)).containsExactly(Finding.error("iban", "iban.form"));
    }

    @Test
    void mayAskAboutNothing() {
        ConstraintValidatorContext context = context("");

        assertThat(new AgeAtValidator().isValid(null, context)).isTrue();
        assertThat(new AtLeastOneContactValidator().isValid(null, context)).isTrue();
        assertThat(new PeriodInOrderValidator().isValid(null, context)).isTrue();
        assertThat(new PostalCodeFitsCountryValidator().isValid(null, context)).isTrue();
        assertThat(templates).isEmpty();
    }

    private ConstraintValidatorContext context(String message) {
        ConstraintViolationBuilder builder = proxy(ConstraintViolationBuilder.class, (method, arguments) -> null);
        return proxy(ConstraintValidatorContext.class, (method, arguments) -> switch (method) {
            case "getDefaultConstraintMessageTemplate" -> message;
            case "buildConstraintViolationWithTemplate" -> {
                templates.add(String.valueOf(arguments[0]));
                yield builder;
            }
            case "unwrap" -> throw new ValidationException("not that provider");
            default -> null;
        });
    }

    private static ConstraintViolation<?> withoutExtras(ConstraintViolation<?> violation) {
        return proxy(ConstraintViolation.class, (method, arguments) -> switch (method) {
            case "getMessageTemplate" -> violation.getMessageTemplate();
            case "getPropertyPath" -> violation.getPropertyPath();
            case "getConstraintDescriptor" -> violation.getConstraintDescriptor();
            case "hashCode" -> violation.hashCode();
            case "unwrap" -> throw new ValidationException("not that provider");
            default -> throw new AssertionError(method);
        });
    }

    @FunctionalInterface
    private interface Answer {
        @Nullable
        Object to(String method, Object[] arguments);
    }

    private static <T> T proxy(Class<T> type, Answer answer) {
        return type.cast(Proxy.newProxyInstance(
                OtherProviderTest.class.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> answer.to(method.getName(), arguments)));
    }
}
