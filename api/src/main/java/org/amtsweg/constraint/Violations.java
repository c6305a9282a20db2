package org.amtsweg.constraint;

import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.ValidationException;
import org.amtsweg.problem.Finding;
import org.amtsweg.problem.Findings;
import org.hibernate.validator.constraintvalidation.HibernateConstraintValidatorContext;

/**
 * Turns findings into violations of a constraint (<i>Verletzung</i>): the message template is the code, in braces, behind
 * {@value #KEY}. Messages need no expression language.
 *
 * <p>Standard Jakarta Validation cannot pass parameters to a message, so that needs Hibernate Validator; with another provider
 * the sentence keeps its placeholders.
 */
final class Violations {

    static final String KEY = "org.amtsweg.";

    private Violations() {}

    /** Reports the errors and says whether there are none. Warnings are not violations. */
    static boolean report(Findings findings, ConstraintValidatorContext context) {
        return report(findings, context, "");
    }

    /** The same, below a property of the checked object; an empty name means the object itself. */
    static boolean report(Findings findings, ConstraintValidatorContext context, String property) {
        if (!findings.hasErrors()) {
            return true;
        }
        boolean ownMessage = !context.getDefaultConstraintMessageTemplate().isEmpty();
        context.disableDefaultConstraintViolation();
        for (Finding each : findings) {
            if (each.isError()) {
                attach(each, context);
                String template =
                        ownMessage ? context.getDefaultConstraintMessageTemplate() : "{" + KEY + each.code() + "}";
                ConstraintValidatorContext.ConstraintViolationBuilder builder =
                        context.buildConstraintViolationWithTemplate(template);
                if (property.isEmpty()) {
                    builder.addConstraintViolation();
                } else {
                    builder.addPropertyNode(property).addConstraintViolation();
                }
            }
        }
        return false;
    }

    private static void attach(Finding finding, ConstraintValidatorContext context) {
        try {
            HibernateConstraintValidatorContext hibernate = context.unwrap(HibernateConstraintValidatorContext.class);
            finding.parameters().forEach(hibernate::addMessageParameter);
            hibernate.withDynamicPayload(finding);
        } catch (ValidationException | NoClassDefFoundError anotherProvider) {
            // The code in the template is all that other providers can carry.
            return;
        }
    }
}
