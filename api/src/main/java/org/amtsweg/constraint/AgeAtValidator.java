package org.amtsweg.constraint;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import java.util.Map;
import java.util.Optional;
import org.amtsweg.problem.Finding;
import org.amtsweg.problem.Findings;
import org.jspecify.annotations.Nullable;

/** Counts completed years of life. Public for the provider of Jakarta Validation alone. */
public final class AgeAtValidator implements ConstraintValidator<AgeAt, Object> {

    private String birthDate = "";
    private String on = "";
    private int least;
    private int most;

    @Override
    public void initialize(AgeAt constraint) {
        birthDate = constraint.birthDate();
        on = constraint.on();
        least = constraint.least();
        most = constraint.most();
    }

    @Override
    public boolean isValid(@Nullable Object bean, ConstraintValidatorContext context) {
        if (bean == null) {
            return true;
        }
        Optional<TemporalAccessor> born = date(bean, birthDate);
        Optional<LocalDate> day = on.isEmpty()
                ? Optional.of(LocalDate.now(context.getClockProvider().getClock()))
                : date(bean, on).map(LocalDate::from);
        boolean known = born.isPresent() && day.isPresent();
        return Violations.report(known ? check(born.get(), day.get()) : Findings.NONE, context, birthDate);
    }

    private static Optional<TemporalAccessor> date(Object bean, String property) {
        return CheckedProperty.read(bean, property).map(TemporalAccessor.class::cast);
    }

    private Findings check(TemporalAccessor born, LocalDate day) {
        if (ChronoUnit.YEARS.between(firstDay(born), day) < least) {
            return Findings.of(Finding.error("", "age.too-young", Map.of("least", Integer.toString(least))));
        }
        if (ChronoUnit.YEARS.between(lastDay(born), day) > most) {
            return Findings.of(Finding.error("", "age.too-old", Map.of("most", Integer.toString(most))));
        }
        return Findings.NONE;
    }

    /** The first day on which somebody with this birth date may have been born. */
    private static LocalDate firstDay(TemporalAccessor born) {
        return LocalDate.of(
                born.get(ChronoField.YEAR),
                part(born, ChronoField.MONTH_OF_YEAR, 1),
                part(born, ChronoField.DAY_OF_MONTH, 1));
    }

    private static LocalDate lastDay(TemporalAccessor born) {
        YearMonth month = YearMonth.of(born.get(ChronoField.YEAR), part(born, ChronoField.MONTH_OF_YEAR, 12));
        return month.atDay(part(born, ChronoField.DAY_OF_MONTH, month.lengthOfMonth()));
    }

    private static int part(TemporalAccessor born, ChronoField field, int otherwise) {
        return born.isSupported(field) ? born.get(field) : otherwise;
    }
}
