package org.amtsweg.verifier;

import java.util.List;
import org.amtsweg.problem.Severity;

/** What the verifier found about one process (<i>Prüfbericht</i>); {@code states} is the size of the state space that was searched. */
public record ProcessReport(
        String file,
        String process,
        Soundness soundness,
        long states,
        List<RuleFinding> findings,
        List<Suppression> suppressed) {

    public ProcessReport {
        findings = List.copyOf(findings);
        suppressed = List.copyOf(suppressed);
    }

    public boolean hasErrors() {
        return findings.stream().anyMatch(finding -> finding.level() == Severity.ERROR);
    }
}
