package org.amtsweg.testkit.coverage;

import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.amtsweg.deadline.Deadline;
import org.amtsweg.engine.process.Position;
import org.amtsweg.engine.process.ProcessObserver;

/**
 * Writes down what the cases of an installation go through (<i>Aufzeichnung der Abdeckung</i>): given to
 * {@link org.amtsweg.engine.EngineBuilder#observer}. Thread-safe.
 */
public final class CoverageRecorder implements ProcessObserver {

    private final Map<String, FolderKey> folders = new HashMap<>();
    private final Map<Target, Integer> counts = new TreeMap<>();

    @Override
    public synchronized void deployed(Source source) {
        folders.put(source.definitionId(), new FolderKey(source.kind(), source.folder(), source.version()));
    }

    @Override
    public void flowTaken(Position at, String flowId) {
        folder(at).ifPresent(folder -> count(Target.flow(folder, flowId)));
    }

    @Override
    public void tableDecided(Position at, String decisionId, List<String> ruleIds) {
        folder(at).ifPresent(folder -> ruleIds.forEach(rule -> count(Target.rule(folder, decisionId, rule))));
    }

    @Override
    public void waitEnded(Position at, Deadline deadline, ZonedDateTime when) {
        folder(at)
                .ifPresent(
                        folder -> count(Target.deadline(folder, deadline.name(), DeadlineOutcome.of(deadline, when))));
    }

    private synchronized Optional<FolderKey> folder(Position at) {
        return Optional.ofNullable(folders.get(at.definitionId()));
    }

    private synchronized void count(Target target) {
        counts.merge(target, 1, Integer::sum);
    }

    /** What was recorded since the last call, for instance by one scenario. */
    public synchronized CoverageRecord take() {
        CoverageRecord taken = CoverageRecord.of(counts);
        counts.clear();
        return taken;
    }
}
