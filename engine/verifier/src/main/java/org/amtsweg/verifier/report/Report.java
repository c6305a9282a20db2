package org.amtsweg.verifier.report;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.amtsweg.problem.Severity;
import org.amtsweg.verifier.ProcessReport;
import org.amtsweg.verifier.Semantics;

/**
 * What one run of the verifier found (<i>Prüfergebnis</i>): a report per process, the semantics, and the model files by the name that the reports use, for
 * lines and drawings.
 *
 * <p>A file that is not given has neither. The arrays are shared, not copied.
 */
public record Report(List<ProcessReport> processes, Semantics semantics, Map<String, byte[]> models) {

    public Report {
        processes = List.copyOf(processes);
        models = Collections.unmodifiableMap(new LinkedHashMap<>(models));
    }

    public boolean hasErrors() {
        return processes.stream().anyMatch(ProcessReport::hasErrors);
    }

    /** How many findings of a level there are. */
    public long count(Severity level) {
        return processes.stream()
                .flatMap(process -> process.findings().stream())
                .filter(finding -> finding.level() == level)
                .count();
    }

    /** How many findings the models set aside. */
    public long suppressed() {
        return processes.stream()
                .mapToLong(process -> process.suppressed().size())
                .sum();
    }
}
