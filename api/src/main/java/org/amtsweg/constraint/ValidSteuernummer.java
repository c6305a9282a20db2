package org.amtsweg.constraint;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.amtsweg.legal.Jurisdiction;

/**
 * The text must be a valid tax number given out by a tax office (<i>Steuernummer</i>); {@code null} passes. What is checked and what is not: {@link org.amtsweg.identifier.Steuernummer}.
 */
@Documented
@Constraint(validatedBy = SteuernummerValidator.class)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE_USE, ElementType.ANNOTATION_TYPE
})
@Retention(RetentionPolicy.RUNTIME)
public @interface ValidSteuernummer {
    /** The Land whose form of letters is expected; {@code BUND} takes that of any Land, which finds fewer errors. */
    Jurisdiction land() default Jurisdiction.BUND;

    /** Replaces the message of the finding, if set. */
    String message() default "";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
