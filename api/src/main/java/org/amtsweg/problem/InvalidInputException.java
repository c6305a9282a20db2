package org.amtsweg.problem;

import java.io.Serial;

/**
 * Thrown where input with flaws cannot be answered by a sealed result (<i>fehlerhafte Eingabe</i>); carries all findings at once.
 */
public final class InvalidInputException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    @SuppressWarnings("serial") // findings are lists of strings; nobody serialises this exception
    private final Findings findings;

    public InvalidInputException(Findings findings) {
        super(findings.list().size() + " finding(s), first: "
                + findings.stream().findFirst().map(Finding::toString).orElse("none"));
        this.findings = findings;
    }

    public Findings findings() {
        return findings;
    }
}
