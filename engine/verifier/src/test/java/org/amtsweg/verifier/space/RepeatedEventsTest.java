package org.amtsweg.verifier.space;

import static org.amtsweg.verifier.BareModel.flows;
import static org.amtsweg.verifier.Verdict.HOLDS;
import static org.amtsweg.verifier.Verdict.UNKNOWN;
import static org.amtsweg.verifier.Verdict.VIOLATED;
import static org.amtsweg.verifier.space.Judged.MESSAGE;
import static org.amtsweg.verifier.space.Judged.SOUND;
import static org.amtsweg.verifier.space.Judged.judge;
import static org.amtsweg.verifier.space.Judged.waits;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.amtsweg.verifier.BareModel;
import org.amtsweg.verifier.Semantics;
import org.amtsweg.verifier.Soundness;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Events that interrupt nothing and may come again and again. */
class RepeatedEventsTest {

    /** A message that interrupts nothing may come again and again; it is followed once. */
    @ParameterizedTest
    @EnumSource(Semantics.class)
    void doesNotKnowWhatComesOfEventsThatComeAgain(Semantics semantics) {
        byte[] again = BareModel.bpmn(
                "<startEvent id='s'/><task id='a'/><boundaryEvent id='n' attachedToRef='a' cancelActivity='false'>"
                        + MESSAGE + "</boundaryEvent><task id='b'/><endEvent id='e'/>",
                "s>a",
                "a>b",
                "n>b",
                "b>e");

        assertThat(judge(again, semantics)).isEqualTo(new Soundness(UNKNOWN, VIOLATED, HOLDS, VIOLATED));
    }

    /** How often it comes makes no difference if its tokens meet no others; where they do, it is followed once and the rest is not known. */
    @ParameterizedTest
    @EnumSource(Semantics.class)
    void knowsWhatComesAgainBesideEverythingElse(Semantics semantics) {
        String task = "<task id='b'/>";
        assertThat(reporting(task, semantics, "n>b")).isEqualTo(SOUND);
        assertThat(reporting(
                        task + "<exclusiveGateway id='x'/><endEvent id='e3'/>", semantics, "n>b", "b>x", "x>b", "x>e3"))
                .isEqualTo(SOUND);
        assertThat(reporting("<parallelGateway id='f'/>" + task + "<task id='c'/>", semantics, "n>f", "f>b", "f>c"))
                .isEqualTo(SOUND);
        assertThat(reporting(
                        "<subProcess id='q'><startEvent id='i'/>" + task + flows("i>b") + "</subProcess>",
                        semantics,
                        "n>q"))
                .isEqualTo(SOUND);
        assertThat(reporting(task + waits("c"), semantics, "n>c", "c>b")).isEqualTo(SOUND);

        assertThat(reporting("<exclusiveGateway id='m'/>", semantics, "n>m", "a>m"))
                .isNotEqualTo(SOUND);
        String joining = "<parallelGateway id='f'/>" + task + "<task id='c'/><parallelGateway id='j'/>";
        assertThat(reporting(joining, semantics, "n>f", "f>b", "f>c", "b>j", "c>j")
                        .optionToComplete())
                .isEqualTo(UNKNOWN);
        assertThat(reporting(signal("throw", "intermediateThrowEvent"), semantics, "n>throw")
                        .optionToComplete())
                .isEqualTo(UNKNOWN);
        assertThat(reporting(
                                "<subProcess id='q'><startEvent id='i'/>" + signal("throw", "endEvent")
                                        + flows("i>throw") + "</subProcess>",
                                semantics,
                                "n>q")
                        .optionToComplete())
                .isEqualTo(UNKNOWN);
    }

    private static String signal(String id, String element) {
        return "<" + element + " id='" + id + "'><signalEventDefinition/></" + element + ">";
    }

    /** A task at which a message reports, that interrupts nothing. */
    private static Soundness reporting(String nodes, Semantics semantics, String... flows) {
        String[] all = Arrays.copyOf(flows, flows.length + 1);
        all[flows.length] = "s>a";
        return judge(
                BareModel.bpmn(
                        "<startEvent id='s'/><task id='a'/><boundaryEvent id='n' attachedToRef='a' cancelActivity='false'>"
                                + MESSAGE + "</boundaryEvent>" + nodes,
                        all),
                semantics);
    }

    @ParameterizedTest
    @EnumSource(Semantics.class)
    void knowsWhatBeginsAgainBesideEverythingElse(Semantics semantics) {
        assertThat(besides("<task id='b'/>" + flows("n>b"), semantics)).isEqualTo(SOUND);
        assertThat(besides(
                        "<parallelGateway id='f'/><task id='b'/><task id='c'/><parallelGateway id='j'/>"
                                + flows("n>f", "f>b", "f>c", "b>j", "c>j"),
                        semantics))
                .isEqualTo(SOUND);
        assertThat(besides(signal("z", "endEvent") + flows("n>z"), semantics).optionToComplete())
                .isEqualTo(UNKNOWN);
    }

    /** An event sub-process that a message begins, beside a task. */
    private static Soundness besides(String inside, Semantics semantics) {
        return judge(
                BareModel.bpmn(
                        "<startEvent id='s'/><task id='a'/><subProcess id='x' triggeredByEvent='true'><startEvent id='n' isInterrupting='false'>"
                                + MESSAGE + "</startEvent>" + inside + "</subProcess>",
                        "s>a"),
                semantics);
    }
}
