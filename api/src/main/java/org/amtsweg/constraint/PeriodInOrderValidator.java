package org.amtsweg.constraint;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.util.Comparator;
import java.util.Optional;
import org.amtsweg.problem.Finding;
import org.amtsweg.problem.Findings;
import org.jspecify.annotations.Nullable;

/** Compares the two ends of a period. Public for the provider of Jakarta Validation alone. */
public final class PeriodInOrderValidator implements ConstraintValidator<PeriodInOrder, Object> {

    private static final Findings WRONG = Findings.of(Finding.error("", "period.order"));

    private String start = "";
    private String end = "";

    @Override
    public void initialize(PeriodInOrder constraint) {
        start = constraint.start();
        end = constraint.end();
    }

    @Override
    public boolean isValid(@Nullable Object bean, ConstraintValidatorContext context) {
        if (bean == null) {
            return true;
        }
        Optional<Object> first = CheckedProperty.read(bean, start);
        Optional<Object> last = CheckedProperty.read(bean, end);
        boolean wrong = first.isPresent() && last.isPresent() && isBefore(last.get(), first.get());
        return Violations.report(wrong ? WRONG : Findings.NONE, context, end);
    }

    @SuppressWarnings("unchecked") // the annotation asks for two comparable values of the same type
    private static boolean isBefore(Object a, Object b) {
        return ((Comparator<Object>) (Comparator<?>) Comparator.naturalOrder()).compare(a, b) < 0;
    }
}
