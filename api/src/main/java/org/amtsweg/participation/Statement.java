package org.amtsweg.participation;

import java.time.Instant;
import java.util.Optional;

/**
 * What another office says (<i>Stellungnahme, Einvernehmen</i>): which office, until when, what its silence means, and its answer.
 */
public record Statement(
        String office, Instant requestedAt, Optional<Instant> dueAt, SilenceEffect silence, Optional<Answer> answer) {

    /** What an office answered. */
    public record Answer(String outcome, String text, Instant at) {}
}
