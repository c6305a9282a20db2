package org.amtsweg.deadline;

/**
 * What a norm may permit to be done to a deadline (<i>zulässige Änderung einer Frist</i>).
 *
 * <p>Ending a deadline because it was met, and recording a reinstatement, need no permission of the norm and are not listed.
 */
public enum DeadlineOperation {
    /** Verlängerung (§ 31 Abs. 7 VwVfG, § 42a Abs. 2 Satz 3 VwVfG). */
    EXTEND,
    /** Hemmung: the days in between do not count. */
    SUSPEND,
    /** Neubeginn, for instance after a supplement (§ 127 Abs. 3 Satz 3 TKG). */
    RESTART,
    /** The period does not begin because the application is incomplete and the applicant was told in time (§ 127 Abs. 3 Satz 2 TKG). */
    DISARM
}
