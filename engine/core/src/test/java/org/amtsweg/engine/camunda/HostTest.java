package org.amtsweg.engine.camunda;

import static org.amtsweg.engine.camunda.Drawn.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import java.util.TimeZone;
import org.amtsweg.identifier.CaseId;
import org.amtsweg.problem.AmtswegException;
import org.amtsweg.problem.ConflictException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What a host may bring: its pool, its isolation level, its time zone, its clock. */
class HostTest {

    private static final String ONE_TASK = process(
            "h_task",
            start(),
            userTask("review"),
            step("work", "test.local"),
            end("end"),
            flows("start", "review", "work", "end"));

    private static CamundaRuntime boot(HikariDataSource dataSource, RecordingCallbacks callbacks, Clock clock) {
        return CamundaRuntime.create(
                dataSource,
                new DataSourceTransactionManager(dataSource),
                callbacks,
                clock,
                CamundaSettings.of(Bench::step));
    }

    @Test
    void runsACaseOnAPoolOfOneConnection() {
        HikariDataSource one = Bench.h2(config -> {
            config.setMaximumPoolSize(1);
            config.setConnectionTimeout(2_000);
        });
        RecordingCallbacks callbacks = new RecordingCallbacks();
        CaseId caseId = CaseId.random();
        try (one;
                CamundaRuntime runtime = boot(one, callbacks, Clock.systemUTC())) {
            TransactionTemplate transaction = new TransactionTemplate(new DataSourceTransactionManager(one));
            String definition =
                    runtime.deploy(deployable(ONE_TASK)).definitionId().orElseThrow();
            transaction.executeWithoutResult(s -> runtime.start(definition, caseId));
            transaction.executeWithoutResult(
                    s -> runtime.signal(callbacks.of(caseId).open("review").executionId()));
            assertThat(callbacks.of(caseId).heard()).contains("entered end");
        }
    }

    @Test
    void refusesToStartOnAnotherIsolationLevelThanReadCommitted() {
        try (HikariDataSource other =
                Bench.h2(config -> config.setTransactionIsolation("TRANSACTION_REPEATABLE_READ"))) {
            assertThatThrownBy(() -> boot(other, new RecordingCallbacks(), Clock.systemUTC()))
                    .isInstanceOf(AmtswegException.class);
        }
    }

    @Test
    void saysThatTheSchemaIsMissingIfItMayNotCreateIt() {
        try (HikariDataSource empty = Bench.h2()) {
            assertThatThrownBy(() -> CamundaRuntime.create(
                            empty,
                            new DataSourceTransactionManager(empty),
                            new RecordingCallbacks(),
                            Clock.systemUTC(),
                            CamundaSettings.of(Bench::step).withExistingSchema()))
                    .isInstanceOf(AmtswegException.class)
                    .hasNoCause();
        }
    }

    @Test
    void leavesTheEnginesStaticClockAloneWithTheSystemsClock() {
        try (HikariDataSource dataSource = Bench.h2();
                CamundaRuntime runtime = boot(dataSource, new RecordingCallbacks(), Clock.systemUTC())) {
            ClockUtil.setCurrentTime(Date.from(Instant.parse("2001-01-01T00:00:00Z")));
            assertThat(runtime.fireNextTimer()).isFalse();
            assertThat(ClockUtil.getCurrentTime().toInstant()).isEqualTo(Instant.parse("2001-01-01T00:00:00Z"));
        } finally {
            ClockUtil.reset();
        }
    }

    @Test
    void leavesNoTurnedClockBehind() {
        Clock turned = Clock.fixed(Instant.parse("2031-01-01T00:00:00Z"), java.time.ZoneOffset.UTC);
        try (HikariDataSource dataSource = Bench.h2()) {
            CamundaRuntime runtime = boot(dataSource, new RecordingCallbacks(), turned);
            assertThat(ClockUtil.getCurrentTime().toInstant()).isEqualTo(turned.instant());
            runtime.close();
            assertThat(Duration.between(ClockUtil.getCurrentTime().toInstant(), Instant.now())
                            .abs())
                    .isLessThan(Duration.ofMinutes(1));
        }
    }

    /** The hour that comes twice in autumn: the engine's columns know no zone. */
    @ParameterizedTest
    @EnumSource(Bench.Database.class)
    void firesInTheRightOneOfTheTwoHoursWhenClocksAreSetBack(Bench.Database database) {
        Bench bench = Bench.on(database);
        TimeZone before = TimeZone.getDefault();
        TimeZone.setDefault(TimeZone.getTimeZone("Europe/Berlin"));
        try {
            String definition = bench.deploy(
                    process("h_dst", start(), timer("wait", "reply"), end("end"), flows("start", "wait", "end")));
            for (String instant :
                    new String[] {"2026-10-25T00:30:00Z", "2026-10-25T01:30:00Z", "2027-03-28T01:30:00Z"}) {
                Instant due = Instant.parse(instant);
                CaseId caseId = CaseId.random();
                bench.clock.now = due.minusSeconds(60);
                bench.notes(caseId).roots.put("deadline", Map.of("reply", Date.from(due)));
                bench.start(definition, caseId);
                assertThat(bench.runtime.nextTimer()).contains(due);
                assertThat(bench.runtime.fireNextTimer()).isFalse();
                bench.clock.now = due;
                assertThat(bench.runtime.fireNextTimer()).isTrue();
            }
        } finally {
            TimeZone.setDefault(before);
            bench.clear();
        }
    }

    @Test
    void callsDeadlocksAndSerialisationFailuresRepeatable() {
        for (String state : new String[] {"40P01", "40001", "08006"}) {
            RuntimeException engine =
                    new ProcessEngineException("value", new IllegalStateException(new SQLException("value", state)));
            assertThat(EngineErrors.neutral(engine)).isInstanceOfSatisfying(AmtswegException.class, e -> {
                assertThat(e.isRetryable()).isTrue();
                assertThat(e).hasNoCause().hasMessageNotContaining("value").hasMessageContaining(state);
            });
        }
        assertThat(EngineErrors.neutral(
                        new ProcessEngineException("ENGINE-02004 value", new SQLException("value", "23505"))))
                .isInstanceOfSatisfying(AmtswegException.class, e -> {
                    assertThat(e.isRetryable()).isFalse();
                    assertThat(e).hasMessageContaining("ENGINE-02004").hasMessageNotContaining("value");
                });
    }

    @Test
    void callsWhateverALoserSeesAConflict() {
        assertThat(EngineErrors.onWaiting(new OptimisticLockingException("x"))).isInstanceOf(ConflictException.class);
        assertThat(EngineErrors.onWaiting(new org.camunda.bpm.engine.exception.NullValueException("x")))
                .isInstanceOf(ConflictException.class);
        assertThat(EngineErrors.onWaiting(new NullPointerException())).isInstanceOf(ConflictException.class);
        assertThat(EngineErrors.neutral(new NullPointerException())).isNotInstanceOf(ConflictException.class);
        assertThat(Optional.of(EngineErrors.onWaiting(new IllegalStateException("x"))))
                .get()
                .isNotInstanceOf(ConflictException.class);
    }
}
