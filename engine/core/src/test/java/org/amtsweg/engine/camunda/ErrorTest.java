package org.amtsweg.engine.camunda;

import static org.amtsweg.engine.camunda.Drawn.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.amtsweg.identifier.CaseId;
import org.amtsweg.problem.AmtswegException;
import org.amtsweg.problem.ConflictException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Bench.Database.class)
class ErrorTest {

    private static final String CANARY = "Kanarienvogel";

    private final Bench bench;
    private final CaseId caseId = CaseId.random();

    ErrorTest(Bench.Database database) {
        this.bench = Bench.on(database);
    }

    @AfterEach
    void clear() {
        bench.clear();
    }

    private List<String> heard() {
        return bench.notes(caseId).heard();
    }

    private String stepWithBoundary(String id, String topic, String boundary) {
        return bench.deploy(process(
                id,
                start(),
                step("work", topic),
                boundary,
                end("end"),
                userTask("repair"),
                end("repaired"),
                flows("start", "work", "end"),
                flows("b", "repair", "repaired")));
    }

    @Test
    void leavesALocalStepByItsErrorBoundary() {
        bench.notes(caseId).step = (at, topic) -> Optional.of("refused");
        bench.start(stepWithBoundary("e_local", "test.local", boundaryError("b", "work")), caseId);
        assertThat(heard())
                .containsExactly(
                        "entered start",
                        "entered work",
                        "runLocalStep work test.local",
                        "entered b",
                        "entered repair",
                        "taskOpened repair for clerk");
    }

    @Test
    void refusesAnErrorOfALocalStepThatTheModelDoesNotCatch() {
        bench.notes(caseId).step = (at, topic) -> Optional.of("other");
        String definition = stepWithBoundary("e_local2", "test.local", boundaryError("b", "work"));

        assertThatThrownBy(() -> bench.start(definition, caseId))
                .isInstanceOf(AmtswegException.class)
                .hasMessageContaining("work")
                .hasMessageContaining("other");
        assertThat(bench.rows("ACT_RU_EXECUTION")).isZero();
    }

    @Test
    void leavesARemoteStepByItsErrorBoundaryAndCallsItAnswered() {
        bench.start(stepWithBoundary("e_remote", "test.remote", boundaryError("b", "work")), caseId);
        heard();
        String execution = bench.notes(caseId).open("work").executionId();

        bench.inTransaction(() -> bench.runtime.error(execution, "refused"));
        assertThat(heard())
                .containsExactly("remoteStepClosed work", "entered b", "entered repair", "taskOpened repair for clerk");
        assertThatThrownBy(() -> bench.inTransaction(() -> bench.runtime.error(execution, "refused")))
                .isInstanceOf(ConflictException.class);
    }

    @Test
    void keepsARemoteStepWaitingIfNobodyCatchesItsError() {
        bench.start(stepWithBoundary("e_remote2", "test.remote", boundaryError("b", "work")), caseId);
        heard();
        String execution = bench.notes(caseId).open("work").executionId();

        bench.inTransaction(() -> {
            assertThatThrownBy(() -> bench.runtime.error(execution, "other"))
                    .isInstanceOf(ConflictException.class)
                    .hasMessageContaining("other");
            // The caller's transaction is still good, so that it can write down what happened.
            bench.runtime.nextTimer();
        });
        assertThat(heard()).isEmpty();
        bench.signal(caseId, "work");
        assertThat(heard()).containsExactly("remoteStepClosed work", "entered end");
    }

    @Test
    void catchesAnErrorOfARemoteStepAroundTheBlockItIsIn() {
        bench.deploy(block(
                "e_block", "1.0.0", start(), step("inner", "test.remote"), end("end"), flows("start", "inner", "end")));
        bench.start(
                bench.deploy(process(
                        "e_caller",
                        start(),
                        call("work", "e_block", "1.0.0"),
                        boundaryError("b", "work"),
                        end("end"),
                        end("repaired"),
                        flows("start", "work", "end"),
                        flows("b", "repaired"))),
                caseId);
        heard();
        bench.inTransaction(
                () -> bench.runtime.error(bench.notes(caseId).open("inner").executionId(), "refused"));
        assertThat(heard()).containsExactly("remoteStepClosed inner", "entered b", "entered repaired");
    }

    @Test
    void answersNoUserTaskWithAnError() {
        bench.start(
                bench.deploy(process("e_task", start(), userTask("one"), end("end"), flows("start", "one", "end"))),
                caseId);
        String execution = bench.notes(caseId).open("one").executionId();
        assertThatThrownBy(() -> bench.inTransaction(() -> bench.runtime.error(execution, "refused")))
                .isInstanceOf(ConflictException.class);
    }

    @Test
    void takesEverythingBackWhenAStepThrowsAlthoughABoundaryCatchesAnyError() {
        bench.notes(caseId).step = (at, topic) -> {
            throw new IllegalStateException(CANARY);
        };
        String definition = stepWithBoundary("e_any", "test.local", boundaryAnyError("b", "work"));

        assertThatThrownBy(() -> bench.start(definition, caseId))
                .isInstanceOf(AmtswegException.class)
                .hasMessageNotContaining(CANARY)
                .hasMessageContaining("IllegalStateException")
                .hasNoCause();
        assertThat(heard()).doesNotContain("entered b");
        assertThat(bench.rows("ACT_RU_EXECUTION")).isZero();
    }

    @Test
    void takesEverythingBackWhenTheWorklistRefusesAlthoughABoundaryCatchesAnyError() {
        String definition = bench.deploy(process(
                "e_listener",
                start(),
                userTask("work", "${parameters.role}"),
                boundaryAnyError("b", "work"),
                end("end"),
                end("repaired"),
                flows("start", "work", "end"),
                flows("b", "repaired")));

        assertThatThrownBy(() -> bench.start(definition, caseId))
                .isInstanceOf(AmtswegException.class)
                .hasMessageContaining("no single role");
        assertThat(heard()).doesNotContain("entered b");
    }

    @Test
    void letsOurOwnFailuresThroughUnchanged() {
        ConflictException ours = new ConflictException("somebody else was faster");
        bench.notes(caseId).step = (at, topic) -> {
            throw ours;
        };
        String definition = stepWithBoundary("e_ours", "test.local", boundaryError("b", "work"));
        assertThatThrownBy(() -> bench.start(definition, caseId)).isSameAs(ours);
    }

    @Test
    void showsNoValueOfAnExpressionThatFails() {
        bench.notes(caseId).roots.put("form", Map.of("area", CANARY));
        String definition = bench.deploy(process(
                "e_expression",
                start(),
                choice("which", "which_to_end"),
                end("end"),
                end("other"),
                flows("start", "which", "end"),
                flowIf("which", "other", "${form.area > 5}")));

        assertThatThrownBy(() -> bench.start(definition, caseId))
                .isInstanceOf(AmtswegException.class)
                .hasMessageContaining("form")
                .hasMessageNotContaining(CANARY)
                .hasNoCause();
    }

    @Test
    void takesTheInstanceBackWithTheCallersTransaction() {
        String definition = stepWithBoundary("e_rollback", "test.remote", boundaryError("b", "work"));
        assertThatThrownBy(() -> bench.inTransaction(() -> {
                    bench.runtime.start(definition, caseId);
                    throw new IllegalArgumentException("the caller's own");
                }))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(bench.rows("ACT_RU_EXECUTION")).isZero();
    }
}
