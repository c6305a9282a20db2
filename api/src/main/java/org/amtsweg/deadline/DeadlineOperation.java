package org.amtsweg.deadline;

/** What a norm may permit to be done to a deadline (<i>zulässige Änderung einer Frist</i>). */
public enum DeadlineOperation {
    EXTEND,
    SUSPEND,
    RESTART
}
