package org.amtsweg.participation;

/** What it means when nobody answers in time (<i>Wirkung des Schweigens</i>). */
public enum SilenceEffect {
    /** Nothing follows; the clerk goes on with the file as it stands. */
    NONE,
    /** Counts as consent, where a law says so. */
    CONSENT,
    /** Counts as refusal, where a law says so. */
    REFUSAL
}
