package org.amtsweg.model.profile;

/** Which level of the state is competent (<i>Zuständige Ebene</i>). */
public enum Level {
    /** Bund. */
    FEDERATION,
    LAND,
    /** Kreis. */
    DISTRICT,
    /** Gemeinde. */
    MUNICIPALITY
}
