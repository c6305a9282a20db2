package org.amtsweg.decision;

/** How something reaches its addressee in the eyes of the law (<i>Bekanntgabeweg</i>); decides when it counts as notified. */
public enum LegalChannel {
    /** Provision in the mailbox of a user account (§ 9 OZG). */
    ACCOUNT_MAILBOX,
    /** A letter within Germany (§ 41 Abs. 2 Satz 1 VwVfG). */
    POST,
    /** Handed over in person: known at once. */
    HANDED_OVER
}
