package org.amtsweg.deadline;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A time limit that binds a party or the authority (<i>Frist</i>, § 31 VwVfG, §§ 187–193 BGB) in one case.
 *
 * <p>{@code start} is the day of the triggering event, which does not count; {@code end} is the first instant after the last day in
 * the authority's zone. {@code endedAt} says when it stopped to matter, because it was met or overtaken. Does not decide on
 * reinstatement (Wiedereinsetzung, § 32 VwVfG).
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Deadline(DeadlineRule rule, LocalDate start, LocalDate lastDay, Instant end, Optional<Instant> endedAt) {

    public String name() {
        return rule.name();
    }

    public boolean isRunning() {
        return endedAt.isEmpty();
    }
}
