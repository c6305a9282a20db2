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
 * Somebody must have an age on a day (<i>Lebensalter</i>, § 187 Abs. 2 and § 188 Abs. 2 BGB: a year of life is complete at the
 * end of the day before the birthday); who was born on 29 February completes it at the end of 28 February.
 *
 * <p>A birth date may be partial (a {@code TemporalAccessor} with only a year, or year and month): then only a sure violation is
 * reported. Passes while a date is missing.
 */
@Documented
@Constraint(validatedBy = AgeAtValidator.class)
@Target({ElementType.TYPE, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Repeatable(AgeAt.List.class)
public @interface AgeAt {
    /** The property with the birth date, where the finding is reported. */
    String birthDate() default "birthDate";

    /** The property with the day; left out, it is today by the clock of the validator. */
    String on() default "";

    /** The least age in completed years. */
    int least() default 0;

    /** The greatest age in completed years. */
    int most() default 150;

    /** Replaces the message of the finding, if set. */
    String message() default "";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Several of these constraints on one type. */
    @Documented
    @Target({ElementType.TYPE, ElementType.ANNOTATION_TYPE})
    @Retention(RetentionPolicy.RUNTIME)
    @interface List {
        AgeAt[] value();
    }
}
