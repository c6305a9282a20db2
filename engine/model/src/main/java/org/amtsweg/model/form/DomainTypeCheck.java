package org.amtsweg.model.form;

import org.amtsweg.constraint.DomainTypes;
import org.amtsweg.problem.Findings;

/** Checks a text against one of our domain types (<i>Fachdatentyp</i>) such as {@code iban}; findings have an empty path and no value. */
@FunctionalInterface
public interface DomainTypeCheck {

    /** With all types of {@link DomainTypes}; a name that is none of them checks nothing, because a form with it was refused. */
    DomainTypeCheck ALL = (name, value) ->
            DomainTypes.find(name).map(type -> type.check(value)).orElse(Findings.NONE);

    Findings check(String typeName, String value);
}
