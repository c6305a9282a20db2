package org.amtsweg.engine.camunda;

import static org.amtsweg.engine.camunda.Drawn.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.amtsweg.identifier.CaseId;
import org.amtsweg.verifier.flow.FlowProcess;
import org.amtsweg.verifier.flow.FlowReader;
import org.amtsweg.verifier.migration.Fate;
import org.amtsweg.verifier.migration.Fate.Outcome;
import org.amtsweg.verifier.migration.Fate.Reason;
import org.amtsweg.verifier.migration.Migration;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.migration.MigrationInstruction;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.camunda.bpm.engine.migration.MigrationPlanValidationException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is said of running cases before a model changes; the oracle is the engine's own validation of migration plans. */
class MigrationJudgedTest {

    private static final String OLD = "alt";
    private static final String NEW = "neu";

    private final Bench bench = Bench.on(Bench.Database.H2);
    private final RuntimeService engine = bench.runtime.engine().getRuntimeService();

    @BeforeEach
    void clear() {
        bench.clear();
    }

    private static FlowProcess read(String bpmn, String id) {
        return FlowReader.read("process.bpmn", bpmn.getBytes(StandardCharsets.UTF_8))
                .graph()
                .orElseThrow()
                .process(id)
                .orElseThrow();
    }

    private static String around(String id, String element, String... more) {
        return process(id, start(), element, end("ende"), String.join("\n", more), flows("start", "a", "ende"));
    }

    private static String inside(String id, String scope, String element) {
        return process(
                id,
                start(),
                subProcess(scope, start("s"), element, end("e"), flows("s", "a", "e")),
                end("ende"),
                flows("start", scope, "ende"));
    }

    private static String joined(String id, int branches) {
        StringBuilder parts = new StringBuilder();
        for (int i = 0; i < branches; i++) {
            parts.append(userTask("t" + i)).append(flows("fork", "t" + i, "a"));
        }
        return process(
                id,
                start(),
                gateway("parallelGateway", "fork"),
                parts.toString(),
                gateway("parallelGateway", "a"),
                end("ende"),
                flows("start", "fork"),
                flows("a", "ende"));
    }

    private static String renamed(String task) {
        return process(NEW, start(), task.replace("'a'", "'neu_a'"), end("ende"), flows("start", "neu_a", "ende"));
    }

    private static Arguments same(String name, String element) {
        return stays(name, around(OLD, element), around(NEW, element));
    }

    private static Arguments stays(String name, String old, String next) {
        return Arguments.of(name, old, next, Outcome.STAYS, Reason.NONE);
    }

    private static Arguments moves(String name, String old, String next, Reason reason) {
        return Arguments.of(name, old, next, Outcome.MOVES, reason);
    }

    private static Arguments blocked(String name, String old, String next, Reason reason) {
        return Arguments.of(name, old, next, Outcome.BLOCKED, reason);
    }

    /** One element in place of another. */
    private static Arguments becomes(String name, String element, String other, Reason reason) {
        return blocked(name, around(OLD, element), around(NEW, other), reason);
    }

    static Stream<Arguments> pairs() {
        String task = userTask("a");
        String[] timed = {boundaryTimer("b", "a", true, "d"), end("x"), flows("b", "x")};
        String message = catching("a", "supplement");
        String deadline = timer("a", "d");
        String remote = step("a", "test.remote");
        return Stream.of(
                same("same task", task),
                stays("task with a new timer", around(OLD, task), around(NEW, task, timed)),
                stays("task without its timer", around(OLD, task, timed), around(NEW, task)),
                same("same remote step", remote),
                same("same message", message),
                same("same timer", deadline),
                stays("same sub-process", inside(OLD, "teil", task), inside(NEW, "teil", task)),
                stays("same join", joined(OLD, 2), joined(NEW, 2)),
                stays("join with more branches", joined(OLD, 2), joined(NEW, 3)),
                Arguments.of(
                        "task for another role",
                        around(OLD, task),
                        around(NEW, userTask("a", "other")),
                        Outcome.STAYS,
                        Reason.LATER),
                moves("renamed task", around(OLD, task), renamed(task), Reason.RENAMED),
                moves("sub-process added", around(OLD, task), inside(NEW, "teil", task), Reason.OTHER_SCOPE),
                moves("sub-process removed", inside(OLD, "teil", task), around(NEW, task), Reason.OTHER_SCOPE),
                blocked(
                        "task gone",
                        around(OLD, task),
                        process(NEW, start(), end("ende"), flows("start", "ende")),
                        Reason.GONE),
                becomes("task becomes message", task, message, Reason.KIND),
                becomes("message becomes timer", message, deadline, Reason.MEANING),
                becomes("remote becomes local", remote, step("a", "test.local"), Reason.KIND),
                becomes("other message", message, catching("a", "hearing"), Reason.MESSAGE),
                becomes("other deadline", deadline, timer("a", "f"), Reason.DEADLINE),
                blocked("join with fewer branches", joined(OLD, 3), joined(NEW, 2), Reason.FEWER_BRANCHES),
                blocked(
                        "moved out of a sub-process that stays",
                        inside(OLD, "teil", task),
                        process(
                                NEW,
                                start(),
                                subProcess(
                                        "teil", start("s"), userTask("anderes"), end("e"), flows("s", "anderes", "e")),
                                task,
                                end("ende"),
                                flows("start", "teil", "a", "ende")),
                        Reason.SCOPE),
                blocked(
                        "moved into an event sub-process",
                        process(
                                OLD,
                                start(),
                                userTask("haupt"),
                                task,
                                end("ende"),
                                flows("start", "haupt", "a", "ende")),
                        process(
                                NEW,
                                start(),
                                userTask("haupt"),
                                end("ende"),
                                onMessage("ereignis", "es", true, "withdraw", task, end("ee"), flows("es", "a", "ee")),
                                flows("start", "haupt", "ende")),
                        Reason.EVENT_SCOPE));
    }

