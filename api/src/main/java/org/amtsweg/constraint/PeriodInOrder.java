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
 * The end of a period must not lie before its start (<i>Zeitraum</i>); passes while one of them is missing. Takes everything that Java
 * can compare, both of the same type.
 */
@Documented
@Constraint(validatedBy = PeriodInOrderValidator.class)
@Target({ElementType.TYPE, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Repeatable(PeriodInOrder.List.class)
public @interface PeriodInOrder {
    /** The property with the start. */
    String start();

    /** The property with the end, where the finding is reported. */
    String end();

    /** Replaces the message of the finding, if set. */
    String message() default "";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Several of these constraints on one type. */
    @Documented
    @Target({ElementType.TYPE, ElementType.ANNOTATION_TYPE})
    @Retention(RetentionPolicy.RUNTIME)
    @interface List {
        PeriodInOrder[] value();
    }
}
