package org.amtsweg.verifier;

/** What is known about a property of a process (<i>Prüfergebnis</i>). Only a complete proof is {@link #HOLDS}. */
public enum Verdict {
    /** Proved on the whole state space. */
    HOLDS,
    /** A counter-example exists. */
    VIOLATED,
    /** The bounds of the search were reached before an answer. */
    UNKNOWN,
    /** The model uses something the verifier does not cover. */
    NOT_ANALYSED
}
