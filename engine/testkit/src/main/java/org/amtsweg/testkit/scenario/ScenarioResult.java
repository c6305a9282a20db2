package org.amtsweg.testkit.scenario;

import java.time.Duration;
import java.util.List;
import org.amtsweg.identifier.ServiceId;
import org.amtsweg.testkit.coverage.CoverageRecord;
import org.amtsweg.testkit.town.Trail;

/** What came of a scenario (<i>Ergebnis</i>): what went otherwise, the way the case took, what it covers, and how long it took. */
public record ScenarioResult(
        Scenario scenario,
        ServiceId service,
        List<Failure> failures,
        List<Trail.Visit> path,
        CoverageRecord coverage,
        Duration time) {

    public ScenarioResult {
        failures = List.copyOf(failures);
        path = List.copyOf(path);
    }

    public boolean isPassed() {
        return failures.isEmpty();
    }
}
