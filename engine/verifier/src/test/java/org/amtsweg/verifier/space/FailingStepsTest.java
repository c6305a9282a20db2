package org.amtsweg.verifier.space;

import static org.amtsweg.verifier.BareModel.flows;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.amtsweg.verifier.BareModel;
import org.amtsweg.verifier.Semantics;
import org.amtsweg.verifier.flow.FlowGraph;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A step may fail with an error that is caught around it, unless something drawn there throws that error: then that is where it comes from. */
class FailingStepsTest {

    private static final String ERRORS = "<error id='ONE' errorCode='ONE'/><error id='TWO' errorCode='TWO'/>";

    private static String error(String code) {
        return "<errorEventDefinition" + (code.isEmpty() ? "" : " errorRef='" + code + "'") + "/>";
    }

    private static String throwing(String code) {
        return "<endEvent id='z'>" + (code.isEmpty() ? "" : error(code)) + "</endEvent>";
    }

    /** What may happen to the first step: to be done, and perhaps to fail. */
    private static List<String> atTheStep(String process, Semantics semantics) {
        FlowGraph graph = BareModel.graph(BareModel.file(ERRORS + "<process id='p'>" + process
                + "</process><process id='q'>" + "<startEvent id='qs'/><task id='qa'/><endEvent id='qz'>" + error("ONE")
                + "</endEvent>" + flows("qs>qa", "qa>qz") + "</process>"));
        StateSpace space = StateSpace.explore(
                graph.collaborations().get(0),
                call -> graph.processes().stream()
                        .filter(each -> each.id().equals("q"))
                        .findFirst(),
                semantics,
                Bounds.DEFAULT);
        int state = 1;
        while (!space.marking(state).contains("a")) {
            state++;
        }
        return space.movesFrom(state).stream()
                .flatMap(move -> move.happenings().stream())
                .filter(happening -> happening.path().equals("a") && happening.kind() != Happening.Kind.ENTERED)
                .filter(happening -> happening.kind() != Happening.Kind.TAKEN)
                .map(happening -> happening.kind().name())
                .toList();
    }

    private static String attached(String caught, String inside) {
        return "<startEvent id='s'/><subProcess id='u'><startEvent id='i'/><serviceTask id='a'/>" + inside
                + flows("i>a") + "</subProcess>"
                + "<boundaryEvent id='c' attachedToRef='u'>" + error(caught)
                + "</boundaryEvent><task id='d'/><endEvent id='e'/>"
                + flows("s>u", "u>e", "c>d", "d>e");
    }

    private static String besides(String caught, String inside) {
        return "<startEvent id='s'/><serviceTask id='a'/>" + inside
                + "<subProcess id='x' triggeredByEvent='true'><startEvent id='m'>" + error(caught)
                + "</startEvent><task id='d'/>" + flows("m>d") + "</subProcess>" + flows("s>a");
    }

    @ParameterizedTest
    @EnumSource(Semantics.class)
    void failWithWhatNothingDrawnThrows(Semantics semantics) {
        String call = "<callActivity id='z' calledElement='q'/>" + flows("a>z");
        for (String code : List.of("ONE", "")) {
            assertThat(atTheStep(attached(code, throwing("") + flows("a>z")), semantics))
                    .containsExactly("COMPLETED", "CANCELLED");
            assertThat(atTheStep(attached(code, throwing("ONE") + flows("a>z")), semantics))
                    .containsExactly("COMPLETED");
            assertThat(atTheStep(attached(code, call), semantics)).containsExactly("COMPLETED");
        }
        assertThat(atTheStep(attached("ONE", throwing("TWO") + flows("a>z")), semantics))
                .containsExactly("COMPLETED", "CANCELLED");
        assertThat(atTheStep(attached("TWO", call), semantics)).containsExactly("COMPLETED", "CANCELLED");
        assertThat(atTheStep(attached("ONE", throwing("")).replace("serviceTask", "userTask"), semantics))
                .containsExactly("COMPLETED");
    }

    @ParameterizedTest
    @EnumSource(Semantics.class)
    void failIntoAnEventSubProcess(Semantics semantics) {
        assertThat(atTheStep(besides("ONE", throwing("") + flows("a>z")), semantics))
                .containsExactly("COMPLETED", "CANCELLED");
        assertThat(atTheStep(besides("ONE", throwing("ONE") + flows("a>z")), semantics))
                .containsExactly("COMPLETED");
    }
}
