package org.amtsweg.application;

import java.time.Instant;
import org.amtsweg.party.Applicant;

/**
 * An application that a clerk records for somebody (<i>Antrag zur Niederschrift, auf Papier</i>): for whom, by which channel, and when it was
 * received by law, which is not when it is recorded.
 */
public record FiledApplication(Application application, Applicant applicant, Channel channel, Instant receivedAt) {}
