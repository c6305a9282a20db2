package org.amtsweg.model.profile;

import java.util.List;
import java.util.Optional;

/**
 * Who is told before a deadline ends (<i>Vorwarnung und Vorlage</i>): how many working days before, largest first, and the role that a case is laid before.
 *
 * <p>Counts from the end that is not shifted; for a deemed approval from the last day on which a notice can be dispatched in time.
 */
public record DeadlineWatch(List<Integer> warnings, Optional<DeadlineWatch.Escalation> escalation) {

    public static final DeadlineWatch NONE = new DeadlineWatch(List.of(), Optional.empty());

    /** So many working days before, the case is laid before this role. */
    public record Escalation(int before, String role) {}

    public DeadlineWatch {
        warnings = warnings.stream()
                .distinct()
                .sorted(java.util.Comparator.reverseOrder())
                .toList();
    }

    public boolean isEmpty() {
        return warnings.isEmpty() && escalation.isEmpty();
    }
}
