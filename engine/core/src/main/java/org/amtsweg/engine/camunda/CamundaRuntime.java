package org.amtsweg.engine.camunda;

import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.amtsweg.engine.process.ProcessCallbacks;
import org.amtsweg.engine.process.ProcessRuntime;
import org.amtsweg.identifier.CaseId;
import org.amtsweg.problem.AmtswegException;
import org.amtsweg.problem.ConflictException;
import org.amtsweg.problem.Findings;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngines;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Camunda 7.24.0 as the process engine (<i>Prozesslaufzeit auf Camunda</i>).
 *
 * <p>Joins the transaction of its caller. Does not lock the case, except around a timer, and does not authorise anybody.
 */
public final class CamundaRuntime implements ProcessRuntime {

    private final ProcessEngine engine;
    private final ProcessEngineConfigurationImpl configuration;
    private final EngineClock clock;
    private final Timers timers;
    private final TimerRows timerRows;
    private final Deployments deployments;

    private CamundaRuntime(
            DataSource dataSource,
            PlatformTransactionManager transactions,
            ProcessCallbacks unguarded,
            Clock clock,
            CamundaSettings settings) {
        ProcessCallbacks callbacks = new GuardedCallbacks(unguarded);
        this.clock = new EngineClock(clock);
        this.timerRows = new TimerRows(dataSource, this.clock.isSystem());
        this.timers = new Timers(timerRows, callbacks, settings.timerThreads());
        this.deployments = new Deployments(settings);
        Elements elements = new Elements(callbacks, settings.steps(), deployments.tables());
        this.configuration =
                new EngineConfiguration(dataSource, transactions, this.clock, callbacks, elements, timers, settings);
        this.clock.set();
        this.engine = configuration.buildProcessEngine();
        // Nobody else finds this engine, and with it its queries.
        ProcessEngines.unregister(engine);
        deployments.use(configuration);
    }

    /** Boots the engine on a database; with H2 that has to be in PostgreSQL mode. */
    public static CamundaRuntime create(
            DataSource dataSource,
            PlatformTransactionManager transactions,
            ProcessCallbacks callbacks,
            Clock clock,
            CamundaSettings settings) {
        try {
            return new CamundaRuntime(dataSource, transactions, callbacks, clock, settings);
        } catch (RuntimeException e) {
            throw EngineErrors.neutral(e);
        }
    }

    @Override
    public Deployed deploy(Deployable deployable) {
        try {
            return deployments.deploy(deployable);
        } catch (RuntimeException e) {
            throw EngineErrors.neutral(e);
        }
    }

    @Override
    public String start(String definitionId, CaseId caseId) {
        try {
            return engine.getRuntimeService()
                    .startProcessInstanceById(definitionId, caseId.toString())
                    .getId();
        } catch (RuntimeException e) {
            throw EngineErrors.neutral(e);
        }
    }

    @Override
    public void signal(String executionId) {
        run(Waiting.signal(executionId));
    }

    @Override
    public void error(String executionId, String errorCode) {
        // Asked beforehand and outside the engine's command, whose failure would take the caller's transaction with it.
        if (!run(Waiting.catchesError(executionId, errorCode))) {
            throw new ConflictException("The model does not catch error " + errorCode + " here");
        }
        run(Waiting.error(executionId, errorCode));
    }

    @Override
    public void message(String executionId, String messageName) {
        run(Waiting.message(executionId, messageName));
    }

    @Override
    public void cancel(String instanceId) {
        run(Waiting.cancel(instanceId));
    }

    @Override
    public int moveTimers(String instanceId, Set<String> elementIds, Instant due) {
        return elementIds.isEmpty() ? 0 : run(Waiting.moveTimers(instanceId, elementIds, Date.from(due)));
    }

    @Override
    public List<Map<String, Object>> decide(Table table, Map<String, Object> roots) {
        try {
            return deployments
                    .tables()
                    .preview(
                            new DecisionTables.Asked(
                                    deployments.deploymentOf(table.definitionId()), table.decisionId(), table.local()),
                            roots);
        } catch (RuntimeException e) {
            throw EngineErrors.neutral(e);
        }
    }

    @Override
    public Findings checkTable(String file, String dmn) {
        return new Findings(TableGuard.check(file, dmn, deployments.tables()).findings());
    }

    @Override
    public Optional<Instant> nextTimer() {
        return read(timerRows::next);
    }

    @Override
    public boolean fireNextTimer() {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw AmtswegException.permanent("A timer fires in a transaction of its own, not in this one");
        }
        clock.set();
        Optional<String> due = read(() -> timerRows.due(clock.now()));
        due.ifPresent(id -> timers.fire(id, configuration));
        return due.isPresent();
    }

    @Override
    public void startTimers() {
        timers.start();
    }

    @Override
    public List<FailedTimer> failedTimers(int limit) {
        return read(() -> timerRows.exhausted(limit));
    }

    @Override
    public void retryTimer(String id) {
        run(Waiting.retryTimer(id));
    }

    @Override
    public void close() {
        engine.close();
        clock.close();
    }

    /** For tests that attack the engine itself. */
    ProcessEngine engine() {
        return engine;
    }

    private <T> T run(Command<T> command) {
        try {
            return configuration.getCommandExecutorTxRequired().execute(command);
        } catch (RuntimeException e) {
            throw EngineErrors.onWaiting(e);
        }
    }

    private static <T> T read(Supplier<T> query) {
        try {
            return query.get();
        } catch (RuntimeException e) {
            throw EngineErrors.neutral(e);
        }
    }
}
