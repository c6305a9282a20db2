package org.amtsweg.engine.camunda;

import static org.amtsweg.engine.camunda.Drawn.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.amtsweg.engine.process.Position;
import org.amtsweg.engine.process.ProcessObserver;
import org.amtsweg.engine.process.ProcessRuntime.Deployable;
import org.amtsweg.identifier.CaseId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The oracle is what is drawn: every flow of each process is named here by hand, in the order a reader of the drawing expects. */
class ObservationTest {

    private static final List<String> FLOWS = new ArrayList<>();
    private static final List<String> TOLD = new ArrayList<>();
    private static Bench bench;

    private final CaseId caseId = CaseId.random();

    @BeforeAll
    static void boot() {
        bench = Bench.observedBy(new ProcessObserver() {
            @Override
            public void flowTaken(Position at, String flowId) {
                assertThat(flowId).as("the flow leaves where the token stands").startsWith(at.elementId() + "_to_");
                FLOWS.add(flowId);
            }

            @Override
            public void entered(Position at) {
                TOLD.add("entered " + at.elementId());
            }

            @Override
            public void left(Position at, boolean cancelled) {
                TOLD.add((cancelled ? "cancelled " : "left ") + at.elementId());
            }

            @Override
            public void tableDecided(Position at, String decisionId, List<String> ruleIds) {
                TOLD.add(decisionId + ruleIds);
            }
        });
    }

    @AfterAll
    static void close() {
        bench.runtime.close();
    }

    @AfterEach
    void clear() {
        bench.clear();
        FLOWS.clear();
        TOLD.clear();
    }

    private static List<String> flowsTaken() {
        List<String> taken = List.copyOf(FLOWS);
        FLOWS.clear();
        return taken;
    }

    private void waitFor(String deadline, Duration duration) {
        bench.notes(caseId).roots.put("deadline", Map.of(deadline, Date.from(bench.clock.now.plus(duration))));
    }

    private void pass(Duration duration) {
        bench.clock.now = bench.clock.now.plus(duration);
        assertThat(bench.runtime.fireNextTimer()).isTrue();
    }

    @Test
    void tellsTheBranchThatAGatewayTakesAndNotTheOther() {
        String definition = bench.deploy(process(
                "o_choice",
                start(),
                choice("which", "which_to_small"),
                end("large"),
                end("small"),
                flows("start", "which", "small"),
                flowIf("which", "large", "${form.area &gt; 10}")));

        bench.notes(caseId).roots.put("form", Map.of("area", 11));
        bench.start(definition, caseId);
        assertThat(flowsTaken()).containsExactly("start_to_which", "which_to_large");

        bench.notes(caseId).roots.put("form", Map.of("area", 9));
        bench.start(definition, caseId);
        assertThat(flowsTaken()).containsExactly("start_to_which", "which_to_small");
    }

    @Test
    void tellsEveryBranchOfAForkAndBothWaysIntoTheJoin() {
        bench.start(
                bench.deploy(process(
                        "o_fork",
                        start(),
                        gateway("parallelGateway", "fork"),
                        userTask("a"),
                        userTask("b"),
                        gateway("parallelGateway", "join"),
                        end("end"),
                        flows("start", "fork", "a", "join", "end"),
                        flows("fork", "b", "join"))),
                caseId);
        assertThat(flowsTaken()).containsExactlyInAnyOrder("start_to_fork", "fork_to_a", "fork_to_b");
        bench.signal(caseId, "a");
        assertThat(flowsTaken()).containsExactly("a_to_join");
        bench.signal(caseId, "b");
        assertThat(flowsTaken()).containsExactly("b_to_join", "join_to_end");
    }

    @Test
    void tellsTheFlowToTheEventThatCameBehindAnEventBasedGateway() {
        waitFor("reply", Duration.ofDays(1));
        String definition = bench.deploy(process(
                "o_event",
                start(),
                gateway("eventBasedGateway", "either"),
                timer("late", "reply"),
                catching("came", "supplement"),
                end("end"),
                flows("start", "either", "late", "end"),
                flows("either", "came", "end")));

        bench.start(definition, caseId);
        assertThat(flowsTaken()).containsExactly("start_to_either");
        bench.message(caseId, "came", "amtsweg.supplement");
        assertThat(flowsTaken()).containsExactly("either_to_came", "came_to_end");
        assertThat(TOLD).contains("cancelled either", "left came").doesNotContain("entered late");

        bench.start(definition, caseId);
        pass(Duration.ofDays(1));
        assertThat(flowsTaken()).containsExactly("start_to_either", "either_to_late", "late_to_end");
    }

