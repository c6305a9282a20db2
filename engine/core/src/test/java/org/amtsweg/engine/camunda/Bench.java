package org.amtsweg.engine.camunda;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.amtsweg.engine.process.ProcessObserver;
import org.amtsweg.engine.process.ProcessRuntime.Deployable;
import org.amtsweg.engine.process.ProcessRuntime.Deployed;
import org.amtsweg.identifier.CaseId;
import org.amtsweg.step.StepDescriptor;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A running engine on one database, with recorded callbacks and a clock to turn; kept for all tests because it takes seconds to start. */
final class Bench {

    /** The databases that the adapter runs on. */
    enum Database {
        H2,
        POSTGRESQL
    }

    private static final Map<Database, Bench> BENCHES = new EnumMap<>(Database.class);
    private static final Instant MONDAY = Instant.parse("2026-11-23T09:00:00Z");

    final HikariDataSource dataSource;
    final DataSourceTransactionManager transactions;
    final RecordingCallbacks callbacks = new RecordingCallbacks();
    final TurnedClock clock = new TurnedClock();
    final JdbcClient jdbc;
    CamundaRuntime runtime;

    private final Optional<ProcessObserver> observer;

    private Bench(Database database, Optional<ProcessObserver> observer) {
        this.observer = observer;
        dataSource = database == Database.H2 ? h2() : postgres();
        transactions = new DataSourceTransactionManager(dataSource);
        jdbc = JdbcClient.create(dataSource);
        runtime = boot();
    }

    static synchronized Bench on(Database database) {
        return BENCHES.computeIfAbsent(database, each -> new Bench(each, Optional.empty()));
    }

    /** One of its own, that somebody watches. */
    static Bench observedBy(ProcessObserver observer) {
        return new Bench(Database.H2, Optional.of(observer));
    }

    CamundaRuntime boot() {
        return CamundaRuntime.create(
                dataSource,
                transactions,
                callbacks,
                clock,
                CamundaSettings.of(Bench::step).withObserver(observer));
    }

    static Optional<StepDescriptor> step(String topic) {
        return switch (topic) {
            case "test.local" -> Optional.of(StepDescriptor.local(topic, "örtlich"));
            case "test.remote" -> Optional.of(StepDescriptor.remote(topic, "entfernt"));
            default -> Optional.empty();
        };
    }

    /** Everything ended, nothing noted, the clock at a Monday morning. */
    void clear() {
        for (ProcessInstance root : runtime.engine()
                .getRuntimeService()
                .createProcessInstanceQuery()
                .rootProcessInstances()
                .list()) {
            runtime.cancel(root.getId());
        }
        callbacks.forget();
        clock.now = MONDAY;
    }

    String deploy(String bpmn) {
        return deploy(Drawn.deployable(bpmn));
    }

    String deploy(Deployable deployable) {
        Deployed deployed = runtime.deploy(deployable);
        return deployed.definitionId().orElseThrow(() -> new AssertionError(deployed.findings()));
    }

    RecordingCallbacks.Notes notes(CaseId caseId) {
        return callbacks.of(caseId);
    }

    String start(String definitionId, CaseId caseId) {
        return inTransaction(() -> runtime.start(definitionId, caseId));
    }

    <T> T inTransaction(Supplier<T> work) {
        return new TransactionTemplate(transactions).execute(status -> work.get());
    }

    void inTransaction(Runnable work) {
        new TransactionTemplate(transactions).executeWithoutResult(status -> work.run());
    }

    /** Ends the task or step that waits at an element. */
    void signal(CaseId caseId, String elementId) {
        inTransaction(() -> runtime.signal(notes(caseId).open(elementId).executionId()));
    }

    void message(CaseId caseId, String elementId, String name) {
        inTransaction(() -> runtime.message(notes(caseId).awaited(elementId).executionId(), name));
    }

    long rows(String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }

    boolean isRunning(String instanceId) {
        return jdbc.sql("select count(*) from ACT_RU_EXECUTION where ID_ = ?")
                        .param(instanceId)
                        .query(Long.class)
                        .single()
                > 0;
    }

    static HikariDataSource h2() {
        return h2(config -> {});
    }

    static HikariDataSource h2(Consumer<HikariConfig> more) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(
                "jdbc:h2:mem:" + UUID.randomUUID() + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DB_CLOSE_DELAY=-1");
        config.setMaximumPoolSize(8);
        more.accept(config);
        return new HikariDataSource(config);
    }

    @SuppressWarnings("resource") // lives as long as the tests' JVM, which stops it
    private static HikariDataSource postgres() {
        try {
            HikariConfig config = new HikariConfig();
            config.setDataSource(EmbeddedPostgres.builder().start().getPostgresDatabase());
            config.setMaximumPoolSize(8);
            return new HikariDataSource(config);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A clock that a test turns. */
    static final class TurnedClock extends Clock {
        volatile Instant now = MONDAY;

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
