package org.amtsweg.verifier.space;

import static org.amtsweg.verifier.BareModel.flows;
import static org.amtsweg.verifier.Verdict.HOLDS;
import static org.amtsweg.verifier.Verdict.UNKNOWN;
import static org.amtsweg.verifier.Verdict.VIOLATED;
import static org.amtsweg.verifier.space.Judged.MESSAGE;
import static org.amtsweg.verifier.space.Judged.SOUND;
import static org.amtsweg.verifier.space.Judged.judge;
import static org.amtsweg.verifier.space.Judged.sends;
import static org.amtsweg.verifier.space.Judged.space;
import static org.amtsweg.verifier.space.Judged.waits;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.amtsweg.verifier.BareModel;
import org.amtsweg.verifier.Semantics;
import org.amtsweg.verifier.Soundness;
import org.amtsweg.verifier.flow.FlowGraph;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Messages between pools, which the engine does not know: the oracle is what the words of soundness mean. */
class PoolsTest {

    /** Two pools: a message flow is written {@code from>to}. */
    private static FlowGraph pools(String a, String b, String... messages) {
        String sent = List.of(messages).stream()
                .map(flow -> flow.split(">", -1))
                .map(ends -> "<messageFlow id='%s_%s' sourceRef='%s' targetRef='%s'/>"
                        .formatted(ends[0], ends[1], ends[0], ends[1]))
                .collect(Collectors.joining());
        return BareModel.graph(BareModel.file(
                "<collaboration id='co'><participant id='pa' processRef='a'/><participant id='pb' processRef='b'/>"
                        + "<participant id='px' name='elsewhere'/>" + sent + "</collaboration><process id='a'>" + a
                        + "</process><process id='b'>" + b
                        + "</process>"));
    }

    private static final String WAITING =
            "<startEvent id='s2'/>" + waits("c") + "<endEvent id='e2'/>" + flows("s2>c", "c>e2");

    @ParameterizedTest
    @EnumSource(Semantics.class)
    void letsAMessageReachWhoWaitsForIt(Semantics semantics) {
        String a = "<startEvent id='s'/>" + sends("t") + "<endEvent id='e'/>" + flows("s>t", "t>e");

        String end = "<startEvent id='s'/><endEvent id='t'>" + MESSAGE + "</endEvent>" + flows("s>t");

        assertThat(judge(pools(a, WAITING, "t>c"), semantics)).containsExactly(SOUND, SOUND);
        assertThat(judge(pools(end, WAITING, "t>c"), semantics)).containsExactly(SOUND, SOUND);
    }

    @ParameterizedTest
    @EnumSource(Semantics.class)
    void hangsWhereAMessageIsNotAlwaysSent(Semantics semantics) {
        String a = "<startEvent id='s'/><exclusiveGateway id='x'/>" + sends("t") + "<endEvent id='e'/>"
                + flows("s>x", "x>t", "x>e", "t>e");
        FlowGraph graph = pools(a, WAITING, "t>c");

        assertThat(judge(graph, semantics))
                .extracting(Soundness::optionToComplete)
                .containsExactly(VIOLATED, VIOLATED);
        assertThat(space(graph, semantics).violations(graph.processes().get(1)))
                .singleElement()
                .satisfies(violation -> assertThat(
                                violation.property() + " " + violation.node().id())
                        .isEqualTo("HANG c"));
    }

    /** A pool without a drawing may send at any time. */
    @ParameterizedTest
    @EnumSource(Semantics.class)
    void expectsMessagesOfPoolsThatAreNotDrawn(Semantics semantics) {
        String a = "<startEvent id='s'/><endEvent id='e'/>" + flows("s>e");

        assertThat(judge(pools(a, WAITING, "px>c"), semantics)).containsExactly(SOUND, SOUND);
        assertThat(judge(pools(a, WAITING), semantics)).containsExactly(SOUND, SOUND);
    }

    @ParameterizedTest
    @EnumSource(Semantics.class)
    void startsAPoolByMessageAndAsOftenAsOneComes(Semantics semantics) {
        String b = "<startEvent id='s2'>" + MESSAGE + "</startEvent><task id='w'/><endEvent id='e2'/>"
                + flows("s2>w", "w>e2");

        assertThat(judge(pools(sending(3), b, "t1>s2", "t2>s2", "t3>s2"), semantics))
                .containsExactly(SOUND, SOUND);
        assertThat(judge(pools(sending(4), b, "t1>s2", "t2>s2", "t3>s2", "t4>s2"), semantics))
                .extracting(Soundness::optionToComplete)
                .containsExactly(UNKNOWN, UNKNOWN);
    }

