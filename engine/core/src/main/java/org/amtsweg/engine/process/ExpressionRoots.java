package org.amtsweg.engine.process;

import java.util.Set;

/** What an expression of a model may read (<i>erlaubte Wurzeln</i>); everything else is refused at load and at run time. */
public final class ExpressionRoots {

    public static final Set<String> ALL =
            Set.of("form", "task", "decision", "fee", "payment", "deadline", "parameters", "evidence");

    private ExpressionRoots() {}
}
