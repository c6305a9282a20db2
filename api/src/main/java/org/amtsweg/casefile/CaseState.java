package org.amtsweg.casefile;

/** How a case stands (<i>Verfahrensstand</i>). A model sets it with {@code amtsweg.state}. */
public enum CaseState {
    /** Eingereicht. */
    SUBMITTED,
    /** Eingang bestätigt. */
    ACKNOWLEDGED,
    /** Unvollständig, the applicant is asked. */
    INCOMPLETE,
    /** Vollständig. */
    COMPLETE,
    /** In Prüfung. */
    IN_REVIEW,
    /** Beteiligung anderer Stellen. */
    IN_PARTICIPATION,
    /** Anhörung. */
    IN_HEARING,
    /** Entschieden, not yet notified. */
    DECIDED,
    /** Bekanntgegeben. */
    NOTIFIED,
    /** Bestandskräftig. */
    FINAL,
    /** Widerspruch eingelegt. */
    OBJECTED,
    /** Abgeschlossen. */
    CLOSED,
    /** Zurückgenommen by the applicant. */
    WITHDRAWN,
    /** Abgegeben to another authority. */
    TRANSFERRED;

    /** Nothing more happens by itself. */
    public boolean isEnded() {
        return this == CLOSED || this == WITHDRAWN || this == TRANSFERRED;
    }
}
