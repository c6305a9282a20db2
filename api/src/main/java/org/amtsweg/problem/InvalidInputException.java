package org.amtsweg.problem;

import java.io.Serial;
import java.util.stream.Collectors;

/**
 * Thrown where input with flaws cannot be answered by a sealed result (<i>fehlerhafte Eingabe</i>); carries all findings at once.
 */
public final class InvalidInputException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    @SuppressWarnings("serial") // findings are lists of strings; nobody serialises this exception
    private final Findings findings;

    public InvalidInputException(Findings findings) {
        // Codes only: a path may name a field that somebody made up, and this text ends up in logs.
        super(findings.list().size() + " finding(s): "
                + findings.stream().map(Finding::code).distinct().collect(Collectors.joining(", ")));
        this.findings = findings;
    }

    public Findings findings() {
        return findings;
    }
}
