package org.amtsweg.constraint;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.amtsweg.identifier.Steuernummer;
import org.amtsweg.legal.Jurisdiction;
import org.jspecify.annotations.Nullable;

/** Checks a tax number, of one Land or of any. Public for the provider of Jakarta Validation alone. */
public final class SteuernummerValidator implements ConstraintValidator<ValidSteuernummer, CharSequence> {

    private Jurisdiction land = Jurisdiction.BUND;

    @Override
    public void initialize(ValidSteuernummer constraint) {
        land = constraint.land();
    }

    @Override
    public boolean isValid(@Nullable CharSequence value, ConstraintValidatorContext context) {
        if (value == null) {
            return true;
        }
        String text = value.toString();
        return Violations.report(land.isLand() ? Steuernummer.check(land, text) : Steuernummer.check(text), context);
    }
}
