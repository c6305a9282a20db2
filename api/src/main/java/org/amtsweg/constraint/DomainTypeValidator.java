package org.amtsweg.constraint;

import jakarta.validation.ConstraintDeclarationException;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/** Checks a text against a domain type. Public for the provider of Jakarta Validation alone. */
public final class DomainTypeValidator implements ConstraintValidator<OfDomainType, CharSequence> {

    private @Nullable DomainType type;

    @Override
    public void initialize(OfDomainType constraint) {
        type = DomainTypes.find(constraint.value())
                .orElseThrow(() -> new ConstraintDeclarationException("There is no domain type " + constraint.value()));
    }

    @Override
    public boolean isValid(@Nullable CharSequence value, ConstraintValidatorContext context) {
        return value == null || type == null || Violations.report(type.check(value.toString()), context);
    }
}
