package org.amtsweg.engine.camunda;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.amtsweg.engine.process.ProcessCallbacks;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.variable.serializer.DefaultVariableSerializers;
import org.camunda.bpm.engine.spring.SpringTransactionsProcessEngineConfiguration;
import org.springframework.transaction.PlatformTransactionManager;

/** The engine as we want it (<i>Konfiguration der Prozess-Engine</i>): token and timers, everything else off. */
final class EngineConfiguration extends SpringTransactionsProcessEngineConfiguration {

    EngineConfiguration(
            DataSource dataSource,
            PlatformTransactionManager transactions,
            EngineClock clock,
            ProcessCallbacks callbacks,
            BpmnParseListener elements,
            Timers timers,
            CamundaSettings settings) {
        // Unique: the engine registers itself in a static map, and two runtimes in one JVM must not meet there.
        setProcessEngineName("amtsweg-" + UUID.randomUUID());
        database(dataSource, transactions, settings);
        closeDoors(callbacks);
        switchOff();
        setCustomPreCommandInterceptorsTxRequired(interceptors(clock));
        setCustomPreCommandInterceptorsTxRequiresNew(interceptors(clock));
        // The engine adds to this list.
        setCustomPostBPMNParseListeners(new ArrayList<>(List.of(elements)));
        setCustomSessionFactories(new ArrayList<>(List.of(MessageSubscriptions.factory(callbacks))));
        setTenantIdProvider(new BlockStart(callbacks));
        setEnableExceptionsAfterUnhandledBpmnError(true);
        setJobExecutor(timers);
        setJobExecutorActivate(false);
        setJobExecutorAcquireByDueDate(true);
        setDefaultNumberOfRetries(TimerRetries.ATTEMPTS);
        setFailedJobCommandFactory(new TimerRetries());
        setCreateIncidentOnFailedJobEnabled(true);
    }

    private void database(DataSource dataSource, PlatformTransactionManager transactions, CamundaSettings settings) {
        setDataSource(dataSource);
        setTransactionManager(transactions);
        // Also for H2, which has to run in PostgreSQL mode.
        setDatabaseType("postgres");
        setDatabaseSchemaUpdate(
                settings.createSchema()
                        ? ProcessEngineConfiguration.DB_SCHEMA_UPDATE_TRUE
                        : ProcessEngineConfiguration.DB_SCHEMA_UPDATE_FALSE);
        // READ COMMITTED is what the engine's locking relies on.
        setSkipIsolationLevelCheck(false);
        // The engine's own generator takes a second connection in the middle of a transaction, which a pool of one
        // cannot give.
        setIdGenerator(() -> UUID.randomUUID().toString());
    }

    private void closeDoors(ProcessCallbacks callbacks) {
        setExpressionManager(new AllowListExpressions(callbacks));
        setEnableExpressionsInAdhocQueries(false);
        setEnableExpressionsInStoredQueries(false);
        setScriptEngineResolver(new ClosedDoors.NoScripts());
        setEnableFetchScriptEngineFromProcessApplication(false);
        setAutoStoreScriptVariables(false);
        setJavaSerializationFormatEnabled(false);
        setEnableXxeProcessing(false);
        setQueryMaxResultsLimit(500);
        setAuthorizationEnabled(false);
    }

    private void switchOff() {
        setHistory(ProcessEngineConfiguration.HISTORY_NONE);
        setEnforceHistoryTimeToLive(false);
        setHistoryCleanupEnabled(false);
        setDmnEnabled(false);
        setCmmnEnabled(false);
        setMetricsEnabled(false);
        setTaskMetricsEnabled(false);
        setDbMetricsReporterActivate(false);
        setStandaloneTasksEnabled(false);
        // The engine's log of a failed command shows the failure's text; callers get it from us, without.
        setEnableCmdExceptionLogging(false);
        setEnableReducedJobExceptionLogging(true);
    }

    private static List<CommandInterceptor> interceptors(EngineClock clock) {
        return new ArrayList<>(List.of(new ClosedDoors.NoExpressionsInQueries(), new CommandInterceptor() {
            @Override
            public <T> T execute(Command<T> command) {
                clock.set();
                return next.execute(command);
            }
        }));
    }

    @Override
    protected void initSerialization() {
        DefaultVariableSerializers serializers = new DefaultVariableSerializers();
        serializers.addSerializer(new ClosedDoors.NoObjects());
        variableSerializers = serializers;
    }
}
