package org.amtsweg.engine.camunda;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.amtsweg.engine.process.Position;
import org.amtsweg.engine.process.ProcessCallbacks;
import org.amtsweg.identifier.CaseId;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Writes down what the engine tells, per case, and answers what it asks. Not transactional: what a rollback takes back stays written here. */
final class RecordingCallbacks implements ProcessCallbacks {

    private final Map<CaseId, Notes> cases = new ConcurrentHashMap<>();

    /** What was told about one case. */
    static final class Notes {
        final List<String> told = new CopyOnWriteArrayList<>();
        final Map<String, Position> open = new ConcurrentHashMap<>();
        final Map<String, Position> awaited = new ConcurrentHashMap<>();
        final Map<String, Object> roots = new ConcurrentHashMap<>();
        final List<Position> asked = new CopyOnWriteArrayList<>();
        final Map<String, List<Map<String, Object>>> decisions = new ConcurrentHashMap<>();
        final ReentrantLock lock = new ReentrantLock();
        BiFunction<Position, String, Optional<String>> step = (at, topic) -> Optional.empty();

        Position open(String elementId) {
            return open.values().stream()
                    .filter(p -> p.elementId().equals(elementId))
                    .findFirst()
                    .orElseThrow(() -> new NoSuchElementException(elementId + " among " + open.values()));
        }

        Position awaited(String elementId) {
            return awaited.values().stream()
                    .filter(p -> p.elementId().equals(elementId))
                    .findFirst()
                    .orElseThrow(() -> new NoSuchElementException(elementId + " among " + awaited.values()));
        }

        /** What was told since the last call. */
        List<String> heard() {
            List<String> heard = new ArrayList<>(told);
            told.clear();
            return heard;
        }
    }

    Notes of(CaseId caseId) {
        return cases.computeIfAbsent(caseId, id -> new Notes());
    }

    void forget() {
        cases.clear();
    }

    @Override
    public <T> T inCase(CaseId caseId, Supplier<T> work) {
        Notes notes = of(caseId);
        notes.lock.lock();
        // Like the row lock it stands for, until the transaction ends.
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                notes.lock.unlock();
            }
        });
        notes.told.add("inCase");
        return work.get();
    }

    @Override
    public void entered(Position at) {
        tell(at, "entered " + at.elementId());
    }

    @Override
    public void left(Position at, boolean cancelled) {
        // Told by what the element is.
    }

    @Override
    public void taskOpened(Position at, String role) {
        tell(at, "taskOpened " + at.elementId() + " for " + role);
        of(at.caseId()).open.put(at.executionId(), at);
    }

    @Override
    public void taskClosed(Position at, boolean cancelled) {
        tell(at, "taskClosed " + at.elementId() + (cancelled ? " cancelled" : ""));
        of(at.caseId()).open.remove(at.executionId());
    }

    @Override
    public Optional<String> runLocalStep(Position at, String topic) {
        tell(at, "runLocalStep " + at.elementId() + " " + topic);
        return of(at.caseId()).step.apply(at, topic);
    }

    @Override
    public void remoteStepOpened(Position at, String topic) {
        tell(at, "remoteStepOpened " + at.elementId() + " " + topic);
        of(at.caseId()).open.put(at.executionId(), at);
    }

    @Override
    public void remoteStepClosed(Position at, boolean cancelled) {
        tell(at, "remoteStepClosed " + at.elementId() + (cancelled ? " cancelled" : ""));
        of(at.caseId()).open.remove(at.executionId());
    }

    @Override
    public void messageAwaited(Position at, String messageName) {
        tell(at, "messageAwaited " + at.elementId() + " " + messageName);
        of(at.caseId()).awaited.put(at.executionId() + at.elementId(), at);
    }

    @Override
    public void messageUnawaited(Position at, String messageName) {
        tell(at, "messageUnawaited " + at.elementId() + " " + messageName);
        of(at.caseId()).awaited.remove(at.executionId() + at.elementId());
    }

    @Override
    public void blockEntered(Position at, String calledInstanceId, String calledDefinitionId) {
        tell(
                at,
                "blockEntered " + at.elementId() + " "
                        + calledDefinitionId.substring(0, calledDefinitionId.indexOf(':')));
    }

    @Override
    public void blockCompleted(Position at, String calledInstanceId) {
        tell(at, "blockCompleted " + at.elementId());
    }

    @Override
    public @Nullable Object root(Position at, String name) {
        of(at.caseId()).asked.add(at);
        tell(at, "root " + name + " at " + at.elementId());
        return of(at.caseId()).roots.get(name);
    }

    @Override
    public Map<String, Object> roots(Position at) {
        return new HashMap<>(of(at.caseId()).roots);
    }

    @Override
    public Optional<String> localTable(Position at, String decisionId) {
        return Optional.empty();
    }

    @Override
    public void decisionMade(Position at, String decisionId, List<Map<String, Object>> rules) {
        tell(at, "decisionMade " + decisionId);
        of(at.caseId())
                .decisions
                .put(
                        decisionId,
                        List.copyOf(rules.stream().map(LinkedHashMap::new).toList()));
    }

    private void tell(Position at, String what) {
        of(at.caseId()).told.add(what);
    }
}
