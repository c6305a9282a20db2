package org.amtsweg.model.profile;

/** When missing evidence stops an application (<i>Vollständigkeit</i>). */
public enum Completeness {
    /** At submission: it is an error. */
    SUBMIT,
    /** In review: it is only a finding for the clerk. */
    REVIEW
}
