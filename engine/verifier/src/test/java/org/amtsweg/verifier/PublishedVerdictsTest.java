package org.amtsweg.verifier;

import static org.amtsweg.verifier.Verdict.HOLDS;
import static org.amtsweg.verifier.Verdict.NOT_ANALYSED;
import static org.amtsweg.verifier.Verdict.UNKNOWN;
import static org.amtsweg.verifier.Verdict.VIOLATED;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.amtsweg.language.Language;
import org.amtsweg.problem.Severity;
import org.amtsweg.verifier.space.Bounds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The verdicts of others on the same models; what can be compared, and what not, is written down in {@code published/SOURCES.md}. */
class PublishedVerdictsTest {

    @ParameterizedTest
    @EnumSource(Semantics.class)
    void findsSoundWhatItsAuthorsFoundSound(Semantics semantics) {
        for (String name : List.of("p2", "p10x01", "p15x01", "pools-message-flows", "e020", "message_persistence")) {
            for (ProcessReport report : Published.verify("rust_bpmn_analyzer/" + name + ".bpmn", semantics)) {
                assertThat(report.soundness()).as(name).isEqualTo(new Soundness(HOLDS, HOLDS, HOLDS, HOLDS));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "livelock, optionToComplete, VIOLATED",
        "livelock, safe, VIOLATED",
        "unsafe, safe, VIOLATED",
        "no-option-to-complete-1, optionToComplete, VIOLATED",
        "no-dead-activities, noDeadActivities, HOLDS",
        "proper-completion-1, properCompletion, HOLDS",
        "proper-completion-2, properCompletion, HOLDS",
        "no-proper-completion-1, properCompletion, VIOLATED"
    })
    void judgesAsTheRustAnalyzerDoes(String name, String property, Verdict verdict) {
        for (Semantics semantics : Semantics.values()) {
            ProcessReport report = Published.verify("rust_bpmn_analyzer/" + name + ".bpmn", semantics)
                    .get(0);
            assertThat(property(report.soundness(), property))
                    .as(semantics.name())
                    .isEqualTo(verdict);
            assertThat(report.hasErrors()).isEqualTo(verdict == VIOLATED);
        }
    }

    @ParameterizedTest
    @CsvSource({"p2, 7", "p10x01, 1027", "p15x01, 32771"})
    void countsTheStatesThatOthersCount(String name, long states) {
        assertThat(Published.verify("rust_bpmn_analyzer/" + name + ".bpmn", Semantics.STANDARD)
                        .get(0)
                        .states())
                .isEqualTo(states);
    }

    @Test
    void judgesAsTheNamesOfTheFixturesSay() {
        assertThat(analyzer("proper-completion-1").properCompletion()).isEqualTo(HOLDS);
        assertThat(analyzer("proper-completion-2").properCompletion()).isEqualTo(HOLDS);
        assertThat(analyzer("no-proper-completion-1").properCompletion()).isEqualTo(VIOLATED);
        assertThat(analyzer("no-proper-completion-2").properCompletion()).isEqualTo(VIOLATED);
        assertThat(analyzer("no-proper-completion-3-unsafe").properCompletion()).isEqualTo(VIOLATED);
        assertThat(analyzer("no-proper-completion-3-unsafe").safe()).isEqualTo(VIOLATED);
        assertThat(analyzer("dead").noDeadActivities()).isEqualTo(VIOLATED);
    }

    private static Soundness analyzer(String name) {
        return Published.verify("bpmn-analyzer/" + name + ".bpmn", Semantics.STANDARD)
                .get(0)
                .soundness();
    }

    static Stream<String> withVerdicts() {
        return Published.files("fbpmn", ".json").stream().map(name -> name.replaceAll(".*/|\\.json", ""));
    }

    @ParameterizedTest
    @MethodSource("withVerdicts")
    void judgesAsFbpmnDoes(String name) throws IOException {
        JsonNode bag = new ObjectMapper()
                .readTree(Published.read("fbpmn/" + name + ".json"))
                .path(name)
                .path("Network01Bag");
        List<Soundness> ours = Published.verify("fbpmn/" + name + ".bpmn", Semantics.STANDARD).stream()
                .map(ProcessReport::soundness)
                .toList();

        if (!name.equals("e041MBE")) {
            boolean safe = bag.path("Prop02Safe").path("value").asBoolean();
            List<Verdict> verdicts = ours.stream().map(Soundness::safe).toList();
            assertThat(verdicts.contains(VIOLATED)).isEqualTo(!safe);
            assertThat(safe && verdicts.stream().anyMatch(v -> v != HOLDS)).isFalse();
        }
        if (!name.equals("e005TravelAgency")) {
            boolean sound = bag.path("Prop04MsgSound").path("value").asBoolean();
            if (sound) {
                assertThat(ours).noneMatch(s -> s.optionToComplete() == VIOLATED);
            } else {
                assertThat(ours).anyMatch(s -> s.optionToComplete() == VIOLATED || s.properCompletion() == VIOLATED);
            }
        }
    }

    @Test
    void neverCallsSoundWhatItCouldNotSearch() {
        VerifierInput input = VerifierInput.of("e019", Published.read("fbpmn/e019TemperatureIoT.bpmn"))
                .within(new Bounds(2_000, 3, 1));
        for (ProcessReport report : Verifier.standard().verify(input)) {
            assertThat(report.soundness().optionToComplete()).isEqualTo(UNKNOWN);
            assertThat(report.soundness().properCompletion()).isIn(UNKNOWN, VIOLATED);
            assertThat(report.soundness().safe()).isIn(UNKNOWN, VIOLATED);
            assertThat(report.findings()).anyMatch(finding -> finding.rule().equals("SOUND-UNKNOWN"));
        }
    }

    static Stream<String> ofAnyVendor() {
        return Stream.of("miwg", "bpmn-analyzer", "rust_bpmn_analyzer")
                .flatMap(folder -> Published.files(folder, ".bpmn").stream())
                .filter(name -> !Set.of("bpmn-analyzer/use-case-execution.bpmn").contains(name));
    }

    @ParameterizedTest
    @MethodSource("ofAnyVendor")
    void saysSomethingAboutEveryFileOfAnyVendor(String path) {
        List<ProcessReport> reports = Verifier.standard()
                .verify(VerifierInput.of(path, Published.read(path)).within(new Bounds(20_000, 3, 1)));

        assertThat(reports).isNotEmpty();
        for (ProcessReport report : reports) {
            Soundness soundness = report.soundness();
            List<Verdict> verdicts = List.of(
                    soundness.optionToComplete(),
                    soundness.properCompletion(),
                    soundness.noDeadActivities(),
                    soundness.safe());
            if (verdicts.contains(NOT_ANALYSED)) {
                assertThat(verdicts).containsOnly(NOT_ANALYSED);
                assertThat(report.findings()).isNotEmpty();
            }
            assertThat(report.findings().stream()
                            .anyMatch(f -> f.rule().startsWith("SOUND-") && f.level() == Severity.ERROR))
                    .isEqualTo(verdicts.contains(VIOLATED));
        }
    }

    @Test
    void refusesHostileFilesWithFindings() {
        for (String path : Published.files("xml-attacks", ".xml")) {
            List<ProcessReport> reports = Verifier.standard().verify(VerifierInput.of(path, Published.read(path)));

            assertThat(reports).as(path).hasSize(1);
            assertThat(reports.get(0).hasErrors()).as(path).isTrue();
            assertThat(reports.get(0).soundness().optionToComplete()).as(path).isEqualTo(NOT_ANALYSED);
            assertThat(reports.get(0).findings())
                    .allMatch(finding -> !finding.message().in(Language.DE).equals(finding.rule()));
        }
    }

    private static Verdict property(Soundness soundness, String name) {
        return switch (name) {
            case "optionToComplete" -> soundness.optionToComplete();
            case "properCompletion" -> soundness.properCompletion();
            case "noDeadActivities" -> soundness.noDeadActivities();
            default -> soundness.safe();
        };
    }
}
