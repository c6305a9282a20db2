package org.amtsweg.constraint;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.amtsweg.identifier.SteuerId;
import org.jspecify.annotations.Nullable;

/** Checks a tax identification number, with or without test numbers. Public for the provider of Jakarta Validation alone. */
public final class SteuerIdValidator implements ConstraintValidator<ValidSteuerId, CharSequence> {

    private boolean testNumbers;

    @Override
    public void initialize(ValidSteuerId constraint) {
        testNumbers = constraint.testNumbers();
    }

    @Override
    public boolean isValid(@Nullable CharSequence value, ConstraintValidatorContext context) {
        if (value == null) {
            return true;
        }
        String text = value.toString();
        return Violations.report(testNumbers ? SteuerId.checkTest(text) : SteuerId.check(text), context);
    }
}
