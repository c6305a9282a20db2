package org.amtsweg.constraint;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.util.Optional;
import org.amtsweg.identifier.Postleitzahl;
import org.amtsweg.problem.Finding;
import org.amtsweg.problem.Findings;
import org.jspecify.annotations.Nullable;

/** Checks the postal code of a German address. Public for the provider of Jakarta Validation alone. */
public final class PostalCodeFitsCountryValidator implements ConstraintValidator<PostalCodeFitsCountry, Object> {

    private static final Findings WRONG = Findings.of(Finding.error("", "address.postal-code"));

    private String postalCode = "";
    private String country = "";

    @Override
    public void initialize(PostalCodeFitsCountry constraint) {
        postalCode = constraint.postalCode();
        country = constraint.country();
    }

    @Override
    public boolean isValid(@Nullable Object bean, ConstraintValidatorContext context) {
        if (bean == null) {
            return true;
        }
        boolean german = CheckedProperty.read(bean, country)
                .map(c -> c.toString().strip())
                .map(c -> c.isEmpty() || c.equalsIgnoreCase("DE"))
                .orElse(true);
        Optional<String> code = CheckedProperty.read(bean, postalCode).map(Object::toString);
        boolean wrong = german && code.isPresent() && !Postleitzahl.isValid(code.get());
        return Violations.report(wrong ? WRONG : Findings.NONE, context, postalCode);
    }
}
