package org.amtsweg.engine.camunda;

import static org.amtsweg.engine.camunda.Drawn.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.amtsweg.engine.process.ProcessRuntime.FailedTimer;
import org.amtsweg.identifier.CaseId;
import org.amtsweg.problem.AmtswegException;
import org.amtsweg.problem.ConflictException;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Bench.Database.class)
class TimerTest {

    private static final String CANARY = "Kanarienvogel";

    private final Bench bench;
    private final CaseId caseId = CaseId.random();
    private final Instant due;

    TimerTest(Bench.Database database) {
        this.bench = Bench.on(database);
        this.due = bench.clock.now.plus(Duration.ofDays(14));
        bench.notes(caseId).roots.put("deadline", Map.of("reply", Date.from(due), "wrong", CANARY));
    }

    @AfterEach
    void clear() {
        bench.clear();
    }

    private List<String> heard() {
        return bench.notes(caseId).heard();
    }

    private String runWithStepAfterTimer(String id) {
        return bench.start(
                bench.deploy(process(
                        id,
                        start(),
                        timer("wait", "reply"),
                        step("work", "test.local"),
                        end("end"),
                        flows("start", "wait", "work", "end"))),
                caseId);
    }

    @Test
    void firesABoundaryTimerAtItsInstantUnderTheLockOfTheCase() {
        bench.start(
                bench.deploy(process(
                        "t_boundary",
                        start(),
                        userTask("review"),
                        boundaryTimer("late", "review", true, "reply"),
                        end("end"),
                        end("other"),
                        flows("start", "review", "end"),
                        flows("late", "other"))),
                caseId);
        assertThat(heard())
                .containsExactly(
                        "entered start", "root deadline at review", "entered review", "taskOpened review for clerk");
        assertThat(bench.runtime.nextTimer()).contains(due);

        bench.clock.now = due.minusMillis(1);
        assertThat(bench.runtime.fireNextTimer()).isFalse();
        bench.clock.now = due;
        assertThat(bench.runtime.fireNextTimer()).isTrue();
        assertThat(heard()).containsExactly("inCase", "taskClosed review cancelled", "entered late", "entered other");
        assertThat(bench.runtime.fireNextTimer()).isFalse();
        assertThat(bench.runtime.nextTimer()).isEmpty();
    }

    @Test
    void keepsTheTaskOfANonInterruptingTimer() {
        bench.start(
                bench.deploy(process(
                        "t_remind",
                        start(),
                        userTask("review"),
                        boundaryTimer("late", "review", false, "reply"),
                        end("end"),
                        end("other"),
                        flows("start", "review", "end"),
                        flows("late", "other"))),
                caseId);
        heard();
        bench.clock.now = due;
        bench.runtime.fireNextTimer();
        assertThat(heard()).containsExactly("inCase", "entered late", "entered other");
        bench.signal(caseId, "review");
        assertThat(heard()).containsExactly("taskClosed review", "entered end");
    }

    @Test
    void dropsTheTimerOfACompletedTask() {
        bench.start(
                bench.deploy(process(
                        "t_done",
                        start(),
                        userTask("review"),
                        boundaryTimer("late", "review", true, "reply"),
                        end("end"),
                        end("other"),
                        flows("start", "review", "end"),
                        flows("late", "other"))),
                caseId);
        bench.signal(caseId, "review");
        assertThat(bench.runtime.nextTimer()).isEmpty();
    }

    @Test
    void firesSeveralTimersInTheOrderOfTheirInstants() {
        CaseId other = CaseId.random();
        bench.notes(other).roots.put("deadline", Map.of("reply", Date.from(due.minusSeconds(1))));
        runWithStepAfterTimer("t_order");
        bench.start(
                bench.deploy(process(
                        "t_order2", start(), timer("wait", "reply"), end("end"), flows("start", "wait", "end"))),
                other);
        heard();
        bench.notes(other).heard();

        bench.clock.now = due;
        bench.runtime.fireNextTimer();
        assertThat(bench.notes(other).heard()).contains("entered end");
        assertThat(heard()).isEmpty();
        bench.runtime.fireNextTimer();
        assertThat(heard()).contains("entered end");
    }

    @Test
    void refusesADeadlineThatIsNoPointInTimeWithoutShowingIt() {
        String definition = bench.deploy(
                process("t_wrong", start(), timer("wait", "wrong"), end("end"), flows("start", "wait", "end")));
        String absent = bench.deploy(
                process("t_absent", start(), timer("wait", "absent"), end("end"), flows("start", "wait", "end")));

        assertThatThrownBy(() -> bench.start(definition, caseId))
                .isInstanceOf(AmtswegException.class)
                .hasMessageContaining("deadline")
                .hasMessageNotContaining(CANARY)
                .hasNoCause();
        assertThatThrownBy(() -> bench.start(absent, caseId))
                .isInstanceOf(AmtswegException.class)
                .hasMessageContaining("deadline");
    }

