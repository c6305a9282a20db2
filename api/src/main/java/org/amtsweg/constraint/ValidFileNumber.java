package org.amtsweg.constraint;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The text must be a valid file number (<i>Aktenzeichen</i>); {@code null} passes. What is checked and what is not: {@link org.amtsweg.identifier.FileNumber}.
 */
@Documented
@Constraint(validatedBy = FileNumberValidator.class)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE_USE, ElementType.ANNOTATION_TYPE
})
@Retention(RetentionPolicy.RUNTIME)
public @interface ValidFileNumber {
    /** Templates of the authority ({@link org.amtsweg.identifier.FileNumberPattern}), one of which must fit; none: any number. */
    String[] patterns() default {};

    /** Replaces the message of the finding, if set. */
    String message() default "";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
