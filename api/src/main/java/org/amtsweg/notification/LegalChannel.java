package org.amtsweg.notification;

/**
 * How something reaches its addressee in the eyes of the law (<i>Bekanntgabeweg</i>); decides, with the procedure law, when it counts as
 * notified.
 */
public enum LegalChannel {
    /** Provision in the mailbox of a user account (Postfach des Nutzerkontos, § 9 OZG, § 122a Abs. 5 AO). */
    ACCOUNT_MAILBOX,
    /** A letter within Germany (Aufgabe zur Post, § 41 Abs. 2 Satz 1 VwVfG). */
    POST,
    /** A letter abroad (Post ins Ausland, § 122 Abs. 2 Nr. 2 AO). */
    POST_ABROAD,
    /** Sent electronically to an address the addressee has opened (elektronische Übermittlung, § 41 Abs. 2 Satz 2 VwVfG), also abroad. */
    ELECTRONIC,
    /** Provided in a portal of the authority, to be retrieved (Abruf, § 41 Abs. 2a VwVfG, § 37 Abs. 2a SGB X, § 122a AO). */
    PORTAL_RETRIEVAL,
    /** Public notice (öffentliche Bekanntgabe, § 41 Abs. 4 VwVfG). */
    PUBLIC_NOTICE,
    /** Registered letter handed over without a return receipt (Übergabe-Einschreiben, § 4 Abs. 2 Satz 2 VwZG). */
    REGISTERED_LETTER,
    /** Registered letter with return receipt (Rückschein, § 4 Abs. 2 Satz 1 VwZG). */
    RETURN_RECEIPT,
    /** Service by the post with a certificate (Zustellungsurkunde, § 3 VwZG). */
    SERVICE_CERTIFICATE,
    /** Service against an acknowledgement of receipt (Empfangsbekenntnis, § 5 Abs. 4 VwZG). */
    ACKNOWLEDGED_SERVICE,
    /** Electronic service which the law makes binding on the recipient's demand (§ 5 Abs. 5 Satz 2, Abs. 7 VwZG). */
    ELECTRONIC_SERVICE,
    /** Handed over in person: known at once. */
    HANDED_OVER
}
