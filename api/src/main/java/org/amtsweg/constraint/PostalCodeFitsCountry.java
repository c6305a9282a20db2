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
 * A postal code must fit its country (<i>Postleitzahl und Staat</i>): in Germany it has five digits.
 *
 * <p>For other countries nothing is checked, since their rules are not ours to keep. A missing country means Germany, a missing code
 * passes.
 */
@Documented
@Constraint(validatedBy = PostalCodeFitsCountryValidator.class)
@Target({ElementType.TYPE, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Repeatable(PostalCodeFitsCountry.List.class)
public @interface PostalCodeFitsCountry {
    /** The property with the code, where the finding is reported. */
    String postalCode() default "postalCode";

    /** The property with the country, a text or a {@link org.amtsweg.identifier.Country}. */
    String country() default "country";

    /** Replaces the message of the finding, if set. */
    String message() default "";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Several of these constraints on one type. */
    @Documented
    @Target({ElementType.TYPE, ElementType.ANNOTATION_TYPE})
    @Retention(RetentionPolicy.RUNTIME)
    @interface List {
        PostalCodeFitsCountry[] value();
    }
}
