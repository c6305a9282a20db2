package org.amtsweg.notification;

/** Which remedy, for the sake of its period (<i>Rechtsbehelf</i>): the period runs from another event for each. */
public enum RemedyKind {
    /** Widerspruch (§ 70 VwGO): from the notification of the act. */
    OBJECTION,
    /** Klage without an objection before it (§ 74 Abs. 1 Satz 2 VwGO): from the notification of the act. */
    ACTION,
    /** Klage after an objection (§ 74 Abs. 1 Satz 1 VwGO): from the service of the decision on the objection. */
    ACTION_AFTER_OBJECTION,
    /** Untätigkeitsklage (§ 75 VwGO): not before three months after the application or the objection. */
    ACTION_FOR_FAILURE_TO_ACT
}
