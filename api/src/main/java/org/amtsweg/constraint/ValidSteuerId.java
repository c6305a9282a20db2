package org.amtsweg.constraint;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The text must be a valid tax identification number of a person (<i>steuerliche Identifikationsnummer</i>, § 139b AO); {@code null} passes. What is checked and what is not: {@link org.amtsweg.identifier.SteuerId}.
 */
@Documented
@Constraint(validatedBy = SteuerIdValidator.class)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE_USE, ElementType.ANNOTATION_TYPE
})
@Retention(RetentionPolicy.RUNTIME)
public @interface ValidSteuerId {
    /** Whether test numbers, which begin with 0, are welcome. */
    boolean testNumbers() default false;

    /** Replaces the message of the finding, if set. */
    String message() default "";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