    @Test
    void tellsTheFlowBehindABoundaryEventAndThatItsActivityWasCancelled() {
        waitFor("reply", Duration.ofDays(1));
        bench.start(
                bench.deploy(process(
                        "o_boundary",
                        start(),
                        userTask("review"),
                        boundaryTimer("late", "review", true, "reply"),
                        end("end"),
                        end("other"),
                        flows("start", "review", "end"),
                        flows("late", "other"))),
                caseId);
        pass(Duration.ofDays(1));
        assertThat(flowsTaken()).containsExactly("start_to_review", "late_to_other");
        assertThat(TOLD).contains("cancelled review", "left late", "left o_boundary");
    }

    @Test
    void tellsTheFlowsInsideSubProcessesEventSubProcessesAndBlocks() {
        bench.deploy(block("o_block", "1.0.0", start("in"), end("out"), flows("in", "out")));
        bench.start(
                bench.deploy(process(
                        "o_scopes",
                        start(),
                        subProcess(
                                "sub",
                                start("sub_start"),
                                call("called", "o_block", "1.0.0"),
                                userTask("review"),
                                end("sub_end"),
                                flows("sub_start", "called", "review", "sub_end")),
                        onMessage("aside", "asked", false, "hearing", end("answered"), flows("asked", "answered")),
                        end("end"),
                        flows("start", "sub", "end"))),
                caseId);
        assertThat(flowsTaken())
                .containsExactly("start_to_sub", "sub_start_to_called", "in_to_out", "called_to_review");
        bench.message(caseId, "asked", "amtsweg.hearing");
        assertThat(flowsTaken()).containsExactly("asked_to_answered");
        bench.signal(caseId, "review");
        assertThat(flowsTaken()).containsExactly("review_to_sub_end", "sub_to_end");
    }

    @Test
    void tellsTheFlowBehindACaughtError() {
        bench.notes(caseId).step = (at, topic) -> Optional.of("refused");
        bench.start(
                bench.deploy(process(
                        "o_error",
                        start(),
                        step("work", "test.local"),
                        boundaryError("failed", "work"),
                        end("end"),
                        end("other"),
                        flows("start", "work", "end"),
                        flows("failed", "other"))),
                caseId);
        assertThat(flowsTaken()).containsExactly("start_to_work", "failed_to_other");
    }

    @Test
    void tellsTheRulesOfATableAndOfTheTableItNeeds() {
        bench.notes(caseId).roots.put("form", Map.of("area", new BigDecimal("12")));
        bench.start(
                bench.deploy(new Deployable(
                        "test",
                        "1.0.0",
                        process(
                                "o_tables",
                                start(),
                                decision("calculate", "fees"),
                                end("end"),
                                flows("start", "calculate", "end")),
                        Map.of("fees.dmn", TWO_TABLES))),
                caseId);
        assertThat(TOLD).containsSubsequence("sizes[size_2]", "fees[fee_2]");
    }

    /** Hit policy FIRST: the second and the third rule match, the second counts. */
    private static final String TWO_TABLES = """
            <?xml version="1.0" encoding="UTF-8"?>
            <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="d" name="d" namespace="amtsweg">
              <decision id="fees" name="fees">
                <informationRequirement id="need"><requiredDecision href="#sizes"/></informationRequirement>
                <decisionTable id="t" hitPolicy="FIRST">
                  <input id="in"><inputExpression id="ie" typeRef="string"><text>sizes</text></inputExpression></input>
                  <output id="out" name="amount" typeRef="number"/>
                  <rule id="fee_1"><inputEntry id="i1"><text>"small"</text></inputEntry><outputEntry id="o1"><text>1</text></outputEntry></rule>
                  <rule id="fee_2"><inputEntry id="i2"><text>"large"</text></inputEntry><outputEntry id="o2"><text>2</text></outputEntry></rule>
                  <rule id="fee_3"><inputEntry id="i3"><text>-</text></inputEntry><outputEntry id="o3"><text>3</text></outputEntry></rule>
                </decisionTable>
              </decision>
              <decision id="sizes" name="sizes">
                <variable id="v" name="sizes" typeRef="string"/>
                <decisionTable id="t2" hitPolicy="UNIQUE">
                  <input id="in2"><inputExpression id="ie2" typeRef="number"><text>form.area</text></inputExpression></input>
                  <output id="out2" name="sizes" typeRef="string"/>
                  <rule id="size_1"><inputEntry id="i4"><text>&lt; 10</text></inputEntry><outputEntry id="o4"><text>"small"</text></outputEntry></rule>
                  <rule id="size_2"><inputEntry id="i5"><text>&gt;= 10</text></inputEntry><outputEntry id="o5"><text>"large"</text></outputEntry></rule>
                </decisionTable>
              </decision>
            </definitions>
            """;
}
