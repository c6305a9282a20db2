package org.amtsweg.constraint;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.util.Collection;
import java.util.List;
import org.amtsweg.problem.Finding;
import org.amtsweg.problem.Findings;
import org.jspecify.annotations.Nullable;

/** Looks for one property that is filled in. Public for the provider of Jakarta Validation alone. */
public final class AtLeastOneContactValidator implements ConstraintValidator<AtLeastOneContact, Object> {

    private static final Findings MISSING = Findings.of(Finding.error("", "contact.missing"));

    private List<String> properties = List.of();

    @Override
    public void initialize(AtLeastOneContact constraint) {
        properties = List.of(constraint.value());
    }

    @Override
    public boolean isValid(@Nullable Object bean, ConstraintValidatorContext context) {
        boolean reachable = bean == null
                || properties.stream()
                        .anyMatch(p -> CheckedProperty.read(bean, p)
                                .filter(AtLeastOneContactValidator::isFilled)
                                .isPresent());
        return Violations.report(reachable ? Findings.NONE : MISSING, context);
    }

    private static boolean isFilled(Object value) {
        if (value instanceof CharSequence text) {
            return !text.toString().isBlank();
        }
        return !(value instanceof Collection<?> many) || !many.isEmpty();
    }
}
