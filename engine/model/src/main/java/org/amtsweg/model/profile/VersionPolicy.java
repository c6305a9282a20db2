package org.amtsweg.model.profile;

/** What a new version of a folder means for what is under way (<i>Versionsregel</i>). */
public enum VersionPolicy {
    /** Cases and drafts stay with their version. */
    PIN,
    /** Drafts move to the new version, cases stay. */
    FAST_FORWARD_DRAFTS,
    /** Cases move too. */
    MIGRATE
}
