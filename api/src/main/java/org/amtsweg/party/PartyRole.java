package org.amtsweg.party;

/** What somebody is in a case (<i>Beteiligtenrolle</i>, § 13 VwVfG). */
public enum PartyRole {
    APPLICANT,
    CO_APPLICANT,
    REPRESENTATIVE,
    THIRD_PARTY,
    ADDRESSEE,
    PAYER,
    SUCCESSOR
}
