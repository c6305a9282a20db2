package org.amtsweg.constraint;

import jakarta.validation.Constraint;
import jakarta.validation.OverridesAttribute;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The text must be a valid reference to a code list with its version (<i>Codelistenreferenz</i>); {@code null} passes. What is checked and what is not: {@link org.amtsweg.identifier.CodelistRef}.
 */
@Documented
@Constraint(validatedBy = {})
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE_USE, ElementType.ANNOTATION_TYPE
})
@Retention(RetentionPolicy.RUNTIME)
@OfDomainType("codelist-ref")
public @interface ValidCodelistRef {
    /** Replaces the message of the finding, if set. */
    @OverridesAttribute(constraint = OfDomainType.class, name = "message")
    String message() default "";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
