package org.amtsweg.engine.camunda;

import static org.amtsweg.engine.camunda.Drawn.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Date;
import java.util.Map;
import org.amtsweg.engine.process.Position;
import org.amtsweg.identifier.CaseId;
import org.amtsweg.problem.ConflictException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Bench.Database.class)
class MessageTest {

    private final Bench bench;
    private final CaseId caseId = CaseId.random();

    MessageTest(Bench.Database database) {
        this.bench = Bench.on(database);
    }

    @AfterEach
    void clear() {
        bench.clear();
    }

    private String run(String bpmn) {
        return bench.start(bench.deploy(bpmn), caseId);
    }

    private java.util.List<String> heard() {
        return bench.notes(caseId).heard();
    }

    @Test
    void awaitsAtACatchEventAndGoesOnWhenTheMessageComes() {
        run(process("m_catch", start(), catching("wait", "supplement"), end("end"), flows("start", "wait", "end")));
        assertThat(heard()).containsExactly("entered start", "messageAwaited wait amtsweg.supplement", "entered wait");

        bench.message(caseId, "wait", "amtsweg.supplement");
        assertThat(heard()).containsExactly("messageUnawaited wait amtsweg.supplement", "entered end");
    }

    @Test
    void awaitsAtAReceiveTask() {
        run(process("m_receive", start(), receiving("wait", "hearing"), end("end"), flows("start", "wait", "end")));
        assertThat(heard()).contains("messageAwaited wait amtsweg.hearing");

        bench.message(caseId, "wait", "amtsweg.hearing");
        assertThat(heard()).containsExactly("messageUnawaited wait amtsweg.hearing", "entered end");
    }

    @Test
    void doesNotMistakeAReceiveTaskForAUserTask() {
        run(process("m_receive2", start(), receiving("wait", "hearing"), end("end"), flows("start", "wait", "end")));
        String execution = bench.notes(caseId).awaited("wait").executionId();

        assertThatThrownBy(() -> bench.inTransaction(() -> bench.runtime.signal(execution)))
                .isInstanceOf(ConflictException.class);
    }

    @Test
    void awaitsAllMessagesOfAnEventBasedGatewayAndDropsTheLosers() {
        bench.notes(caseId).roots.put("deadline", Map.of("supplement", Date.from(bench.clock.now.plusSeconds(3600))));
        run(process(
                "m_gateway",
                start(),
                gateway("eventBasedGateway", "which"),
                catching("one", "supplement"),
                catching("two", "hearing"),
                timer("late", "supplement"),
                end("end"),
                flows("start", "which", "one", "end"),
                flows("which", "two", "end"),
                flows("which", "late", "end")));
        assertThat(heard())
                .contains(
                        "messageAwaited one amtsweg.supplement", "messageAwaited two amtsweg.hearing", "entered which")
                .doesNotContain("entered one", "entered two", "entered late");
        assertThat(bench.runtime.nextTimer()).contains(bench.clock.now.plusSeconds(3600));

        bench.message(caseId, "two", "amtsweg.hearing");
        assertThat(heard())
                .containsExactlyInAnyOrder(
                        "messageUnawaited one amtsweg.supplement",
                        "messageUnawaited two amtsweg.hearing",
                        "entered two",
                        "entered end");
        assertThat(bench.runtime.nextTimer()).isEmpty();
    }

    @Test
    void letsTheTimerOfAnEventBasedGatewayWin() {
        bench.notes(caseId).roots.put("deadline", Map.of("supplement", Date.from(bench.clock.now.plusSeconds(3600))));
        run(process(
                "m_gateway2",
                start(),
                gateway("eventBasedGateway", "which"),
                catching("one", "supplement"),
                timer("late", "supplement"),
                end("end"),
                flows("start", "which", "one", "end"),
                flows("which", "late", "end")));
        heard();

        bench.clock.now = bench.clock.now.plusSeconds(3600);
        assertThat(bench.runtime.fireNextTimer()).isTrue();
        assertThat(heard())
                .containsExactlyInAnyOrder(
                        "inCase", "messageUnawaited one amtsweg.supplement", "entered late", "entered end");
    }

    @Test
    void cancelsATaskByAnInterruptingBoundaryMessage() {
        run(process(
                "m_boundary",
                start(),
                userTask("review"),
                boundaryMessage("b", "review", true, "supplement"),
                end("end"),
                end("other"),
                flows("start", "review", "end"),
                flows("b", "other")));
        assertThat(heard())
                .containsExactly(
                        "entered start",
                        "messageAwaited b amtsweg.supplement",
                        "entered review",
                        "taskOpened review for clerk");

        bench.message(caseId, "b", "amtsweg.supplement");
        assertThat(heard())
                .containsExactly(
                        "taskClosed review cancelled",
                        "messageUnawaited b amtsweg.supplement",
                        "entered b",
                        "entered other");
    }

