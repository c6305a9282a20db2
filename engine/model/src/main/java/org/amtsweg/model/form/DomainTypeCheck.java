package org.amtsweg.model.form;

import org.amtsweg.problem.Findings;

/** Checks a text against one of our domain types (<i>Fachtyp</i>) such as {@code iban}; findings have an empty path and no value. */
@FunctionalInterface
public interface DomainTypeCheck {

    Findings check(String typeName, String value);
}
