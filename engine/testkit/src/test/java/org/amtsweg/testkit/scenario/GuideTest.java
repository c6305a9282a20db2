package org.amtsweg.testkit.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.amtsweg.identifier.ServiceId;
import org.amtsweg.language.Language;
import org.amtsweg.model.folder.FolderContent;
import org.amtsweg.model.folder.FolderSource;
import org.amtsweg.testkit.coverage.CoverageRecorder;
import org.amtsweg.testkit.town.Town;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every example of the guide {@code docs/scenarios.md} runs, with {@code beispiel} or, where a vendor's step answers, with {@code probe}. */
class GuideTest {

    private static final Pattern BLOCK = Pattern.compile("(?ms)^```(\\w*)\\n(.*?)^```$");
    private static final String FORM = "{\"name\": \"Erika Mustermann\", \"concern\": \"Eine Bank am Musterplatz.\"}";
    private static final CoverageRecorder RECORDER = new CoverageRecorder();

    private static String guide = "";
    private static Town town;

    @BeforeAll
    static void found() throws IOException {
        guide = Files.readString(Path.of("../../docs/scenarios.md"));
        List<FolderContent> folders = Stream.of("../../processes/services", "src/test/resources/probe")
                .flatMap(directory -> FolderSource.directory(Path.of(directory)).list().folders().stream())
                .filter(folder -> List.of("beispiel", "probe").contains(folder.name()))
                .toList();
        town = Town.of(folders, RECORDER, builder -> builder.withoutProof());
        assertThat(town.refused()).isEmpty();
    }

    @AfterAll
    static void leave() {
        town.close();
    }

    private static List<String> blocks(String language) {
        List<String> blocks = new ArrayList<>();
        Matcher block = BLOCK.matcher(guide);
        while (block.find()) {
            if (block.group(1).equals(language)) {
                blocks.add(block.group(2));
            }
        }
        return blocks;
    }

    private static List<ScenarioResult> run(String file, String text) {
        ScenarioFile.Reading reading = ScenarioFile.read(
                file,
                text.getBytes(StandardCharsets.UTF_8),
                name -> Optional.of(FORM.getBytes(StandardCharsets.UTF_8)).filter(form -> name.equals("antrag.json")));
        assertThat(reading.findings().list()).as(text).isEmpty();
        ServiceId service = ServiceId.parse(text.contains("fiktiv.register") ? "probe" : "beispiel");
        ScenarioRunner runner = new ScenarioRunner(town, RECORDER, Language.DE);
        return reading.scenarios().stream()
                .map(scenario -> runner.run(town.service(service).orElseThrow(), scenario))
                .toList();
    }

    private static String told(List<ScenarioResult> results) {
        StringBuilder told = new StringBuilder();
        results.forEach(result ->
                result.failures().forEach(failure -> told.append(FailureText.of(failure, Language.DE))));
        return told.toString();
    }

    @Test
    void showsFilesThatPass() {
        assertThat(blocks("yaml"))
                .hasSize(3)
                .allSatisfy(
                        text -> assertThat(told(run("s.yaml", text))).as(text).isEmpty());
    }

    @Test
    void showsATableThatPasses() {
        assertThat(blocks("csv")).singleElement().satisfies(text -> {
            List<ScenarioResult> results = run("s.csv", text);
            assertThat(results).hasSize(2);
            assertThat(told(results)).isEmpty();
        });
    }

    @Test
    void showsWhatIsToldOfAMisspeltTask() {
        String wrong = blocks("yaml").get(0).replace("entscheiden' mit", "entscheidn' mit");

        assertThat(blocks("")).containsExactly(told(run("scenarios/bewilligung.yaml", wrong)));
    }
}
