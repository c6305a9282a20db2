package org.amtsweg.engine.camunda;

import static org.amtsweg.engine.camunda.Drawn.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.amtsweg.engine.process.Position;
import org.amtsweg.identifier.CaseId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Bench.Database.class)
class FlowTest {

    private final Bench bench;
    private final CaseId caseId = CaseId.random();

    FlowTest(Bench.Database database) {
        this.bench = Bench.on(database);
    }

    @AfterEach
    void clear() {
        bench.clear();
    }

    @Test
    void opensATaskAndGoesOnWhenItIsSignalled() {
        String definition = bench.deploy(
                process("one_task", start(), userTask("review"), end("end"), flows("start", "review", "end")));

        String instance = bench.start(definition, caseId);
        assertThat(bench.notes(caseId).heard())
                .containsExactly("entered start", "entered review", "taskOpened review for clerk");
        Position open = bench.notes(caseId).open("review");
        assertThat(open.caseId()).isEqualTo(caseId);
        assertThat(open.definitionId()).isEqualTo(definition);
        assertThat(open.rootInstanceId()).isEqualTo(instance);
        assertThat(open.instanceId()).isEqualTo(instance);

        bench.signal(caseId, "review");
        assertThat(bench.notes(caseId).heard()).containsExactly("taskClosed review", "entered end");
        assertThat(bench.isRunning(instance)).isFalse();
    }

    @Test
    void leavesNoTasksVariablesOrHistoryInTheEngine() {
        bench.start(
                bench.deploy(process("bare", start(), userTask("review"), end("end"), flows("start", "review", "end"))),
                caseId);

        assertThat(bench.rows("ACT_RU_TASK")).isZero();
        assertThat(bench.rows("ACT_RU_VARIABLE")).isZero();
        assertThat(bench.rows("ACT_HI_PROCINST")).isZero();
        assertThat(bench.rows("ACT_HI_ACTINST")).isZero();
    }

    @Test
    void runsALocalStepAtOnceAndWaitsAtARemoteOne() {
        bench.start(
                bench.deploy(process(
                        "steps",
                        start(),
                        step("here", "test.local"),
                        step("there", "test.remote"),
                        end("end"),
                        flows("start", "here", "there", "end"))),
                caseId);
        assertThat(bench.notes(caseId).heard())
                .containsExactly(
                        "entered start",
                        "entered here",
                        "runLocalStep here test.local",
                        "entered there",
                        "remoteStepOpened there test.remote");

        bench.signal(caseId, "there");
        assertThat(bench.notes(caseId).heard()).containsExactly("remoteStepClosed there", "entered end");
    }

    @Test
    void readsTheCaseFileInConditionsAndRoles() {
        bench.notes(caseId).roots.put("parameters", Map.of("role", "traffic"));
        bench.notes(caseId).roots.put("task", Map.of("review", Map.of("outcome", "grant")));
        bench.start(
                bench.deploy(process(
                        "choice",
                        start(),
                        userTask("review", "${parameters.role}"),
                        choice("which", "which_to_refused"),
                        end("granted"),
                        end("refused"),
                        flows("start", "review", "which", "refused"),
                        flowIf("which", "granted", "${task.review.outcome == 'grant'}"))),
                caseId);
        assertThat(bench.notes(caseId).heard()).contains("taskOpened review for traffic");

        bench.signal(caseId, "review");
        assertThat(bench.notes(caseId).heard()).contains("entered granted").doesNotContain("entered refused");
    }
}
