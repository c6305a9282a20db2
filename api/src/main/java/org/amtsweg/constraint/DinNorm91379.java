package org.amtsweg.constraint;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.amtsweg.latin.DinDatatype;

/**
 * The text must belong to a datatype of DIN 91379 (<i>String.Latin+</i>) and have a length in code points; {@code null} passes. What is
 * checked and what is not: {@link DinDatatype}.
 */
@Documented
@Constraint(validatedBy = DinNorm91379Validator.class)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE_USE, ElementType.ANNOTATION_TYPE
})
@Retention(RetentionPolicy.RUNTIME)
public @interface DinNorm91379 {
    /** The datatype. */
    DinDatatype value();

    /** The smallest length in code points after NFC. */
    int min() default 0;

    /** The largest length in code points after NFC. */
    int max() default Integer.MAX_VALUE;

    /** Replaces the message of the finding, if set. */
    String message() default "";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
