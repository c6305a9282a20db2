package org.amtsweg.engine.process;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.amtsweg.identifier.CaseId;
import org.amtsweg.problem.Findings;

/**
 * The process engine (<i>Prozess-Engine</i>) as Amtsweg sees it: it moves tokens and keeps timers, nothing else.
 *
 * <p>{@link #start}, {@link #signal}, {@link #error}, {@link #message}, {@link #cancel} and {@link #moveTimers} are synchronous and join the caller's transaction; the
 * caller has locked the case. They call back into {@link ProcessCallbacks} before they return. A lost race is a {@code ConflictException}. No
 * engine exception leaves an implementation.
 */
public interface ProcessRuntime extends AutoCloseable {

    /** A process and the decision tables it uses, as XML by file name; {@code name} is that of the folder. */
    record Deployable(String name, String version, String bpmn, Map<String, String> tables) {
        public Deployable {
            tables = Map.copyOf(tables);
        }
    }

    /** What the engine calls a deployed process, or why it refused it. */
    record Deployed(Optional<String> definitionId, Findings findings) {}

    /** A timer that failed on its last attempt. */
    record FailedTimer(String id, CaseId caseId, int attempts, Instant since, String errorClass) {}

    /** Deploys; the same content again gives the same definition. */
    Deployed deploy(Deployable deployable);

    /** Starts a process for a case and runs it until every token waits; gives the id of the instance. */
    String start(String definitionId, CaseId caseId);

    /** Lets the user task or remote step that waits at this execution go on. */
    void signal(String executionId);

    /** Lets the remote step that waits at this execution end with a BPMN error. */
    void error(String executionId, String errorCode);

    /** Delivers a message to the execution that subscribed to it. */
    void message(String executionId, String messageName);

    /** Ends an instance with everything below it. */
    void cancel(String instanceId);

    /**
     * Moves the timers that wait at these elements of an instance, wherever in it: at boundary events, catch events, event-based gateways and event
     * sub-processes. A timer that another node is about to fire does not fire before its new date. Gives how many there were.
     */
    int moveTimers(String instanceId, Set<String> elementIds, Instant due);

    /**
     * A decision of a process: the table that was deployed with it, or the DMN file that takes its place where a local variant has its own.
     */
    record Table(String definitionId, String decisionId, Optional<String> local) {

        /** The one that was deployed. */
        public static Table deployed(String definitionId, String decisionId) {
            return new Table(definitionId, decisionId, Optional.empty());
        }
    }

    /**
     * Evaluates a decision table outside any case: one map per matched rule, output name to value. Values that the table needs and {@code roots} lack give an
     * empty list, not a failure.
     */
    List<Map<String, Object>> decide(Table table, Map<String, Object> roots);

    /** Whether a DMN file that takes the place of a deployed one can be evaluated. */
    Findings checkTable(String file, String dmn);

    /** When the next timer of any case is due that has attempts left. */
    Optional<Instant> nextTimer();

    /** Fires one timer that is due now by the engine's clock, in its own transaction; false if there is none. */
    boolean fireNextTimer();

    /** Lets timers fire by themselves, in background threads, until {@link #close}. */
    void startTimers();

    List<FailedTimer> failedTimers(int limit);

    void retryTimer(String id);

    @Override
    void close();
}
