package org.amtsweg.engine.camunda;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.amtsweg.engine.process.Position;
import org.amtsweg.engine.process.ProcessCallbacks;
import org.amtsweg.identifier.CaseId;
import org.jspecify.annotations.Nullable;

/** The callbacks as the engine sees them: whatever they throw comes out as a {@link CarriedFailure} without any text of its own. */
final class GuardedCallbacks implements ProcessCallbacks {

    private final ProcessCallbacks callbacks;

    GuardedCallbacks(ProcessCallbacks callbacks) {
        this.callbacks = callbacks;
    }

    @Override
    public <T> T inCase(CaseId caseId, Supplier<T> work) {
        return guarded(() -> callbacks.inCase(caseId, work));
    }

    @Override
    public void entered(Position at) {
        guard(() -> callbacks.entered(at));
    }

    @Override
    public void left(Position at, boolean cancelled) {
        guard(() -> callbacks.left(at, cancelled));
    }

    @Override
    public void taskOpened(Position at, String role) {
        guard(() -> callbacks.taskOpened(at, role));
    }

    @Override
    public void taskClosed(Position at, boolean cancelled) {
        guard(() -> callbacks.taskClosed(at, cancelled));
    }

    @Override
    public Optional<String> runLocalStep(Position at, String topic) {
        return guarded(() -> callbacks.runLocalStep(at, topic));
    }

    @Override
    public void remoteStepOpened(Position at, String topic) {
        guard(() -> callbacks.remoteStepOpened(at, topic));
    }

    @Override
    public void remoteStepClosed(Position at, boolean cancelled) {
        guard(() -> callbacks.remoteStepClosed(at, cancelled));
    }

    @Override
    public void messageAwaited(Position at, String messageName) {
        guard(() -> callbacks.messageAwaited(at, messageName));
    }

    @Override
    public void messageUnawaited(Position at, String messageName) {
        guard(() -> callbacks.messageUnawaited(at, messageName));
    }

    @Override
    public void blockEntered(Position at, String calledInstanceId, String calledDefinitionId) {
        guard(() -> callbacks.blockEntered(at, calledInstanceId, calledDefinitionId));
    }

    @Override
    public void blockCompleted(Position at, String calledInstanceId) {
        guard(() -> callbacks.blockCompleted(at, calledInstanceId));
    }

    @Override
    public @Nullable Object root(Position at, String name) {
        try {
            return callbacks.root(at, name);
        } catch (RuntimeException e) {
            throw carried(e);
        }
    }

    @Override
    public Map<String, Object> roots(Position at) {
        return guarded(() -> callbacks.roots(at));
    }

    @Override
    public Optional<String> localTable(Position at, String decisionId) {
        return guarded(() -> callbacks.localTable(at, decisionId));
    }

    @Override
    public void decisionMade(Position at, String decisionId, List<Map<String, Object>> rules) {
        guard(() -> callbacks.decisionMade(at, decisionId, rules));
    }

    private static void guard(Runnable call) {
        try {
            call.run();
        } catch (RuntimeException e) {
            throw carried(e);
        }
    }

    private static <T> T guarded(Supplier<T> call) {
        try {
            return call.get();
        } catch (RuntimeException e) {
            throw carried(e);
        }
    }

    private static CarriedFailure carried(RuntimeException e) {
        return e instanceof CarriedFailure already ? already : new CarriedFailure(EngineErrors.ofCallback(e));
    }
}
