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

    static Stream<Arguments> pairs() {
        String named = userTask("a");
        return Stream.of(
                Arguments.of(
                        "same task",
                        around(OLD, userTask("a")),
                        around(NEW, userTask("a")),
                        Outcome.STAYS,
                        Reason.NONE),
                Arguments.of(
                        "task with a new timer",
                        around(OLD, userTask("a")),
                        around(NEW, userTask("a"), boundaryTimer("b", "a", true, "d"), end("x"), flows("b", "x")),
                        Outcome.STAYS,
                        Reason.NONE),
                Arguments.of(
                        "task without its timer",
                        around(OLD, userTask("a"), boundaryTimer("b", "a", true, "d"), end("x"), flows("b", "x")),
                        around(NEW, userTask("a")),
                        Outcome.STAYS,
                        Reason.NONE),
                Arguments.of(
                        "same remote step",
                        around(OLD, step("a", "test.remote")),
                        around(NEW, step("a", "test.remote")),
                        Outcome.STAYS,
                        Reason.NONE),
                Arguments.of(
                        "same message",
                        around(OLD, catching("a", "supplement")),
                        around(NEW, catching("a", "supplement")),
                        Outcome.STAYS,
                        Reason.NONE),
                Arguments.of(
                        "same timer",
                        around(OLD, timer("a", "d")),
                        around(NEW, timer("a", "d")),
                        Outcome.STAYS,
                        Reason.NONE),
                Arguments.of(
                        "same sub-process",
                        inside(OLD, "teil", userTask("a")),
                        inside(NEW, "teil", userTask("a")),
                        Outcome.STAYS,
                        Reason.NONE),
                Arguments.of(
                        "renamed task",
                        around(OLD, named),
                        process(
                                NEW,
                                start(),
                                named.replace("'a'", "'neu_a'"),
                                end("ende"),
                                flows("start", "neu_a", "ende")),
                        Outcome.MOVES,
                        Reason.RENAMED),
                Arguments.of(
                        "sub-process added",
                        around(OLD, userTask("a")),
                        inside(NEW, "teil", userTask("a")),
                        Outcome.MOVES,
                        Reason.OTHER_SCOPE),
                Arguments.of(
                        "sub-process removed",
                        inside(OLD, "teil", userTask("a")),
                        around(NEW, userTask("a")),
                        Outcome.MOVES,
                        Reason.OTHER_SCOPE),
                Arguments.of(
                        "task gone",
                        around(OLD, userTask("a")),
                        process(NEW, start(), end("ende"), flows("start", "ende")),
                        Outcome.BLOCKED,
                        Reason.GONE),
                Arguments.of(
                        "task becomes message",
                        around(OLD, userTask("a")),
                        around(NEW, catching("a", "supplement")),
                        Outcome.BLOCKED,
                        Reason.KIND),
                Arguments.of(
                        "message becomes timer",
                        around(OLD, catching("a", "supplement")),
                        around(NEW, timer("a", "d")),
                        Outcome.BLOCKED,
                        Reason.MEANING),
                Arguments.of(
                        "remote becomes local",
                        around(OLD, step("a", "test.remote")),
                        around(NEW, step("a", "test.local")),
                        Outcome.BLOCKED,
                        Reason.KIND),
                Arguments.of(
                        "moved out of a sub-process that stays",
                        inside(OLD, "teil", userTask("a")),
                        process(
                                NEW,
                                start(),
                                subProcess(
                                        "teil", start("s"), userTask("anderes"), end("e"), flows("s", "anderes", "e")),
                                userTask("a"),
                                end("ende"),
                                flows("start", "teil", "a", "ende")),
                        Outcome.BLOCKED,
                        Reason.SCOPE),
                Arguments.of(
                        "moved into an event sub-process",
                        process(
                                OLD,
                                start(),
                                userTask("haupt"),
                                userTask("a"),
                                end("ende"),
                                flows("start", "haupt", "a", "ende")),
                        process(
                                NEW,
                                start(),
                                userTask("haupt"),
                                end("ende"),
                                onMessage(
                                        "ereignis",
                                        "es",
                                        true,
                                        "withdraw",
                                        userTask("a"),
                                        end("ee"),
                                        flows("es", "a", "ee")),
                                flows("start", "haupt", "ende")),
                        Outcome.BLOCKED,
                        Reason.EVENT_SCOPE),
                Arguments.of("same join", joined(OLD, 2), joined(NEW, 2), Outcome.STAYS, Reason.NONE),
                Arguments.of("join with more branches", joined(OLD, 2), joined(NEW, 3), Outcome.STAYS, Reason.NONE),
                Arguments.of(
                        "join with fewer branches",
                        joined(OLD, 3),
                        joined(NEW, 2),
                        Outcome.BLOCKED,
                        Reason.FEWER_BRANCHES),
                Arguments.of(
                        "other message",
                        around(OLD, catching("a", "supplement")),
                        around(NEW, catching("a", "hearing")),
                        Outcome.BLOCKED,
                        Reason.MESSAGE),
                Arguments.of(
                        "other deadline",
                        around(OLD, timer("a", "d")),
                        around(NEW, timer("a", "f")),
                        Outcome.BLOCKED,
                        Reason.DEADLINE));
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
        String named = userTask("a");
        String old = around(OLD, named);
        String next =
                process(NEW, start(), named.replace("'a'", "'neu_a'"), end("ende"), flows("start", "neu_a", "ende"));
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
