package org.amtsweg.problem;

/** How bad a finding is (<i>Schwere</i>). */
public enum Severity {
    /** The input cannot be accepted. */
    ERROR,
    /** The input is accepted, somebody should look. */
    WARNING,
    /** Worth knowing. */
    INFO
}