    @Test
    void keepsATaskAndTheSubscriptionOfANonInterruptingBoundaryMessage() {
        String instance = run(process(
                "m_boundary2",
                start(),
                userTask("review"),
                boundaryMessage("b", "review", false, "supplement"),
                userTask("extra"),
                end("end"),
                end("other"),
                flows("start", "review", "end"),
                flows("b", "extra", "other")));
        heard();
        Position task = bench.notes(caseId).open("review");

        bench.message(caseId, "b", "amtsweg.supplement");
        assertThat(heard()).containsExactly("entered b", "entered extra", "taskOpened extra for clerk");
        bench.message(caseId, "b", "amtsweg.supplement");
        assertThat(heard()).containsExactly("entered b", "entered extra", "taskOpened extra for clerk");
        assertThat(bench.notes(caseId).open("review")).isEqualTo(task);

        bench.signal(caseId, "review");
        assertThat(heard())
                .containsExactly("taskClosed review", "messageUnawaited b amtsweg.supplement", "entered end");
        bench.signal(caseId, "extra");
        bench.signal(caseId, "extra");
        assertThat(bench.isRunning(instance)).isFalse();
    }

    @Test
    void cancelsEverythingByAnEventSubProcessOfTheProcess() {
        String instance = run(process(
                "m_event",
                start(),
                gateway("parallelGateway", "fork"),
                userTask("one"),
                step("two", "test.remote"),
                end("end"),
                end("end2"),
                flows("start", "fork", "one", "end"),
                flows("fork", "two", "end2"),
                onMessage(
                        "sub",
                        "withdrawn",
                        true,
                        "withdraw",
                        userTask("confirm"),
                        end("gone"),
                        flows("withdrawn", "confirm", "gone"))));
        assertThat(heard()).startsWith("messageAwaited withdrawn amtsweg.withdraw", "entered start");
        Position awaited = bench.notes(caseId).awaited("withdrawn");
        assertThat(awaited.executionId()).isEqualTo(instance);

        bench.message(caseId, "withdrawn", "amtsweg.withdraw");
        assertThat(heard())
                .contains(
                        "taskClosed one cancelled",
                        "remoteStepClosed two cancelled",
                        "messageUnawaited withdrawn amtsweg.withdraw",
                        "entered withdrawn",
                        "taskOpened confirm for clerk");
        bench.signal(caseId, "confirm");
        assertThat(bench.isRunning(instance)).isFalse();
    }

    @Test
    void keepsAnEventSubProcessThatDoesNotInterrupt() {
        run(process(
                "m_event2",
                start(),
                userTask("one"),
                end("end"),
                flows("start", "one", "end"),
                onMessage(
                        "sub",
                        "asked",
                        false,
                        "hearing",
                        userTask("answer"),
                        end("gone"),
                        flows("asked", "answer", "gone"))));
        heard();
        bench.message(caseId, "asked", "amtsweg.hearing");
        bench.message(caseId, "asked", "amtsweg.hearing");
        assertThat(heard()).doesNotContain("messageUnawaited asked amtsweg.hearing", "taskClosed one cancelled");
        assertThat(bench.notes(caseId).open).hasSize(3);

        bench.signal(caseId, "answer");
        bench.signal(caseId, "answer");
        heard();
        bench.signal(caseId, "one");
        assertThat(heard()).contains("messageUnawaited asked amtsweg.hearing");
        assertThat(bench.notes(caseId).awaited).isEmpty();
    }

    @Test
    void awaitsWithinASubProcessAsLongAsThatRuns() {
        run(process(
                "m_sub",
                start(),
                end("end"),
                flows("start", "inner", "after", "end"),
                userTask("after"),
                subProcess(
                        "inner",
                        start("s"),
                        userTask("one"),
                        end("e"),
                        flows("s", "one", "e"),
                        onMessage("sub", "w", true, "withdraw", end("gone"), flows("w", "gone")))));
        Position awaited = bench.notes(caseId).awaited("w");
        assertThat(awaited.executionId()).isNotEqualTo(awaited.instanceId());

        bench.signal(caseId, "one");
        assertThat(heard()).contains("messageUnawaited w amtsweg.withdraw", "taskOpened after for clerk");
    }

    @Test
    void refusesAMessageThatNobodyAwaits() {
        String instance = run(process("m_none", start(), userTask("one"), end("end"), flows("start", "one", "end")));

        assertThatThrownBy(() -> bench.inTransaction(() -> bench.runtime.message(instance, "amtsweg.withdraw")))
                .isInstanceOf(ConflictException.class);
        assertThatThrownBy(() -> bench.inTransaction(() -> bench.runtime.message("gone", "amtsweg.withdraw")))
                .isInstanceOf(ConflictException.class);
    }

    @Test
    void tellsThatEverythingIsGoneWhenTheInstanceIsCancelled() {
        String instance = run(process(
                "m_cancel",
                start(),
                gateway("parallelGateway", "fork"),
                userTask("one"),
                step("two", "test.remote"),
                catching("three", "hearing"),
                end("end"),
                flows("start", "fork", "one", "end"),
                flows("fork", "two", "end"),
                flows("fork", "three", "end"),
                onMessage("sub", "w", true, "withdraw", end("gone"), flows("w", "gone"))));
        heard();

        bench.inTransaction(() -> bench.runtime.cancel(instance));
        assertThat(heard())
                .containsExactlyInAnyOrder(
                        "taskClosed one cancelled",
                        "remoteStepClosed two cancelled",
                        "messageUnawaited three amtsweg.hearing",
                        "messageUnawaited w amtsweg.withdraw");
        assertThatThrownBy(() -> bench.inTransaction(() -> bench.runtime.cancel(instance)))
                .isInstanceOf(ConflictException.class);
    }
}
