package org.amtsweg.constraint;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.validation.ValidationException;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import org.amtsweg.problem.Finding;
import org.amtsweg.problem.Findings;
import org.hibernate.validator.engine.HibernateConstraintViolation;

/**
 * Makes findings of the violations of constraints (<i>Befunde aus Verletzungen</i>): same codes, parameters and legal basis as those
 * of {@link DomainTypes}, at the path of the property.
 *
 * <p>Constraints of others become {@code constraint.other} with the name of the constraint; their messages are left out, since they may
 * repeat what somebody typed.
 */
public final class ConstraintFindings {

    private ConstraintFindings() {}

    /** One finding per violation, in the order of path and code. */
    public static Findings from(Collection<? extends ConstraintViolation<?>> violations) {
        return new Findings(violations.stream()
                .map(ConstraintFindings::from)
                .sorted(Comparator.comparing(Finding::path).thenComparing(Finding::code))
                .toList());
    }

    private static Finding from(ConstraintViolation<?> violation) {
        Finding finding = payload(violation).orElseGet(() -> byTemplate(violation));
        String path = path(violation.getPropertyPath());
        return path.isEmpty() ? finding : finding.at(path);
    }

    private static Optional<Finding> payload(ConstraintViolation<?> violation) {
        try {
            HibernateConstraintViolation<?> hibernate = violation.unwrap(HibernateConstraintViolation.class);
            return Optional.ofNullable(hibernate.getDynamicPayload(Finding.class));
        } catch (ValidationException | NoClassDefFoundError anotherProvider) {
            return Optional.empty();
        }
    }

    private static Finding byTemplate(ConstraintViolation<?> violation) {
        String template = violation.getMessageTemplate();
        String opening = "{" + Violations.KEY;
        if (template.startsWith(opening) && template.endsWith("}")) {
            return Finding.error("", template.substring(opening.length(), template.length() - 1));
        }
        String name = violation
                .getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName();
        return Finding.error("", "constraint.other", Map.of("constraint", name));
    }

    /** A JSON path: {@code members[0].iban}. Names of methods and marks such as {@code <list element>} are left out. */
    private static String path(Path path) {
        StringBuilder text = new StringBuilder();
        for (Path.Node node : path) {
            if (node.getIndex() != null) {
                text.append('[').append(node.getIndex()).append(']');
            } else if (node.getKey() != null) {
                text.append('.').append(node.getKey());
            }
            boolean named = node.getKind() == ElementKind.PROPERTY || node.getKind() == ElementKind.PARAMETER;
            if (named) {
                text.append(text.isEmpty() ? "" : ".").append(node.getName());
            }
        }
        return text.toString();
    }
}
