package org.amtsweg.engine.process;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.amtsweg.identifier.CaseId;
import org.jspecify.annotations.Nullable;

/**
 * What the process engine asks and tells (<i>Rückrufe der Prozess-Engine</i>) while it moves a token; always within the transaction and the
 * lock of the case.
 *
 * <p>Order where a token comes to an element: first what is attached to it ({@link #messageAwaited}, {@link #root} for the deadlines of its
 * timers), then {@link #entered}, then what it does ({@link #taskOpened}, {@link #runLocalStep}, …). A block is told ({@link #blockEntered}) before
 * anything in it. What an implementation throws ends the transaction; it must hold no values.
 */
public interface ProcessCallbacks {

    /** Locks the case, opens its file, runs the work and writes the file; called around everything the engine starts by itself. */
    <T> T inCase(CaseId caseId, Supplier<T> work);

    /** A token came to an element (any flow node, before it does anything). Called once per entry. */
    void entered(Position at);

    /** A token left an element: it was completed, or cancelled because its branch ended. After the callbacks of what it is. */
    void left(Position at, boolean cancelled);

    /** A user task waits; {@code role} is its evaluated candidate group. */
    void taskOpened(Position at, String role);

    /** A user task no longer waits: completed, or cancelled because its branch ended. */
    void taskClosed(Position at, boolean cancelled);

    /** Runs a local step; gives the BPMN error code it ended with, if any. */
    Optional<String> runLocalStep(Position at, String topic);

    /** A remote step waits for its result. */
    void remoteStepOpened(Position at, String topic);

    void remoteStepClosed(Position at, boolean cancelled);

    /** A subscription to a reserved message exists now at this execution. {@code at.elementId} is the catching element. */
    void messageAwaited(Position at, String messageName);

    /** The subscription is gone: its message came, or its scope ended otherwise. */
    void messageUnawaited(Position at, String messageName);

    /** A called process begins; {@code at} is the call activity, {@code calledInstanceId} the new instance. */
    void blockEntered(Position at, String calledInstanceId, String calledDefinitionId);

    /** A called process ended; its outputs are due. Not called when the call activity is cancelled. */
    void blockCompleted(Position at, String calledInstanceId);

    /** The value of an allowed root ({@code form}, {@code task}, …) at this place: maps, lists, strings, numbers, booleans, {@code java.util.Date}. */
    @Nullable
    Object root(Position at, String name);

    /** All allowed roots, for a decision table. */
    Map<String, Object> roots(Position at);

    /** The DMN file that takes the place of the deployed table in this case, if its local variant has one. */
    Optional<String> localTable(Position at, String decisionId);

    /** The result of a decision table: one map per matched rule, output name to value. */
    void decisionMade(Position at, String decisionId, List<Map<String, Object>> rules);
}