    @Test
    void repeatsAFailedTimerWithGrowingPausesAndKeepsOnlyTheClassOfTheFailure() {
        bench.notes(caseId).step = (at, topic) -> {
            throw new IllegalStateException(CANARY);
        };
        String instance = runWithStepAfterTimer("t_fails");
        bench.clock.now = due;
        Duration last = Duration.ZERO;
        for (int attempt = 1; attempt <= TimerRetries.ATTEMPTS; attempt++) {
            assertThat(bench.runtime.failedTimers(10)).isEmpty();
            assertThat(bench.runtime.fireNextTimer()).isTrue();
            assertThat(bench.runtime.fireNextTimer()).isFalse();
            Optional<Instant> next = bench.runtime.nextTimer();
            if (attempt < TimerRetries.ATTEMPTS) {
                Duration pause = Duration.between(bench.clock.now, next.orElseThrow());
                assertThat(pause).isGreaterThan(last);
                last = pause;
                bench.clock.now = next.orElseThrow();
            } else {
                assertThat(next).isEmpty();
            }
        }

        assertThat(bench.runtime.failedTimers(10)).singleElement().satisfies(t -> {
            assertThat(t.caseId()).isEqualTo(caseId);
            assertThat(t.attempts()).isEqualTo(5);
            assertThat(t.errorClass()).contains("AmtswegException").doesNotContain(CANARY);
            assertThat(t.since()).isEqualTo(bench.clock.now);
        });
        assertThat(bench.isRunning(instance)).isTrue();
        assertNothingStored();
    }

    @Test
    void firesAnExhaustedTimerOnlyWhenSomebodyAsks() {
        bench.notes(caseId).step = (at, topic) -> {
            throw new IllegalStateException(CANARY);
        };
        String instance = runWithStepAfterTimer("t_retry");
        bench.clock.now = due;
        for (int attempt = 1; attempt <= TimerRetries.ATTEMPTS; attempt++) {
            bench.runtime.fireNextTimer();
            bench.clock.now = bench.clock.now.plus(Duration.ofDays(1));
        }
        FailedTimer failed = bench.runtime.failedTimers(10).get(0);
        heard();
        new Timers(new TimerRows(bench.dataSource, false), bench.callbacks, 1).fire(failed.id(), configuration());
        assertThat(heard()).isEmpty();

        bench.notes(caseId).step = (at, topic) -> Optional.empty();
        bench.inTransaction(() -> bench.runtime.retryTimer(failed.id()));
        assertThat(bench.runtime.failedTimers(10)).isEmpty();
        assertThat(bench.rows("ACT_RU_INCIDENT")).isZero();
        assertThat(bench.runtime.fireNextTimer()).isTrue();
        assertThat(bench.isRunning(instance)).isFalse();
        assertThatThrownBy(() -> bench.inTransaction(() -> bench.runtime.retryTimer(failed.id())))
                .isInstanceOf(ConflictException.class);
    }

    @Test
    void doesNotCallAVanishedTimerAFailure() {
        String instance = runWithStepAfterTimer("t_gone");
        Job job = bench.runtime.engine().getManagementService().createJobQuery().singleResult();
        bench.inTransaction(() -> bench.runtime.cancel(instance));
        heard();

        new Timers(new TimerRows(bench.dataSource, false), bench.callbacks, 1).fire(job.getId(), configuration());
        assertThat(heard()).isEmpty();
    }

    @Test
    void firesNothingInATransactionOfSomebodyElse() {
        assertThatThrownBy(() -> bench.inTransaction(() -> bench.runtime.fireNextTimer()))
                .isInstanceOf(AmtswegException.class);
    }

    @Test
    void firesByItselfInTheBackgroundOnceStarted() throws InterruptedException {
        bench.notes(caseId)
                .roots
                .put("deadline", Map.of("reply", Date.from(Instant.now().minusSeconds(5))));
        bench.clock.now = Instant.now();
        try (CamundaRuntime background = bench.boot()) {
            String instance = runWithStepAfterTimer("t_background");
            background.startTimers();
            for (int i = 0; i < 200 && bench.isRunning(instance); i++) {
                Thread.sleep(50);
            }
            assertThat(bench.isRunning(instance)).isFalse();
            assertThat(heard()).contains("inCase", "entered end");
        }
    }

    private org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl configuration() {
        return (org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl)
                bench.runtime.engine().getProcessEngineConfiguration();
    }

    private void assertNothingStored() {
        assertThat(bench.jdbc
                        .sql("select count(*) from ACT_RU_JOB where EXCEPTION_MSG_ like '%" + CANARY
                                + "%' or EXCEPTION_STACK_ID_ is not null")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(bench.jdbc
                        .sql("select count(*) from ACT_RU_INCIDENT where INCIDENT_MSG_ like '%" + CANARY + "%'")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(bench.jdbc
                        .sql("select count(*) from ACT_GE_BYTEARRAY where DEPLOYMENT_ID_ is null")
                        .query(Long.class)
                        .single())
                .isZero();
    }
}
