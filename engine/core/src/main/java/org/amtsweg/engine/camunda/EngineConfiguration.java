package org.amtsweg.engine.camunda;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.amtsweg.engine.process.ProcessCallbacks;
import org.apache.ibatis.builder.xml.XMLConfigBuilder;
import org.apache.ibatis.mapping.Environment;
import org.apache.ibatis.mapping.MappedStatement;
import org.apache.ibatis.session.Configuration;
import org.apache.ibatis.session.ExecutorType;
import org.apache.ibatis.session.defaults.DefaultSqlSessionFactory;
import org.apache.ibatis.type.JdbcType;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.variable.serializer.DefaultVariableSerializers;
import org.camunda.bpm.engine.spring.SpringTransactionsProcessEngineConfiguration;
import org.springframework.transaction.PlatformTransactionManager;

/** The engine as we want it (<i>Konfiguration der Prozess-Engine</i>): token and timers, everything else off. */
final class EngineConfiguration extends SpringTransactionsProcessEngineConfiguration {

    /** By what they are read with: the prefix of tables and the dialect. Nothing in them changes, and nothing in them knows a database. */
    private static final Map<Properties, List<MappedStatement>> MAPPINGS = new ConcurrentHashMap<>();

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
        List<BpmnParseListener> listeners = new ArrayList<>(List.of(elements));
        settings.observer().map(Observation::new).ifPresent(listeners::add);
        setCustomPostBPMNParseListeners(listeners);
        setCustomSessionFactories(
                new ArrayList<>(List.of(MessageSubscriptions.factory(callbacks), KnownDefinitions.factory())));
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

    /** As the engine does it, with {@link UtcDates} in place; but the mappings are read once for all engines in this JVM, which is half of a start. */
    @Override
    protected void initSqlSessionFactory() {
        Properties properties = new Properties();
        properties.put("prefix", databaseTablePrefix);
        initSqlSessionFactoryProperties(properties, databaseTablePrefix, databaseType);
        Configuration own = new Configuration(new Environment("default", transactionFactory, dataSource));
        own.setDefaultExecutorType(ExecutorType.BATCH);
        own.setLazyLoadingEnabled(false);
        for (MappedStatement statement : MAPPINGS.computeIfAbsent(properties, this::statements)) {
            own.addMappedStatement(statement);
        }
        sqlSessionFactory = new DefaultSqlSessionFactory(own);
    }

    /** {@link UtcDates} has to be there before the mappings are read; there is no setting for that. */
    private List<MappedStatement> statements(Properties properties) {
        try (InputStream mappings = getMyBatisXmlConfigurationSteam()) {
            XMLConfigBuilder parser = new XMLConfigBuilder(mappings, "", properties);
            Configuration mybatis = parser.getConfiguration();
            mybatis.getTypeHandlerRegistry().register(Date.class, new UtcDates());
            mybatis.getTypeHandlerRegistry().register(Date.class, JdbcType.TIMESTAMP, new UtcDates());
            parser.parse();
            mybatis.setDefaultExecutorType(ExecutorType.BATCH);
            // Its map holds each statement by two names, and a marker where a short name is taken twice.
            Map<String, MappedStatement> byId = new LinkedHashMap<>();
            for (Object each : mybatis.getMappedStatements()) {
                if (each instanceof MappedStatement statement) {
                    byId.put(statement.getId(), statement);
                }
            }
            return List.copyOf(byId.values());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
