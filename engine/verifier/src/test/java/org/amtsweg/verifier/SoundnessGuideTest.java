package org.amtsweg.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.amtsweg.verifier.space.Bounds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the guide says of the findings about soundness: each has a row, a model that breaks it and one that keeps it. */
class SoundnessGuideTest {

    private static final Path GUIDE = Path.of("../../docs/verifier.md");
    private static final String PARALLEL =
            "<startEvent id='s'/><parallelGateway id='f'/><task id='a'/><task id='b'/><parallelGateway id='j'/><endEvent id='e'/>";
    private static final byte[] PAIRED = BareModel.bpmn(PARALLEL, "s>f", "f>a", "f>b", "a>j", "b>j", "j>e");
    private static final byte[] PLAIN =
            BareModel.bpmn("<startEvent id='s'/><task id='a'/><endEvent id='e'/>", "s>a", "a>e");

    private static Stream<Arguments> findings() {
        return Stream.of(
                Arguments.of(
                        "SOUND-HANG",
                        BareModel.bpmn(
                                "<startEvent id='s'/><exclusiveGateway id='x'/><task id='a'/><task id='b'/><parallelGateway id='j'/><endEvent id='e'/>",
                                "s>x",
                                "x>a",
                                "x>b",
                                "a>j",
                                "b>j",
                                "j>e"),
                        BareModel.bpmn(
                                "<startEvent id='s'/><exclusiveGateway id='x'/><task id='a'/><task id='b'/><exclusiveGateway id='j'/><endEvent id='e'/>",
                                "s>x",
                                "x>a",
                                "x>b",
                                "a>j",
                                "b>j",
                                "j>e")),
                Arguments.of(
                        "SOUND-LIVELOCK",
                        BareModel.bpmn(
                                "<startEvent id='s'/><exclusiveGateway id='x'/><task id='a'/>", "s>x", "x>a", "a>x"),
                        BareModel.bpmn(
                                "<startEvent id='s'/><exclusiveGateway id='x'/><task id='a'/><exclusiveGateway id='y'/><endEvent id='e'/>",
                                "s>x",
                                "x>a",
                                "a>y",
                                "y>x",
                                "y>e")),
                Arguments.of(
                        "SOUND-END-TWICE",
                        BareModel.bpmn(
                                "<startEvent id='s'/><parallelGateway id='f'/><task id='a'/><task id='b'/><endEvent id='e'/>",
                                "s>f",
                                "f>a",
                                "f>b",
                                "a>e",
                                "b>e"),
                        BareModel.bpmn(
                                "<startEvent id='s'/><parallelGateway id='f'/><task id='a'/><task id='b'/><endEvent id='e'/><endEvent id='g'/>",
                                "s>f",
                                "f>a",
                                "f>b",
                                "a>e",
                                "b>g")),
                Arguments.of(
                        "SOUND-DEAD",
                        BareModel.bpmn(
                                "<startEvent id='s'/><task id='a'/><task id='b'/><endEvent id='e'/>",
                                "s>a",
                                "a>e",
                                "b>e"),
                        PLAIN),
                Arguments.of(
                        "SOUND-UNSAFE",
                        BareModel.bpmn(
                                "<startEvent id='s'/><parallelGateway id='f'/><task id='a'/><task id='b'/><task id='c'/><endEvent id='e'/>",
                                "s>f",
                                "f>a",
                                "f>b",
                                "a>c",
                                "b>c",
                                "c>e"),
                        PAIRED),
                Arguments.of(
                        "SOUND-NOT-ANALYSED",
                        BareModel.bpmn(
                                "<startEvent id='s'/><task id='a'/><endEvent id='e'><compensateEventDefinition id='k'/></endEvent>",
                                "s>a",
                                "a>e"),
                        PLAIN),
                Arguments.of(
                        "SOUND-DIFFERS",
                        BareModel.bpmn(
                                "<startEvent id='s'/><exclusiveGateway id='x'/><parallelGateway id='f'/><parallelGateway id='g'/>"
                                        + "<task id='a'/><task id='b'/><task id='c'/><task id='d'/><exclusiveGateway id='m'/><exclusiveGateway id='n'/>"
                                        + "<parallelGateway id='j'/><endEvent id='e'/>",
                                "s>x",
                                "x>f",
                                "x>g",
                                "f>a",
                                "f>b",
                                "g>c",
                                "g>d",
                                "a>m",
                                "b>m",
                                "c>n",
                                "d>n",
                                "m>j",
                                "n>j",
                                "j>e"),
                        PAIRED),
                Arguments.of(
                        "SOUND-DIFFERS-ENGINE",
                        BareModel.bpmn(
                                "<startEvent id='s'/><inclusiveGateway id='f'/><task id='a'/><task id='b'/><exclusiveGateway id='x'/>"
                                        + "<inclusiveGateway id='j'/><endEvent id='e'/><endEvent id='out'/>",
                                "s>f",
                                "f>a",
                                "f>b",
                                "a>j",
                                "b>x",
                                "x>j",
                                "x>out",
                                "j>e"),
                        BareModel.bpmn(
                                "<startEvent id='s'/><inclusiveGateway id='f'/><task id='a'/><task id='b'/><inclusiveGateway id='j'/><endEvent id='e'/>",
                                "s>f",
                                "f>a",
                                "f>b",
                                "a>j",
                                "b>j",
                                "j>e")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("findings")
    void isFoundInOneModelAndNotInTheOther(String rule, byte[] breaks, byte[] keeps) {
        assertThat(rules(VerifierInput.of("bad.bpmn", breaks))).contains(rule);
        assertThat(rules(VerifierInput.of("good.bpmn", keeps))).isEmpty();
    }

    @Test
    void saysUnknownWhereABoundIsReached() {
        assertThat(rules(VerifierInput.of("bad.bpmn", PAIRED).within(new Bounds(2, 3, 1))))
                .containsExactly("SOUND-UNKNOWN");
        assertThat(rules(VerifierInput.of("good.bpmn", PAIRED))).isEmpty();
    }

    @Test
    void hasARowInTheGuideForEverySentence() throws IOException {
        List<String> guide = Files.readAllLines(GUIDE);
        List<String> sentences = ResourceBundle.getBundle("META-INF/amtsweg/findings_de").keySet().stream()
                .filter(code -> code.startsWith("SOUND-"))
                .toList();

        assertThat(sentences)
                .hasSize(9)
                .allSatisfy(code -> assertThat(guide)
                        .filteredOn(line -> line.startsWith("| `" + code + "` | "))
                        .hasSize(1));
    }

    private static List<String> rules(VerifierInput input) {
        return Verifier.standard().verify(input).get(0).findings().stream()
                .map(RuleFinding::rule)
                .filter(rule -> rule.startsWith("SOUND-"))
                .toList();
    }
}
