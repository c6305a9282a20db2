package org.amtsweg.verifier.space;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.function.Predicate;
import org.amtsweg.verifier.BareModel;
import org.amtsweg.verifier.Semantics;
import org.amtsweg.verifier.Trace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Ways through a small procedure: check, then hear or not, then decide; the oracle is the drawing. */
class PathsTest {

    private static final byte[] PROCEDURE = BareModel.bpmn(
            "<startEvent id='s' name='Antrag'/><userTask id='check' name='Prüfen'/><exclusiveGateway id='x' name='Anhören?'/>"
                    + "<userTask id='hear' name='Anhören'/><exclusiveGateway id='m'/><userTask id='decide' name='Entscheiden'/><endEvent id='e'/>",
            "s>check",
            "check>x",
            "x>hear",
            "x>m",
            "hear>m",
            "m>decide",
            "decide>e");

    @ParameterizedTest
    @EnumSource(Semantics.class)
    void findsTheShortestWayAroundAStep(Semantics semantics) {
        Trace trace = BareModel.space(semantics, PROCEDURE)
                .reachesWithout(done("decide"), done("hear"))
                .orElseThrow();

        assertThat(trace.steps())
                .extracting(Trace.Step::element)
                .contains("check", "decide")
                .doesNotContain("hear");
        assertThat(flows(trace)).containsSubsequence("s_check", "check_x", "x_m", "m_decide", "decide_e");
    }

    @ParameterizedTest
    @EnumSource(Semantics.class)
    void provesThatAStepIsOnEveryWay(Semantics semantics) {
        StateSpace space = BareModel.space(semantics, PROCEDURE);

        assertThat(space.reachesWithout(done("decide"), done("check"))).isEmpty();
        assertThat(space.reachesWithout(done("check"), done("decide"), done("hear")))
                .isPresent();
        assertThat(space.reachesWithout(done("hear"), done("decide"), done("hear")))
                .isPresent();
        assertThat(space.reachesWithout(done("hear"), done("check"), done("decide")))
                .isEmpty();
        assertThat(space.endsWithout(done("check"), done("decide"))).isEmpty();
        assertThat(space.endsWithout(done("check"), done("hear"))).isPresent();
        assertThat(space.endsWithout(done("nothing"), done("hear"))).isEmpty();
    }

    @Test
    void tellsTheWayInTheNamesOfTheModel() {
        StateSpace space = BareModel.space(Semantics.ENGINE, PROCEDURE);

        Trace trace = space.reachesWithout(entered("decide"), done("hear")).orElseThrow();

        assertThat(trace.steps())
                .extracting(Trace.Step::name, Trace.Step::what)
                .containsExactly(tuple("Antrag", "start"), tuple("Prüfen", "done"), tuple("Anhören?", "choice"));
        assertThat(trace.tokens()).containsExactly(new Trace.Place("decide", "Entscheiden"));
    }

    @Test
    void tellsTheSameWayNodeByNodeByTheStandard() {
        StateSpace space = BareModel.space(Semantics.STANDARD, PROCEDURE);

        Trace trace = space.reachesWithout(done("decide"), done("hear")).orElseThrow();

        assertThat(trace.steps())
                .extracting(Trace.Step::element, Trace.Step::what)
                .containsExactly(
                        tuple("s", "start"),
                        tuple("check", "done"),
                        tuple("x", "choice"),
                        tuple("m", "step"),
                        tuple("decide", "done"));
        assertThat(trace.tokens()).extracting(Trace.Place::element).containsExactly("e");
    }

    @Test
    void numbersStatesFromTheStart() {
        StateSpace space = BareModel.space(Semantics.ENGINE, PROCEDURE);

        assertThat(space.states()).isEqualTo(5);
        assertThat(space.moves()).isEqualTo(5);
        assertThat(space.marking(0)).isEmpty();
        assertThat(space.isFinal(0)).isFalse();
        assertThat(space.marking(1)).containsExactly("check");
        assertThat(space.isWaiting(1)).isTrue();
        assertThat(space.marking(2)).containsExactly("x");
        assertThat(space.isWaiting(2)).isFalse();
        assertThat(space.movesFrom(2))
                .extracting(
                        move -> move.happenings().get(0).flow().orElseThrow().id())
                .containsExactly("x_hear", "x_m");
        assertThat(space.isComplete()).isTrue();
        assertThat(List.of(1, 2, 3, 4, 5)).allMatch(space::canEnd);
        assertThat(space.traceTo(1).steps()).hasSize(1);
    }

