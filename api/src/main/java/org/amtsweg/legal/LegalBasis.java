package org.amtsweg.legal;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The legal basis (<i>Rechtsgrundlage</i>) of a piece of code that embodies a rule: {@code @LegalBasis("§ 41 Abs. 2 VwVfG")}. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD, ElementType.FIELD, ElementType.CONSTRUCTOR})
public @interface LegalBasis {
    /** The citations, each as lawyers write it. */
    String[] value();
}
