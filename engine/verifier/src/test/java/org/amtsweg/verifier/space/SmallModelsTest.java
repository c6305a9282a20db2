package org.amtsweg.verifier.space;

import static org.amtsweg.verifier.BareModel.flows;
import static org.amtsweg.verifier.Verdict.HOLDS;
import static org.amtsweg.verifier.Verdict.NOT_ANALYSED;
import static org.amtsweg.verifier.Verdict.UNKNOWN;
import static org.amtsweg.verifier.Verdict.VIOLATED;
import static org.amtsweg.verifier.space.Judged.SOUND;
import static org.amtsweg.verifier.space.Judged.judge;
import static org.amtsweg.verifier.space.Judged.space;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.amtsweg.verifier.BareModel;
import org.amtsweg.verifier.Semantics;
import org.amtsweg.verifier.Soundness;
import org.amtsweg.verifier.flow.CalledProcesses;
import org.amtsweg.verifier.flow.FlowGraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the engine was not asked about, because it refuses it or would run for ever: the oracle is what the words of soundness mean. */
class SmallModelsTest {

    @ParameterizedTest
    @EnumSource(Semantics.class)
    void beginsAProcessAtOneOfItsStarts(Semantics semantics) {
        byte[] bpmn = BareModel.bpmn(
                "<startEvent id='s'/><startEvent id='r'/><task id='a'/><task id='b'/><endEvent id='e'/>",
                "s>a",
                "r>b",
                "a>e",
                "b>e");

        assertThat(judge(bpmn, semantics)).isEqualTo(SOUND);
        assertThat(BareModel.space(semantics, bpmn).movesFrom(0)).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource(Semantics.class)
    void beginsWithAllThatNothingLeadsTo(Semantics semantics) {
        byte[] bpmn = BareModel.bpmn("<task id='a'/><task id='b'/><endEvent id='e'/><endEvent id='f'/>", "a>e", "b>f");
        StateSpace space = BareModel.space(semantics, bpmn);

        assertThat(judge(bpmn, semantics)).isEqualTo(SOUND);
        assertThat(space.marking(1)).containsExactly("a", "b");
    }

    @ParameterizedTest
    @EnumSource(Semantics.class)
    void beginsWithATaskThatInstantiates(Semantics semantics) {
        byte[] bpmn = BareModel.bpmn(
                "<receiveTask id='a' instantiate='true'/><task id='b'/><endEvent id='e'/>", "a>b", "b>e");
        StateSpace space = BareModel.space(semantics, bpmn);

        assertThat(judge(bpmn, semantics)).isEqualTo(SOUND);
        assertThat(space.marking(1)).containsExactly("a");
    }

    @ParameterizedTest
    @EnumSource(Semantics.class)
    void waitsForEverInASubProcessThatOnlyAnEventCouldBegin(Semantics semantics) {
        byte[] waiting = BareModel.bpmn(
                "<startEvent id='s'/><subProcess id='p'><startEvent id='i'><timerEventDefinition/></startEvent></subProcess><endEvent id='e'/>",
                "s>p",
                "p>e");
        byte[] empty = BareModel.bpmn("<startEvent id='s'/><subProcess id='p'/><endEvent id='e'/>", "s>p", "p>e");

        assertThat(judge(waiting, semantics).optionToComplete()).isEqualTo(VIOLATED);
        assertThat(judge(empty, semantics)).isEqualTo(SOUND);
    }

    /** Nothing ever waits in it, and it never ends. */
    @ParameterizedTest
    @EnumSource(Semantics.class)
    void comesToAnEndWithAModelThatDoesNot(Semantics semantics) {
        byte[] circle = BareModel.bpmn(
                "<startEvent id='s'/><exclusiveGateway id='m'/><intermediateThrowEvent id='t'/>", "s>m", "m>t", "t>m");
        byte[] flood = BareModel.bpmn(
                "<startEvent id='s'/><exclusiveGateway id='m'/><parallelGateway id='f'/><task id='a'/><endEvent id='e'/>",
                "s>m",
                "m>f",
                "f>a",
                "f>m",
                "a>e");
        FlowGraph graph = BareModel.graph(circle);
        StateSpace space = space(graph, semantics);

        assertThat(space.violations(graph.processes().get(0)))
                .extracting(violation -> violation.property().name())
                .containsExactly("LIVELOCK");
        // The engine has more tokens than are counted before anything waits.
        assertThat(judge(flood, semantics).optionToComplete())
                .isEqualTo(semantics == Semantics.ENGINE ? UNKNOWN : VIOLATED);
        assertThat(judge(flood, semantics).safe()).isEqualTo(VIOLATED);
    }

    @ParameterizedTest
    @EnumSource(Semantics.class)
    void takesEverySetOfFlowsOutOfAnInclusiveGateway(Semantics semantics) {
        assertThat(markingsBehind("<inclusiveGateway id='x'/>", semantics, false))
                .containsExactlyInAnyOrder("a", "b", "a b");
        assertThat(markingsBehind("<inclusiveGateway id='x' default='x_c'/>", semantics, true))
                .containsExactlyInAnyOrder("a", "b", "a b", "c");
        assertThat(markingsBehind("<parallelGateway id='x'/>", semantics, false))
                .containsExactly("a b");
        assertThat(markingsBehind("<exclusiveGateway id='x' default='x_c'/>", semantics, true))
                .containsExactlyInAnyOrder("a", "b", "c");
    }

    private static Set<String> markingsBehind(String gateway, Semantics semantics, boolean third) {
        String nodes = "<startEvent id='s'/>" + gateway + "<task id='a'/><task id='b'/><task id='c'/>"
                + (third ? "<sequenceFlow id='x_c' sourceRef='x' targetRef='c'/>" : "")
                + "<sequenceFlow id='x_a' sourceRef='x' targetRef='a'><conditionExpression>${a}</conditionExpression></sequenceFlow>"
                + "<sequenceFlow id='x_b' sourceRef='x' targetRef='b'><conditionExpression>${b}</conditionExpression></sequenceFlow>";
        StateSpace space = BareModel.space(semantics, BareModel.bpmn(nodes, "s>x"));
        Set<String> behind = new TreeSet<>();
        behind(space, 1, behind);
        return behind;
    }

    private static void behind(StateSpace space, int state, Set<String> markings) {
        List<String> marking = space.marking(state);
        if (marking.equals(List.of("x"))) {
            space.movesFrom(state).forEach(move -> behind(space, move.target(), markings));
        } else {
            markings.add(String.join(" ", marking));
        }
    }

    /** A task may have conditions on its flows, too; those without are always taken, and with none the engine fails, see {@code ChoiceTest}. */
    @ParameterizedTest
    @EnumSource(Semantics.class)
    void takesConditionsOutOfTasks(Semantics semantics) {
        assertThat(markingsBehind("<task id='x'/>", semantics, false)).containsExactlyInAnyOrder("a", "b", "a b");
        assertThat(markingsBehind("<task id='x'/>", semantics, true))
                .containsExactlyInAnyOrder("c", "a c", "b c", "a b c");
    }

    /** Eleven tasks side by side: every set of them may still be open. */
    @Test
    void countsEveryStateOnce() {
        StringBuilder nodes = new StringBuilder(
                "<startEvent id='s'/><parallelGateway id='f'/><parallelGateway id='j'/><endEvent id='e'/>");
        List<String> flows = new ArrayList<>(List.of("s>f", "j>e"));
        for (int i = 0; i < 11; i++) {
            nodes.append("<task id='a").append(i).append("'/>");
            flows.add("f>a" + i);
            flows.add("a" + i + ">j");
        }
        StateSpace space =
                BareModel.space(Semantics.ENGINE, BareModel.bpmn(nodes.toString(), flows.toArray(String[]::new)));

        assertThat(space.states()).isEqualTo(1 << 11);
        assertThat(space.moves()).isEqualTo(11 << 10);
        assertThat(space.canEnd(1)).isTrue();
        assertThat(space.isComplete()).isTrue();
    }

    /** By the standard tokens rest on flows, and the two come to the last task over a flow each. */
    @ParameterizedTest
    @EnumSource(Semantics.class)
    void showsWhereASecondTokenComes(Semantics semantics) {
        FlowGraph graph = BareModel.graph(BareModel.bpmn(
                "<startEvent id='s'/><parallelGateway id='f'/><task id='a'/><task id='b'/><task id='c'/><endEvent id='e'/>",
                "s>f",
                "f>a",
                "f>b",
                "a>c",
                "b>c",
                "c>e"));

        List<Violation> violations =
                space(graph, semantics).violations(graph.processes().get(0));

        assertThat(violations)
                .extracting(violation ->
                        violation.property() + " " + violation.node().id())
                .containsExactly("IMPROPER_COMPLETION e", semantics == Semantics.ENGINE ? "UNSAFE c" : "UNSAFE e");
        assertThat(violations)
                .allSatisfy(
                        violation -> assertThat(violation.trace().orElseThrow().steps())
                                .extracting(step -> step.element())
                                .contains("a", "b"));
    }

    /** A bound leaves open what was not reached; what was reached is known. */
    @ParameterizedTest
    @EnumSource(Semantics.class)
    void doesNotCallDeadWhatABoundHides(Semantics semantics) {
        FlowGraph graph = BareModel.graph(BareModel.bpmn(
                "<startEvent id='s'/><task id='a'/><task id='b'/><task id='c'/><endEvent id='e'/>",
                "s>a",
                "a>b",
                "b>c",
                "c>e"));
        StateSpace space =
                StateSpace.explore(graph.collaborations().get(0), CalledProcesses.NONE, semantics, new Bounds(2, 2, 1));

        assertThat(space.isComplete()).isFalse();
        assertThat(space.soundness(graph.processes().get(0)).noDeadActivities()).isEqualTo(UNKNOWN);
        assertThat(space.violations(graph.processes().get(0))).isEmpty();
        assertThat(space.canEnd(1)).isTrue();
    }

    @Test
    void refusesBoundsThatLeaveNoRoom() {
        assertThat(new Bounds(1, 2, 1).states()).isEqualTo(1);
        for (int[] bounds : new int[][] {{0, 2, 1}, {1, 1, 1}, {1, 2, 0}}) {
            assertThatThrownBy(() -> new Bounds(bounds[0], bounds[1], bounds[2]))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    /** Nothing leads on from a link that nothing catches. */
    @ParameterizedTest
    @EnumSource(Semantics.class)
    void endsAPathAtALinkThatLeadsNowhere(Semantics semantics) {
        byte[] bpmn = BareModel.bpmn(
                "<startEvent id='s'/><task id='a'/><intermediateThrowEvent id='t'><linkEventDefinition name='L'/></intermediateThrowEvent>",
                "s>a",
                "a>t");

        assertThat(judge(bpmn, semantics)).isEqualTo(SOUND);
    }

    /** What a terminate end leaves was reached before: the first token is still there when the second comes. */
    @ParameterizedTest
    @EnumSource(Semantics.class)
    void completesProperlyAtATerminateEnd(Semantics semantics) {
        byte[] bpmn = BareModel.bpmn(
                "<startEvent id='s'/><parallelGateway id='f'/><task id='a'/><task id='b'/><endEvent id='e'/><endEvent id='z'><terminateEventDefinition/></endEvent>",
                "s>f",
                "f>a",
                "f>b",
                "a>e",
                "b>z");

        assertThat(judge(bpmn, semantics)).isEqualTo(SOUND);
    }

    @Test
    void saysWhichGatewayHasTooManyWays() {
        assertThat(judge(fork("inclusiveGateway", 10), Semantics.ENGINE).noDeadActivities())
                .isNotEqualTo(NOT_ANALYSED);
        FlowGraph graph = BareModel.graph(fork("inclusiveGateway", 11));
        assertThat(judge(graph, Semantics.ENGINE).get(0).safe()).isEqualTo(NOT_ANALYSED);
        assertThat(space(graph, Semantics.ENGINE).notCovered())
                .extracting(node -> node.id())
                .containsExactly("f");
    }

    private static byte[] fork(String gateway, int ways) {
        StringBuilder nodes = new StringBuilder("<startEvent id='s'/><" + gateway + " id='f'/>");
        String[] flows = new String[ways + 1];
        flows[0] = "s>f";
        for (int i = 0; i < ways; i++) {
            nodes.append(
                    "<subProcess id='p%1$02d'><startEvent id='s%1$02d'/><task id='a%1$02d'/><sequenceFlow id='i%1$02d' sourceRef='s%1$02d' targetRef='a%1$02d'/></subProcess>"
                            .formatted(i));
            flows[i + 1] = "f>p%02d".formatted(i);
        }
        return BareModel.bpmn(nodes.toString(), flows);
    }

    /** More sub-processes side by side, and more paths to be run, than there is room for at first. */
    @Test
    void holdsAsManyTokensAsThereAre() {
        int ways = 90;
        FlowGraph graph = BareModel.graph(fork("parallelGateway", ways));
        StateSpace space = StateSpace.explore(
                graph.collaborations().get(0), CalledProcesses.NONE, Semantics.ENGINE, new Bounds(200, 3, 1));

        assertThat(space.marking(1))
                .isEqualTo(IntStream.range(0, ways).mapToObj("a%02d"::formatted).toList());
        assertThat(space.movesFrom(1)).hasSize(ways);
        assertThat(space.soundness(graph.processes().get(0)))
                .isEqualTo(new Soundness(UNKNOWN, UNKNOWN, HOLDS, UNKNOWN));
    }

    /** The standard asks what happens in which order where tokens can move side by side: with two on three nodes each, all pairs of places. */
    @Test
    void movesTokensSideBySideByTheStandard() {
        StateSpace space = BareModel.space(
                Semantics.STANDARD,
                BareModel.bpmn(
                        "<startEvent id='s'/><parallelGateway id='f'/><task id='a'/><task id='b'/><parallelGateway id='j'/>",
                        "s>f",
                        "f>a",
                        "f>b",
                        "a>j",
                        "b>j"));

        // before the fork, both at their task or behind it, behind the join
        assertThat(space.states()).isEqualTo(1 + 4 + 1);
    }
}
