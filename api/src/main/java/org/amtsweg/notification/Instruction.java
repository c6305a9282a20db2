package org.amtsweg.notification;

/** How the act instructed about the remedy (<i>Rechtsbehelfsbelehrung</i>, § 58 VwGO); decides whether a month or a year runs. */
public enum Instruction {
    /** Remedy, authority or court, seat and period, all right. */
    CORRECT,
    /** None was given. */
    MISSING,
    /** Something is missing or wrong in it. */
    WRONG,
    /** It said, in writing, that there is no remedy: then the year does not run either. */
    DENIED
}
