package org.amtsweg.notification;

/**
 * What a fact about receipt does (<i>Würdigung</i>): whether it counts under the norm, and the result that holds with it. If it does not count,
 * the result is the old one, and its explanation says why the fact does not matter.
 */
public record FactAssessment(boolean counts, NotificationResult result) {}
