package org.amtsweg.engine.camunda;

import static org.amtsweg.engine.camunda.Drawn.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.amtsweg.identifier.CaseId;
import org.amtsweg.problem.AmtswegException;
import org.amtsweg.problem.ConflictException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Bench.Database.class)
class RaceTest {

    private static final int THREADS = 4;
    private static final int ROUNDS = 25;

    private final Bench bench;

    RaceTest(Bench.Database database) {
        this.bench = Bench.on(database);
    }

    @AfterEach
    void clear() {
        bench.clear();
    }

    /** Without any lock the engine's own optimism decides; a loser never sees what the engine threw. */
    @Test
    void letsExactlyOneOfFourCompleteATaskAndGivesTheOthersAConflict() throws Exception {
        String definition = bench.deploy(process(
                "race",
                start(),
                userTask("review"),
                step("work", "test.local"),
                userTask("next"),
                end("end"),
                flows("start", "review", "work", "next", "end")));
        for (int round = 0; round < ROUNDS; round++) {
            CaseId caseId = CaseId.random();
            bench.start(definition, caseId);
            String execution = bench.notes(caseId).open("review").executionId();

            List<String> answers = atOnce(() -> bench.inTransaction(() -> bench.runtime.signal(execution)));
            assertThat(answers).filteredOn("won"::equals).hasSize(1);
            assertThat(answers).filteredOn(a -> !a.equals("won")).allMatch(a -> a.equals("ConflictException"));
        }
    }

    @Test
    void runsTheStepOnceWhenTheCaseIsLockedFirst() throws Exception {
        String definition = bench.deploy(process(
                "race_locked",
                start(),
                userTask("review"),
                step("work", "test.local"),
                userTask("next"),
                end("end"),
                flows("start", "review", "work", "next", "end")));
        for (int round = 0; round < ROUNDS; round++) {
            CaseId caseId = CaseId.random();
            bench.start(definition, caseId);
            String execution = bench.notes(caseId).open("review").executionId();
            bench.notes(caseId).heard();

            List<String> answers = atOnce(() -> bench.inTransaction(() -> bench.callbacks.inCase(caseId, () -> {
                bench.runtime.signal(execution);
                return true;
            })));
            assertThat(answers).filteredOn("won"::equals).hasSize(1);
            assertThat(bench.notes(caseId).heard()).containsOnlyOnce("runLocalStep work test.local");
        }
    }

    @Test
    void letsClerkOrTimerWinAndNeverBoth() throws Exception {
        String definition = bench.deploy(process(
                "race_timer",
                start(),
                userTask("review"),
                boundaryTimer("late", "review", true, "reply"),
                end("end"),
                end("other"),
                flows("start", "review", "end"),
                flows("late", "other")));
        Instant due = bench.clock.now.plusSeconds(60);
        bench.clock.now = due;
        for (int round = 0; round < ROUNDS; round++) {
            CaseId caseId = CaseId.random();
            bench.notes(caseId).roots.put("deadline", Map.of("reply", Date.from(due)));
            String instance = bench.start(definition, caseId);
            String execution = bench.notes(caseId).open("review").executionId();

            atOnce(
                    () -> bench.inTransaction(() -> bench.callbacks.inCase(caseId, () -> {
                        bench.runtime.signal(execution);
                        return true;
                    })),
                    () -> bench.runtime.fireNextTimer());
            assertThat(bench.isRunning(instance)).isFalse();
            assertThat(bench.runtime.nextTimer()).isEmpty();
            assertThat(bench.notes(caseId).heard().stream()
                            .filter(s -> s.equals("entered end") || s.equals("entered other")))
                    .hasSize(1);
        }
    }

    @Test
    void continuesAWaitingCaseAfterARestartOnTheSameDatabase() {
        String bpmn = process(
                "restart",
                start(),
                userTask("review"),
                step("there", "test.remote"),
                end("end"),
                flows("start", "review", "there", "end"),
                onMessage("sub", "w", true, "withdraw", end("gone"), flows("w", "gone")));
        CaseId caseId = CaseId.random();
        String definition = bench.deploy(bpmn);
        String instance = bench.start(definition, caseId);

        bench.runtime.close();
        bench.runtime = bench.boot();
        assertThat(bench.deploy(bpmn)).isEqualTo(definition);
        bench.signal(caseId, "review");
        bench.signal(caseId, "there");
        assertThat(bench.isRunning(instance)).isFalse();
        assertThat(bench.notes(caseId).awaited).isEmpty();
    }

    @Test
    void goesOnWithACaseWhoseStepIsNoLongerOffered() {
        String bpmn =
                process("vanished", start(), step("there", "test.remote"), end("end"), flows("start", "there", "end"));
        CaseId caseId = CaseId.random();
        String instance = bench.start(bench.deploy(bpmn), caseId);
        bench.runtime.close();
        bench.runtime = CamundaRuntime.create(
                bench.dataSource,
                bench.transactions,
                bench.callbacks,
                bench.clock,
                CamundaSettings.of(topic -> java.util.Optional.empty()));
        try {
            assertThatThrownBy(() -> bench.inTransaction(() -> bench.runtime.error(
                            bench.notes(caseId).open("there").executionId(), "x")))
                    .isInstanceOf(ConflictException.class);
            bench.signal(caseId, "there");
            assertThat(bench.isRunning(instance)).isFalse();
        } finally {
            bench.runtime.close();
            bench.runtime = bench.boot();
        }
    }

    private static List<String> atOnce(Callable<?> work) throws Exception {
        return atOnce(work, work, work, work);
    }

    private static List<String> atOnce(Callable<?>... works) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            CountDownLatch go = new CountDownLatch(1);
            List<Future<String>> running = new ArrayList<>();
            for (Callable<?> work : works) {
                running.add(threads.submit(() -> {
                    go.await();
                    try {
                        work.call();
                        return "won";
                    } catch (AmtswegException e) {
                        return e.getClass().getSimpleName();
                    }
                }));
            }
            go.countDown();
            List<String> answers = new ArrayList<>();
            for (Future<String> one : running) {
                answers.add(one.get(30, TimeUnit.SECONDS));
            }
            return answers;
        } finally {
            threads.shutdownNow();
        }
    }

    private static List<String> atOnce(Runnable work) throws Exception {
        return atOnce((Callable<?>) () -> {
            work.run();
            return true;
        });
    }
}
