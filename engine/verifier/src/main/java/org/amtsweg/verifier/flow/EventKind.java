package org.amtsweg.verifier.flow;

/** What an event is about (<i>Art des Ereignisses</i>). */
public enum EventKind {
    NONE,
    MESSAGE,
    TIMER,
    SIGNAL,
    ERROR,
    ESCALATION,
    CONDITIONAL,
    LINK,
    TERMINATE,
    COMPENSATION,
    CANCEL,
    /** Several definitions at one event. */
    MULTIPLE
}
