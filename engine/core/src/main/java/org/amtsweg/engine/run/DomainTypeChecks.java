package org.amtsweg.engine.run;

import org.amtsweg.constraint.DomainTypes;
import org.amtsweg.problem.Finding;
import org.amtsweg.problem.Findings;

/** Checks values of form fields that have a domain type (<i>Fachdatentyp</i>). */
public final class DomainTypeChecks {

    private DomainTypeChecks() {}

    public static Findings check(String type, String value) {
        return DomainTypes.find(type)
                .map(t -> t.check(value))
                .orElse(Findings.of(Finding.error("", "form.unknown-type")));
    }
}
