package org.amtsweg.verifier.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.amtsweg.verifier.RuleFinding;
import org.amtsweg.verifier.Sketch;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Models at the border of a rule, from the files in {@code rules}, where each says itself what is to be found in it: rule and element, nothing else.
 *
 * <p>A model begins with {@code ==} and its point. Then come the lines of a {@link Sketch}, the elements of a BPMN file, or changes of the {@link Muster} in the form
 * {@code file | from | to}, with {@code \n} for the end of a line; {@code choice | condition} puts a gateway {@code g} before the decision that has this
 * condition on one way and none on the other, {@code call | model} puts a call {@code pruefen} of a block with this model before the decision. Lines with {@code =>} are the findings.
 */
class NearMissesTest {

    private static final Pattern CHANGE = Pattern.compile(" ?\\| ?");

    private record Case(String point, Supplier<ModelFolder> model, List<String> expected) {}

    private static final Map<String, List<Case>> CASES = new HashMap<>();

    @ParameterizedTest
    @ValueSource(strings = {"blocks", "files", "services", "values"})
    void findsWhatEachModelSaysAndNothingElse(String models) {
        SoftAssertions all = new SoftAssertions();
        for (Case each : CASES.computeIfAbsent(models, NearMissesTest::read)) {
            all.check(() -> assertThat(FolderVerifier.check(each.model().get()).findings())
                    .as(each.point())
                    .extracting(NearMissesTest::told)
                    .containsExactlyInAnyOrderElementsOf(each.expected()));
        }
        all.assertAll();
    }

    /** A file with this content, and a drawing of everything that has an id, unless it brings its own. */
    private static ModelFolder drawn(String content) {
        String shapes = Pattern.compile(" id=\"(\\w+)\"")
                .matcher(content)
                .results()
                .map(id -> "<di:BPMNShape bpmnElement=\"" + id.group(1) + "\" />")
                .collect(Collectors.joining());
        String bpmn = """
                <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:di="http://www.omg.org/spec/BPMN/20100524/DI"
                    xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="https://amtsweg.org/bpmn">
                %s
                %s
                </definitions>
                """.formatted(
                        content, content.contains("<di:") ? "" : "<di:BPMNDiagram>" + shapes + "</di:BPMNDiagram>");
        return ModelFolder.file("p.bpmn", bpmn.getBytes(StandardCharsets.UTF_8));
    }

    private static Muster choosing(Muster muster, String condition) {
        return muster.flow(" -> entscheiden", " -> g")
                .flow("entscheiden -> bescheid", """
                        g -> z (default)
                        g -> nochmal : %s
                        nochmal -> z
                        z -> entscheiden
                        entscheiden -> bescheid""".formatted(condition))
                .flow("sub bearbeiten", """
                        xor g "Welcher Fall?" in=bearbeiten
                        xor z "Weiter" in=bearbeiten
                        step nochmal "Gebühr nochmals berechnen" in=bearbeiten topic=amtsweg.calculate-fee
                        sub bearbeiten""");
    }

    private static Muster calling(Muster muster, String block) {
        return muster.flow(" -> entscheiden", " -> pruefen")
                .flow("entscheiden -> bescheid", "pruefen -> entscheiden\nentscheiden -> bescheid")
                .flow(
                        "sub bearbeiten",
                        "call pruefen \"Prüfen lassen\" in=bearbeiten block=pruefung a.input.role=sachbearbeitung\nsub bearbeiten")
                .with("blocks/pruefung/process", "", block)
                .with("blocks/pruefung/texts/de.yaml", "", "message.notice.subject: S\nmessage.notice.text: T\n")
                .with("blocks/pruefung/block.yaml", "", """
                        id: pruefung
                        version: 1.0.0
                        name: {de: Prüfung, en: Check, de-easy: Prüfung}
                        inputs:
                          role: {type: string, required: true, description: {de: Rolle, en: Role}}
                        outputs:
                          ergebnis: task.ansehen.outcome
                        deadlines: {}
                        """);
    }

    private static String told(RuleFinding finding) {
        return finding.rule() + " " + finding.element();
    }

    private static List<Case> read(String models) {
        String[] parts = Examples.resource("/rules/" + models + ".txt").split("(?m)^== ", -1);
        List<Case> cases = new ArrayList<>();
        for (int i = 1; i < parts.length; i++) {
            cases.add(parse(parts[i]));
        }
        assertThat(cases).isNotEmpty();
        return List.copyOf(cases);
    }

    private static Case parse(String text) {
        List<String> lines =
                text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        assertThat(lines).as("what is to be found, or that nothing is").anyMatch(line -> line.startsWith("=>"));
        List<String> expected = lines.stream()
                .filter(line -> line.startsWith("=>"))
                .map(line -> line.substring(2).strip())
                .filter(line -> !line.isEmpty())
                .toList();
        List<String> model =
                lines.stream().skip(1).filter(line -> !line.matches("(=>|#).*")).toList();
        boolean changes = model.isEmpty() || model.get(0).contains(" | ");
        if (!changes) {
            String all = String.join("\n", model);
            ModelFolder folder = all.startsWith("<") ? drawn(all) : Examples.sketched(all);
            return new Case(lines.get(0), () -> folder, expected);
        }
        Muster muster = Muster.right();
        for (String line : model) {
            String[] change = CHANGE.split(line.replace("\\n", "\n"), -1);
            assertThat(change).as(line).hasSizeBetween(2, 3);
            muster = switch (change[0]) {
                case "choice" -> choosing(muster, change[1]);
                case "call" -> calling(muster, change[1]);
                default -> muster.with(change[0], change[1], change[2]);
            };
        }
        return new Case(lines.get(0), muster::folder, expected);
    }
}
