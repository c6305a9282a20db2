package org.amtsweg.constraint;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The text must belong to the domain type of a name (<i>Fachdatentyp</i>), one of {@link DomainTypes#names()}; {@code null} passes. The
 * constraints named after types, such as {@link ValidIban}, stand for it.
 */
@Documented
@Constraint(validatedBy = DomainTypeValidator.class)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE_USE, ElementType.ANNOTATION_TYPE
})
@Retention(RetentionPolicy.RUNTIME)
public @interface OfDomainType {
    /** The name, for instance {@code iban}. */
    String value();

    /** Replaces the message of the finding, if set. */
    String message() default "";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
