package org.amtsweg.verifier;

import static org.amtsweg.verifier.Verdict.HOLDS;
import static org.amtsweg.verifier.Verdict.NOT_ANALYSED;
import static org.amtsweg.verifier.Verdict.UNKNOWN;
import static org.amtsweg.verifier.Verdict.VIOLATED;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.amtsweg.language.Language;
import org.amtsweg.language.LocalText;
import org.amtsweg.problem.Severity;
import org.amtsweg.verifier.space.Bounds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VerifierTest {

    private static final byte[] HANGS = BareModel.bpmn(
            "<startEvent id='s' name='Antrag'/><exclusiveGateway id='x' name='Wohin?'/><task id='a' name='Prüfen'/><task id='b' name='Ablegen'/>"
                    + "<parallelGateway id='j' name='Beides'/><endEvent id='e'/>",
            "s>x",
            "x>a",
            "x>b",
            "a>j",
            "b>j",
            "j>e");

    /** An OR join in the middle of which one way leaves: the standard lets it go on, the engine does not look again. */
    private static final byte[] DIFFERS = BareModel.bpmn(
            "<startEvent id='s'/><parallelGateway id='f'/><task id='a'/><task id='b'/><exclusiveGateway id='x'/><inclusiveGateway id='j'/><endEvent id='e'/><endEvent id='out'/>",
            "s>f",
            "f>a",
            "f>b",
            "a>j",
            "b>x",
            "x>j",
            "x>out",
            "j>e");

    @Test
    void tellsWhereAProcessHangsAndHowToMendIt() {
        ProcessReport report = verify(HANGS).get(0);

        assertThat(report.process()).isEqualTo("p");
        assertThat(report.soundness()).isEqualTo(new Soundness(VIOLATED, HOLDS, HOLDS, HOLDS));
        RuleFinding hang = report.findings().get(0);
        assertThat(hang.rule()).isEqualTo("SOUND-HANG");
        assertThat(hang.level()).isEqualTo(Severity.ERROR);
        assertThat(hang.element()).isEqualTo("j");
        assertThat(hang.message().in(Language.DE)).contains("„Beides“").contains("exklusives Gateway");
        assertThat(hang.message().in(Language.EN)).contains("“Beides”").contains("exclusive gateway");
        assertThat(TraceText.of(hang.trace().orElseThrow(), Language.DE))
                .isEqualTo("„Antrag“ beginnt → „Wohin?“ wählt einen Weg → „Prüfen“ wird erledigt. Offen: „Beides“.");
        assertThat(TraceText.of(hang.trace().orElseThrow(), Language.EN))
                .isEqualTo("“Antrag” starts → “Wohin?” chooses a way → “Prüfen” is done. Open: “Beides”.");
        assertThat(TokenSimulation.json("p", hang.trace().orElseThrow()))
                .hasToString(
                        "{\"format\":\"amtsweg-trace-1\",\"process\":\"p\",\"steps\":[{\"element\":\"s\",\"action\":\"start\",\"flows\":[\"s_x\"]},"
                                + "{\"element\":\"x\",\"action\":\"choice\",\"flows\":[\"x_a\"]},{\"element\":\"a\",\"action\":\"done\",\"flows\":[\"a_j\"]}],\"tokens\":[\"j\"]}");
    }

    @Test
    void saysWhereEngineAndStandardDiffer() {
        ProcessReport engine = verify(DIFFERS).get(0);
        ProcessReport standard = Verifier.standard()
                .verify(VerifierInput.of("sketch", DIFFERS).by(Semantics.STANDARD))
                .get(0);

        assertThat(engine.soundness().optionToComplete()).isEqualTo(VIOLATED);
        assertThat(standard.soundness().optionToComplete()).isEqualTo(HOLDS);
        assertThat(standard.hasErrors()).isFalse();
        for (ProcessReport report : List.of(engine, standard)) {
            assertThat(report.findings())
                    .filteredOn(finding -> finding.rule().equals("SOUND-DIFFERS-ENGINE"))
                    .singleElement()
                    .satisfies(finding ->
                            assertThat(finding.message().in(Language.DE)).contains("optionToComplete"));
        }
        assertThat(standard.findings().get(0).trace()).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<complexGateway id='a'/>",
                "<adHocSubProcess id='a'/>",
                "<transaction id='a'/>",
                "<task id='a'><multiInstanceLoopCharacteristics/></task>",
                "<task id='a'><standardLoopCharacteristics/></task>",
                "<task id='a' isForCompensation='true'/>",
                "<intermediateThrowEvent id='a'><compensateEventDefinition/></intermediateThrowEvent>",
                "<intermediateCatchEvent id='a'><timerEventDefinition/><messageEventDefinition/></intermediateCatchEvent>"
            })
    void neverCallsSoundWhatItDoesNotCover(String element) {
        ProcessReport report = verify(
                        BareModel.bpmn("<startEvent id='s'/>" + element + "<endEvent id='e'/>", "s>a", "a>e"))
                .get(0);

        assertThat(report.soundness()).isEqualTo(new Soundness(NOT_ANALYSED, NOT_ANALYSED, NOT_ANALYSED, NOT_ANALYSED));
        assertThat(report.findings()).extracting(RuleFinding::rule).containsExactly("SOUND-NOT-ANALYSED");
        assertThat(report.findings().get(0).element()).isEqualTo("a");
    }

    @Test
    void saysUnknownAtABoundButKeepsWhatItProved() {
        VerifierInput tight = VerifierInput.of("sketch", HANGS).within(new Bounds(3, 3, 1));

        ProcessReport report = Verifier.standard().verify(tight).get(0);

        assertThat(report.soundness()).isEqualTo(new Soundness(UNKNOWN, UNKNOWN, HOLDS, UNKNOWN));
        assertThat(report.findings()).extracting(RuleFinding::rule).containsExactly("SOUND-UNKNOWN");
    }

    @Test
    void findsWhatNeverRuns() {
        ProcessReport report = verify(BareModel.bpmn(
                        "<startEvent id='s'/><task id='a'/><task id='lost' name='Verloren'/><endEvent id='e'/>",
                        "s>a",
                        "a>e",
                        "lost>e"))
                .get(0);

        assertThat(report.soundness().noDeadActivities()).isEqualTo(VIOLATED);
        assertThat(report.findings())
                .singleElement()
                .satisfies(finding ->
                        assertThat(finding.rule() + finding.element()).isEqualTo("SOUND-DEADlost"));
    }

    @Test
    void asksTheRulesAboutEachProcess() {
        RuleFinding finding =
                new RuleFinding("X", Severity.INFO, "s", LocalText.of("Hallo"), Optional.empty(), Optional.empty());
        Verifier verifier = Verifier.with(List.of(subject -> {
            assertThat(subject.space()).isPresent();
            assertThat(subject.process().node("s")).isPresent();
            return List.of(finding);
        }));

        assertThat(verifier.verify(
                        VerifierInput.of("sketch", BareModel.bpmn("<startEvent id='s'/><endEvent id='e'/>", "s>e"))))
                .singleElement()
                .satisfies(report -> assertThat(report.findings()).containsExactly(finding));
    }

    @Test
    void followsCallsAndRefusesToFollowThemInACircle() {
        byte[] circle = BareModel.bpmn(
                "<startEvent id='s'/><callActivity id='c' calledElement='p'/><endEvent id='e'/>", "s>c", "c>e");
        assertThat(verify(circle).get(0).soundness().optionToComplete()).isEqualTo(NOT_ANALYSED);

        byte[] box = BareModel.bpmn(
                "<startEvent id='s'/><callActivity id='c' calledElement='q'/><endEvent id='e'/>", "s>c", "c>e");
        assertThat(verify(box).get(0).soundness()).isEqualTo(new Soundness(HOLDS, HOLDS, HOLDS, HOLDS));
    }

    @Test
    void namesWhatLeadsNowhereInAFile() {
        ProcessReport report = verify(
                        BareModel.bpmn("<startEvent id='s'/><task id='a'/><task id='a'/>", "s>a", "a>nowhere"))
                .get(0);

        assertThat(report.findings())
                .filteredOn(finding -> finding.rule().equals("TECH-READ"))
                .extracting(RuleFinding::element)
                .containsExactly("a", "a_nowhere");
        assertThat(report.findings().get(1).message().in(Language.DE)).contains("nowhere");
    }

    @Test
    void reportsAFileWithoutProcess() {
        assertThat(verify(BareModel.file("")))
                .singleElement()
                .satisfies(
                        report -> assertThat(report.findings().get(0).message().in(Language.DE))
                                .isEqualTo("Die Datei enthält keinen Prozess."));
        assertThat(verify("<a/>".getBytes(StandardCharsets.UTF_8)).get(0).hasErrors())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"kein.bpmn", "ordner/kein.bpmn", "C:\\ordner #1\\kein.bpmn"})
    void namesAFileThatIsNoXmlByItsNameAlone(String file) {
        byte[] text = "kein XML".getBytes(StandardCharsets.UTF_8);

        assertThat(Verifier.standard()
                        .verify(VerifierInput.of(file, text))
                        .get(0)
                        .findings())
                .extracting(RuleFinding::element)
                .containsExactly("kein.bpmn:1");
    }

    private static List<ProcessReport> verify(byte[] bpmn) {
        return Verifier.standard().verify(VerifierInput.of("sketch.bpmn", bpmn));
    }
}
