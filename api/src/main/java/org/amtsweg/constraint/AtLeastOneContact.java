package org.amtsweg.constraint;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * At least one of several ways to reach somebody must be given (<i>Erreichbarkeit</i>): not {@code null}, not empty, not blank.
 */
@Documented
@Constraint(validatedBy = AtLeastOneContactValidator.class)
@Target({ElementType.TYPE, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Repeatable(AtLeastOneContact.List.class)
public @interface AtLeastOneContact {
    /** The properties, for instance {@code {"phone", "email"}}. */
    String[] value();

    /** Replaces the message of the finding, if set. */
    String message() default "";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Several of these constraints on one type. */
    @Documented
    @Target({ElementType.TYPE, ElementType.ANNOTATION_TYPE})
    @Retention(RetentionPolicy.RUNTIME)
    @interface List {
        AtLeastOneContact[] value();
    }
}
