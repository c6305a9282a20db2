package org.amtsweg.deadline;

/**
 * What was done to a deadline and when it ended from then on (<i>Änderung einer Frist</i>); one line of its history.
 */
public record DeadlineChange(DeadlineAction action, DeadlineEnd end) {}