    private static String sending(int messages) {
        StringBuilder xml = new StringBuilder("<startEvent id='t0'/><endEvent id='t" + (messages + 1) + "'/>");
        for (int i = 1; i <= messages; i++) {
            xml.append(sends("t" + i));
        }
        for (int i = 0; i <= messages; i++) {
            xml.append(flows("t" + i + ">t" + (i + 1)));
        }
        return xml.toString();
    }

    /** Tasks that receive, events at a task, and events behind a gateway wait for the message that is drawn, and for no other. */
    @ParameterizedTest
    @EnumSource(Semantics.class)
    void takesMessagesInEveryPlaceThatWaitsForThem(Semantics semantics) {
        String task = "<startEvent id='s2'/><receiveTask id='c'/><endEvent id='e2'/>" + flows("s2>c", "c>e2");
        String boundary = "<startEvent id='s2'/><task id='w'/><boundaryEvent id='c' attachedToRef='w'>" + MESSAGE
                + "</boundaryEvent><task id='after'/><endEvent id='e2'/>"
                + flows("s2>w", "w>e2", "c>after", "after>e2");
        String gateway = "<startEvent id='s2'/><eventBasedGateway id='g'/>" + waits("c") + waits("d")
                + "<task id='after'/><task id='other'/><endEvent id='e2'/>"
                + flows("s2>g", "g>c", "g>d", "c>after", "after>e2", "d>other", "other>e2");
        String never = "<startEvent id='s'/><endEvent id='e'/>" + sends("t") + flows("s>e");

        for (String b : List.of(task, boundary, gateway)) {
            assertThat(judge(pools(sending(1), b, "t1>c"), semantics)).containsExactly(SOUND, SOUND);
        }
        assertThat(judge(pools(never, task, "t>c"), semantics).get(1).optionToComplete())
                .isEqualTo(VIOLATED);
        for (String b : List.of(boundary, gateway)) {
            assertThat(judge(pools(never, b, "t>c"), semantics).get(1))
                    .isEqualTo(new Soundness(HOLDS, HOLDS, VIOLATED, HOLDS));
        }
    }

    /** From so many messages on "or more" is all that is counted. */
    @ParameterizedTest
    @EnumSource(Semantics.class)
    void doesNotKnowWhatComesOfEverMoreMessages(Semantics semantics) {
        String a = "<startEvent id='s'/><exclusiveGateway id='m'/>" + sends("t")
                + "<exclusiveGateway id='x'/><endEvent id='e'/>" + flows("s>m", "m>t", "t>x", "x>m", "x>e");

        assertThat(judge(pools(a, WAITING, "t>c"), semantics))
                .containsExactly(
                        new Soundness(UNKNOWN, HOLDS, HOLDS, HOLDS), new Soundness(UNKNOWN, HOLDS, HOLDS, HOLDS));
    }

    /** Who waits again after a message was taken waits for another one. */
    @ParameterizedTest
    @EnumSource(Semantics.class)
    void takesAMessageOnce(Semantics semantics) {
        for (String waiting : List.of(waits("c"), "<receiveTask id='c'/>")) {
            String again = "<startEvent id='s2'/><exclusiveGateway id='m'/>" + waiting
                    + "<exclusiveGateway id='x'/><endEvent id='e2'/>" + flows("s2>m", "m>c", "c>x", "x>m", "x>e2");
            assertThat(judge(pools(sending(1), again, "t1>c"), semantics).get(1).optionToComplete())
                    .isEqualTo(VIOLATED);
        }
        String reported =
                "<startEvent id='s2'/><task id='w'/><boundaryEvent id='c' attachedToRef='w' cancelActivity='false'>"
                        + MESSAGE + "</boundaryEvent><task id='b'/><endEvent id='e2'/><endEvent id='e3'/>"
                        + flows("s2>w", "w>e2", "c>b", "b>e3");
        String inside = "<startEvent id='s2'/><task id='w'/><endEvent id='e2'/>" + flows("s2>w", "w>e2")
                + "<subProcess id='q' triggeredByEvent='true'><startEvent id='c' isInterrupting='false'>" + MESSAGE
                + "</startEvent><task id='b'/>" + flows("c>b") + "</subProcess>";
        for (String b : List.of(reported, inside)) {
            FlowGraph graph = pools(sending(1), b, "t1>c");
            assertThat(judge(graph, semantics)).containsExactly(SOUND, SOUND);
            assertThat(space(graph, semantics).isComplete()).isTrue();
        }
    }
}
