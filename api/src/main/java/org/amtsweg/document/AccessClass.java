package org.amtsweg.document;

/** Who may read a document of a case (<i>Zugriffsklasse</i>). */
public enum AccessClass {
    /** Parties and the clerks in charge. */
    PARTIES,
    /** Clerks only: drafts and internal notes (§ 29 Abs. 1 Satz 2 VwVfG excludes drafts from inspection). */
    INTERNAL
}
