package org.amtsweg.engine.camunda;

import static org.amtsweg.engine.camunda.Drawn.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.Set;
import org.amtsweg.identifier.CaseId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Timers that move while they wait, wherever in a model. */
@ParameterizedClass
@EnumSource(Bench.Database.class)
class MovedTimersTest {

    private final Bench bench;
    private final CaseId caseId = CaseId.random();
    private final Instant due;
    private final Instant later;

    MovedTimersTest(Bench.Database database) {
        this.bench = Bench.on(database);
        this.due = bench.clock.now.plus(Duration.ofDays(14));
        this.later = due.plus(Duration.ofDays(30));
        bench.notes(caseId).roots.put("deadline", Map.of("reply", Date.from(due)));
    }

    @AfterEach
    void clear() {
        bench.clear();
    }

    private void firesOnlyAtTheNewInstant(String element, String bpmn, String heardThen) {
        String instance = bench.start(bench.deploy(bpmn), caseId);
        int moved =
                bench.inTransaction(() -> bench.runtime.moveTimers(instance, Set.of(element, "other_element"), later));

        assertThat(moved).isEqualTo(1);
        assertThat(bench.runtime.nextTimer()).contains(later);
        bench.clock.now = later.minusMillis(1);
        assertThat(bench.runtime.fireNextTimer()).isFalse();
        bench.clock.now = later;
        bench.notes(caseId).heard();
        assertThat(bench.runtime.fireNextTimer()).isTrue();
        assertThat(bench.notes(caseId).heard()).contains("entered " + heardThen);
        assertThat(bench.runtime.fireNextTimer()).isFalse();
    }

    @Test
    void atTheBoundaryOfASubProcess() {
        firesOnlyAtTheNewInstant(
                "late",
                process(
                        "m_boundary",
                        start(),
                        subProcess(
                                "inner",
                                start("begin"),
                                userTask("review"),
                                end("done"),
                                flows("begin", "review", "done")),
                        boundaryTimer("late", "inner", true, "reply"),
                        end("end"),
                        end("other"),
                        flows("start", "inner", "end"),
                        flows("late", "other")),
                "other");
    }

    @Test
    void insideASubProcess() {
        firesOnlyAtTheNewInstant(
                "wait",
                process(
                        "m_inside",
                        start(),
                        subProcess(
                                "inner",
                                start("begin"),
                                timer("wait", "reply"),
                                end("done"),
                                flows("begin", "wait", "done")),
                        end("end"),
                        flows("start", "inner", "end")),
                "end");
    }

    @Test
    void behindAnEventBasedGateway() {
        firesOnlyAtTheNewInstant(
                "wait",
                process(
                        "m_gateway",
                        start(),
                        gateway("eventBasedGateway", "which"),
                        timer("wait", "reply"),
                        catching("answer", "supplement"),
                        end("end"),
                        end("other"),
                        flows("start", "which", "wait", "end"),
                        flows("which", "answer", "other")),
                "end");
    }

    @Test
    void ofAnEventSubProcess() {
        firesOnlyAtTheNewInstant(
                "es_start",
                process(
                        "m_event",
                        start(),
                        userTask("review"),
                        end("end"),
                        onDeadline("es", "es_start", true, "reply", end("es_end"), flows("es_start", "es_end")),
                        flows("start", "review", "end")),
                "es_end");
    }

    @Test
    void toAnEarlierInstantInThePastFiresAtOnce() {
        String instance = bench.start(
                bench.deploy(
                        process("m_past", start(), timer("wait", "reply"), end("end"), flows("start", "wait", "end"))),
                caseId);
        bench.inTransaction(() -> bench.runtime.moveTimers(instance, Set.of("wait"), bench.clock.now.minusSeconds(1)));
        assertThat(bench.runtime.fireNextTimer()).isTrue();
        assertThat(bench.isRunning(instance)).isFalse();
    }

    @Test
    void aRollbackLeavesThemWhereTheyWere() {
        String instance = bench.start(
                bench.deploy(process(
                        "m_rollback", start(), timer("wait", "reply"), end("end"), flows("start", "wait", "end"))),
                caseId);
        try {
            bench.inTransaction(() -> {
                bench.runtime.moveTimers(instance, Set.of("wait"), later);
                throw new IllegalStateException("rolled back");
            });
        } catch (IllegalStateException e) {
            assertThat(e).hasMessage("rolled back");
        }
        assertThat(bench.runtime.nextTimer()).contains(due);
    }

    @Test
    void aNodeWhoseClockIsFastFiresNothingEarly() {
        Instant now = Instant.now();
        bench.notes(caseId).roots.put("deadline", Map.of("reply", Date.from(now.plus(Duration.ofMinutes(30)))));
        bench.start(
                bench.deploy(
                        process("m_fast", start(), timer("wait", "reply"), end("end"), flows("start", "wait", "end"))),
                caseId);
        Date anHourFast = Date.from(now.plus(Duration.ofHours(1)));
        assertThat(new TimerRows(bench.dataSource, true).due(anHourFast)).isEmpty();
        assertThat(new TimerRows(bench.dataSource, false).due(anHourFast)).isPresent();

        bench.inTransaction(() -> bench.runtime.moveTimers(
                bench.jdbc
                        .sql("select PROCESS_INSTANCE_ID_ from ACT_RU_JOB")
                        .query(String.class)
                        .single(),
                Set.of("wait"),
                now.minusSeconds(60)));
        assertThat(new TimerRows(bench.dataSource, true).due(anHourFast)).isPresent();
    }
}
