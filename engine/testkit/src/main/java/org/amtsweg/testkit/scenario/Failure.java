package org.amtsweg.testkit.scenario;

import java.util.List;

/**
 * What went otherwise than a scenario says (<i>Abweichung</i>): where it stands, the step, what was expected, what was seen, and what would have been possible
 * then, as sentences that can be copied into the scenario.
 */
public record Failure(String place, String step, String expected, String seen, List<String> possible) {
    public Failure {
        possible = List.copyOf(possible);
    }
}
