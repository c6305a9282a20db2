package org.amtsweg.engine.camunda;

import static org.amtsweg.engine.camunda.Drawn.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.amtsweg.engine.process.Position;
import org.amtsweg.identifier.CaseId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Bench.Database.class)
class BlockTest {

    private final Bench bench;
    private final CaseId caseId = CaseId.random();

    BlockTest(Bench.Database database) {
        this.bench = Bench.on(database);
    }

    @AfterEach
    void clear() {
        bench.clear();
    }

    private List<String> heard() {
        return bench.notes(caseId).heard();
    }

    @Test
    void tellsTheBlockBeforeAnythingInItAndItsEndBeforeTheNextGateway() {
        bench.deploy(block(
                "b_inner",
                "1.0.0",
                start(),
                userTask("ask"),
                end("end"),
                flows("start", "ask", "end"),
                onMessage("sub", "w", true, "withdraw", end("gone"), flows("w", "gone"))));
        String instance = bench.start(
                bench.deploy(process(
                        "b_outer",
                        start(),
                        call("call", "b_inner", "1.0.0"),
                        choice("which", "which_to_end"),
                        end("end"),
                        end("other"),
                        flows("start", "call", "which", "end"),
                        flowIf("which", "other", "${task.call.outcome == 'x'}"))),
                caseId);
        assertThat(heard())
                .containsExactly(
                        "entered start",
                        "entered call",
                        "blockEntered call b_inner",
                        "messageAwaited w amtsweg.withdraw",
                        "entered start",
                        "entered ask",
                        "taskOpened ask for clerk");
        Position ask = bench.notes(caseId).open("ask");
        assertThat(ask.caseId()).isEqualTo(caseId);
        assertThat(ask.isInBlock()).isTrue();
        assertThat(ask.rootInstanceId()).isEqualTo(instance);
        assertThat(bench.notes(caseId).awaited("w").instanceId()).isEqualTo(ask.instanceId());

        bench.signal(caseId, "ask");
        assertThat(heard())
                .containsSubsequence(
                        "taskClosed ask", "blockCompleted call", "entered which", "root task at which", "entered end")
                .containsOnlyOnce("blockCompleted call");
        assertThat(bench.isRunning(instance)).isFalse();
    }

    @Test
    void runsTheSameBlockTwiceInParallelAsTwoInstances() {
        bench.deploy(block("b_twice", "1.0.0", start(), userTask("ask"), end("end"), flows("start", "ask", "end")));
        bench.start(
                bench.deploy(process(
                        "b_fork",
                        start(),
                        gateway("parallelGateway", "fork"),
                        call("one", "b_twice", "1.0.0"),
                        call("two", "b_twice", "1.0.0"),
                        gateway("parallelGateway", "join"),
                        end("end"),
                        flows("start", "fork", "one", "join", "end"),
                        flows("fork", "two", "join"))),
                caseId);
        List<Position> open = List.copyOf(bench.notes(caseId).open.values());
        assertThat(open).hasSize(2).extracting(Position::instanceId).doesNotHaveDuplicates();
        assertThat(open)
                .extracting(Position::rootInstanceId)
                .containsOnly(open.get(0).rootInstanceId());

        bench.signal(caseId, "ask");
        assertThat(heard())
                .doesNotContain("entered end at root")
                .filteredOn(s -> s.startsWith("blockCompleted"))
                .hasSize(1);
        bench.signal(caseId, "ask");
        assertThat(heard()).filteredOn(s -> s.startsWith("blockCompleted")).hasSize(1);
    }

    @Test
    void passesTheCaseOnThroughNestedBlocks() {
        bench.deploy(block("b_deep", "1.0.0", start(), userTask("ask"), end("end"), flows("start", "ask", "end")));
        bench.deploy(block(
                "b_middle",
                "1.0.0",
                start(),
                call("down", "b_deep", "1.0.0"),
                end("end"),
                flows("start", "down", "end")));
        String instance = bench.start(
                bench.deploy(process(
                        "b_top",
                        start(),
                        call("call", "b_middle", "1.0.0"),
                        end("end"),
                        flows("start", "call", "end"))),
                caseId);
        assertThat(bench.notes(caseId).open("ask").rootInstanceId()).isEqualTo(instance);

        bench.signal(caseId, "ask");
        assertThat(heard()).containsSubsequence("blockCompleted down", "blockCompleted call");
        assertThat(bench.isRunning(instance)).isFalse();
    }

    @Test
    void doesNotCallACancelledBlockCompleted() {
        bench.deploy(block("b_cancel", "1.0.0", start(), userTask("ask"), end("end"), flows("start", "ask", "end")));
        String instance = bench.start(
                bench.deploy(process(
                        "b_cancelled",
                        start(),
                        call("call", "b_cancel", "1.0.0"),
                        boundaryMessage("b", "call", true, "withdraw"),
                        end("end"),
                        end("other"),
                        flows("start", "call", "end"),
                        flows("b", "other"))),
                caseId);
        heard();
        bench.message(caseId, "b", "amtsweg.withdraw");
        assertThat(heard()).contains("taskClosed ask cancelled", "entered b").doesNotContain("blockCompleted call");
        assertThat(bench.isRunning(instance)).isFalse();
    }

    @Test
    void doesNotCallABlockCompletedThatEndsWithAnError() {
        bench.deploy(
                block("b_error", "1.0.0", start(), userTask("ask"), errorEnd("end"), flows("start", "ask", "end")));
        bench.start(
                bench.deploy(process(
                        "b_errors",
                        start(),
                        call("call", "b_error", "1.0.0"),
                        boundaryError("b", "call"),
                        end("end"),
                        end("other"),
                        flows("start", "call", "end"),
                        flows("b", "other"))),
                caseId);
        heard();
        bench.signal(caseId, "ask");
        assertThat(heard()).contains("entered b", "entered other").doesNotContain("blockCompleted call");
    }

    @Test
    void knowsTheBlockBeforeTheTimerOfItsEventSubProcessIsSet() {
        Instant due = bench.clock.now.plusSeconds(60);
        bench.notes(caseId).roots.put("deadline", Map.of("reply", Date.from(due)));
        bench.deploy(block(
                "b_timer",
                "1.0.0",
                start(),
                userTask("ask"),
                end("end"),
                flows("start", "ask", "end"),
                onDeadline("sub", "late", true, "reply", end("gone"), flows("late", "gone"))));
        bench.start(
                bench.deploy(process(
                        "b_timers",
                        start(),
                        call("call", "b_timer", "1.0.0"),
                        end("end"),
                        flows("start", "call", "end"))),
                caseId);
        assertThat(heard())
                .containsSubsequence("blockEntered call b_timer", "root deadline at start", "taskOpened ask for clerk");
        assertThat(bench.runtime.nextTimer()).contains(due);

        bench.clock.now = due;
        assertThat(bench.runtime.fireNextTimer()).isTrue();
        assertThat(heard()).contains("taskClosed ask cancelled", "entered late", "blockCompleted call", "entered end");
    }
}