    @Test
    void saysWhatHappensInOrder() {
        Move start = BareModel.space(Semantics.ENGINE, PROCEDURE).movesFrom(0).get(0);

        assertThat(start.happenings())
                .extracting(happening -> happening.kind() + " " + happening.path())
                .containsExactly("ENTERED s", "COMPLETED s", "TAKEN s", "ENTERED check");
    }

    @Test
    void saysWhatAnInterruptingEventEnds() {
        StateSpace space = BareModel.space(
                Semantics.ENGINE,
                BareModel.bpmn(
                        "<startEvent id='s'/><subProcess id='q'><startEvent id='i'/><task id='a'/><sequenceFlow id='ia' sourceRef='i' targetRef='a'/></subProcess>"
                                + "<boundaryEvent id='t' attachedToRef='q'><timerEventDefinition><timeDuration>PT1H</timeDuration></timerEventDefinition></boundaryEvent><task id='b'/>",
                        "s>q",
                        "t>b"));

        assertThat(space.movesFrom(1))
                .extracting(move -> move.happenings().stream()
                        .map(h -> h.kind() + " " + h.node().id())
                        .toList())
                .containsExactly(
                        List.of("COMPLETED a", "COMPLETED q"),
                        List.of("CANCELLED a", "CANCELLED q", "TRIGGERED t", "COMPLETED t", "TAKEN t", "ENTERED b"));
        assertThat(space.traceTo(space.movesFrom(1).get(1).target()).steps().get(1))
                .isEqualTo(new Trace.Step("t", "t", "timer", List.of("t_b")));
    }

    @Test
    void saysThatAGatewayWasLeftForTheEventThatCame() {
        StateSpace space = BareModel.space(
                Semantics.ENGINE,
                BareModel.bpmn(
                        "<startEvent id='s'/><eventBasedGateway id='g'/><intermediateCatchEvent id='t'><timerEventDefinition><timeDuration>PT1H</timeDuration></timerEventDefinition></intermediateCatchEvent>"
                                + "<intermediateCatchEvent id='m'><messageEventDefinition/></intermediateCatchEvent><task id='a'/><task id='b'/>",
                        "s>g",
                        "g>t",
                        "g>m",
                        "t>a",
                        "m>b"));

        assertThat(space.movesFrom(1))
                .extracting(PathsTest::lines)
                .containsExactly(
                        List.of(
                                "COMPLETED g",
                                "TAKEN g_t",
                                "ENTERED t",
                                "TRIGGERED t",
                                "COMPLETED t",
                                "TAKEN t_a",
                                "ENTERED a"),
                        List.of(
                                "COMPLETED g",
                                "TAKEN g_m",
                                "ENTERED m",
                                "TRIGGERED m",
                                "COMPLETED m",
                                "TAKEN m_b",
                                "ENTERED b"));
    }

    @Test
    void saysWhatAnEventSubProcessEnds() {
        StateSpace space = BareModel.space(
                Semantics.ENGINE,
                BareModel.bpmn(
                        "<startEvent id='s'/><task id='a'/><subProcess id='x' triggeredByEvent='true'><startEvent id='t'><timerEventDefinition><timeDuration>PT1H</timeDuration></timerEventDefinition></startEvent>"
                                + "<task id='b'/><sequenceFlow id='t_b' sourceRef='t' targetRef='b'/></subProcess>",
                        "s>a"));
        Move timer = space.movesFrom(1).get(1);

        assertThat(lines(timer))
                .containsExactly(
                        "CANCELLED a",
                        "TRIGGERED t",
                        "ENTERED x",
                        "ENTERED t",
                        "COMPLETED t",
                        "TAKEN t_b",
                        "ENTERED b");
        assertThat(space.movesFrom(timer.target()))
                .extracting(PathsTest::lines)
                .containsExactly(List.of("COMPLETED b", "COMPLETED x"));
    }

    private static List<String> lines(Move move) {
        return move.happenings().stream()
                .map(happening -> happening.kind() + " "
                        + happening.flow().map(flow -> flow.id()).orElseGet(happening::path))
                .toList();
    }

    private static List<String> flows(Trace trace) {
        return trace.steps().stream().flatMap(step -> step.flows().stream()).toList();
    }

    private static Predicate<Happening> done(String id) {
        return happening ->
                happening.kind() == Happening.Kind.COMPLETED && happening.path().equals(id);
    }

    private static Predicate<Happening> entered(String id) {
        return happening ->
                happening.kind() == Happening.Kind.ENTERED && happening.path().equals(id);
    }
}