    @ParameterizedTest(name = "{0}: {3} {4}")
    @MethodSource("pairs")
    void saysWhatTheEngineSays(String name, String old, String next, Outcome outcome, Reason reason) {
        Fate fate = fate(old, next);
        assertThat(fate.outcome()).isEqualTo(outcome);
        assertThat(fate.reason()).isEqualTo(reason);

        String from = bench.deploy(old);
        String to = bench.deploy(next);
        if (outcome == Outcome.STAYS) {
            assertThat(engine.createMigrationPlan(from, to)
                            .mapEqualActivities()
                            .build()
                            .getInstructions())
                    .extracting(MigrationInstruction::getSourceActivityId)
                    .contains("a");
        } else if (reason.refusedByEngine()) {
            String target = fate.target().map(node -> node.id()).orElse("a");
            // The scopes that are equal are mapped, as a migration does; then the element itself.
            assertThatThrownBy(() -> plan(from, to, "a", target))
                    .isInstanceOfAny(MigrationPlanValidationException.class, BadUserRequestException.class);
        } else {
            // What moves, the engine takes; what only Amtsweg refuses, too.
            assertThat(plan(from, to, "a", fate.target().orElseThrow().id()).getInstructions())
                    .extracting(MigrationInstruction::getSourceActivityId)
                    .contains("a");
        }
    }

    private MigrationPlan plan(String from, String to, String source, String target) {
        List<String> equal =
                engine.createMigrationPlan(from, to).mapEqualActivities().build().getInstructions().stream()
                        .map(MigrationInstruction::getSourceActivityId)
                        .toList();
        var builder = engine.createMigrationPlan(from, to);
        equal.stream().filter(id -> !id.equals(source)).forEach(id -> builder.mapActivities(id, id));
        return builder.mapActivities(source, target).build();
    }

    private static Fate fate(String old, String next) {
        return Migration.of(read(old, OLD), read(next, NEW), Set.of("test.local")).stream()
                .filter(each -> each.at().id().equals("a"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aClerksTaskIsNoStepThoughTheEngineWouldTakeItForOne() {
        String old = around(OLD, userTask("a"));
        String next = around(NEW, step("a", "test.remote"));
        assertThat(fate(old, next).reason()).isEqualTo(Reason.MEANING);
        assertThat(plan(bench.deploy(old), bench.deploy(next), "a", "a").getInstructions())
                .hasSize(1);
    }

    @Test
    void aCaseThatMovesGoesOnWhereItWasSaid() {
        String old = around(OLD, userTask("a"));
        String next = renamed(userTask("a"));
        Fate fate = fate(old, next);
        CaseId id = CaseId.random();
        String from = bench.deploy(old);
        String to = bench.deploy(next);
        String instance = bench.start(from, id);

        bench.inTransaction(() -> engine.newMigration(
                        plan(from, to, "a", fate.target().orElseThrow().id()))
                .processInstanceIds(instance)
                .execute());

        assertThat(engine.getActiveActivityIds(instance)).containsExactly("neu_a");
        bench.signal(id, "a");
        assertThat(bench.isRunning(instance)).isFalse();
    }
}
