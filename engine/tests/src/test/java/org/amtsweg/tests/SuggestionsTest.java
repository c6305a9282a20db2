package org.amtsweg.tests;

import static org.amtsweg.tests.Model.choice;
import static org.amtsweg.tests.Model.end;
import static org.amtsweg.tests.Model.flowIf;
import static org.amtsweg.tests.Model.flows;
import static org.amtsweg.tests.Model.formTask;
import static org.amtsweg.tests.Model.process;
import static org.amtsweg.tests.Model.start;
import static org.amtsweg.tests.Model.table;
import static org.amtsweg.tests.Model.task;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.amtsweg.identifier.ServiceId;
import org.amtsweg.language.Language;
import org.amtsweg.model.folder.FolderContent;
import org.amtsweg.model.folder.FolderSource;
import org.amtsweg.model.folder.ServiceFolder;
import org.amtsweg.testkit.coverage.Coverage;
import org.amtsweg.testkit.coverage.CoverageHtml;
import org.amtsweg.testkit.coverage.CoverageRecord;
import org.amtsweg.testkit.coverage.CoverageRecorder;
import org.amtsweg.testkit.coverage.CoverageText;
import org.amtsweg.testkit.coverage.Target;
import org.amtsweg.testkit.scenario.Scenario;
import org.amtsweg.testkit.scenario.ScenarioFile;
import org.amtsweg.testkit.scenario.ScenarioResult;
import org.amtsweg.testkit.scenario.ScenarioRunner;
import org.amtsweg.testkit.scenario.Scenarios;
import org.amtsweg.testkit.suggestion.Suggestion;
import org.amtsweg.testkit.suggestion.SuggestionFile;
import org.amtsweg.testkit.suggestion.Suggestions;
import org.amtsweg.testkit.town.Town;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two services with planted gaps. What their one scenario does not reach is named here by hand, off the models. */
class SuggestionsTest {

    private static final String GRANTED = """
            Szenario: Bewilligt
            gegeben: {Formular: {name: Erika Mustermann}}
            Schritte:
              - erledige 'Aufgabe pruefen' mit grant
              - warte, bis die Frist objection abgelaufen ist
            erwartet: {Stand: abgeschlossen}
            """;

    private static final String SHORT = """
            Szenario: Kurz
            gegeben: {Formular: {name: Erika Mustermann, art: eins}}
            Schritte:
              - erledige 'Aufgabe kurz' mit ok
            erwartet: {nie: [lang]}
            """;

    private static final String TABLE = """
            <?xml version="1.0" encoding="UTF-8"?>
            <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" xmlns:dmndi="https://www.omg.org/spec/DMN/20191111/DMNDI/"
                xmlns:dc="http://www.omg.org/spec/DMN/20180521/DC/" id="Definitions_1" name="Weg" namespace="https://amtsweg.org/dmn">
              <decision id="weg" name="Welcher Weg">
                <decisionTable id="Table_1" hitPolicy="UNIQUE">
                  <input id="In_1" label="Art"><inputExpression id="Ex_1" typeRef="string"><text>form.art</text></inputExpression></input>
                  <output id="Out_1" label="Lang" name="lang" typeRef="boolean"/>
                  <rule id="Rule_1"><inputEntry id="Ru_1"><text>"eins"</text></inputEntry><outputEntry id="Ro_1"><text>false</text></outputEntry></rule>
                  <rule id="Rule_2"><inputEntry id="Ru_2"><text>"zwei"</text></inputEntry><outputEntry id="Ro_2"><text>true</text></outputEntry></rule>
                </decisionTable>
              </decision>
              <dmndi:DMNDI><dmndi:DMNDiagram id="D_1"><dmndi:DMNShape id="S_1" dmnElementRef="weg"><dc:Bounds x="0" y="0" width="180" height="80"/></dmndi:DMNShape></dmndi:DMNDiagram></dmndi:DMNDI>
            </definitions>
            """;

    /** A number that nobody guesses. */
    private static final String RIDDLE = """
            {"type": "default", "id": "raetsel", "executionPlatform": "Camunda Platform", "executionPlatformVersion": "7.24.0", "schemaVersion": 16,
             "components": [{"type": "textfield", "label": "Registernummer", "key": "nummer", "id": "F1",
               "validate": {"required": true, "maxLength": 20, "pattern": "^[0-9]{3}-XY-[0-9]{4}$"}}]}
            """;

    @TempDir
    private static Path root;

    private static final CoverageRecorder RECORDER = new CoverageRecorder();
    private static Town town;

    @BeforeAll
    static void found() {
        Services.application(root, "luecke")
                .file("scenarios/bewilligt.yaml", GRANTED)
                .write();
        TestFolder.service(root, "raten")
                .file("weg.dmn", TABLE)
                .file("forms/raetsel.form", RIDDLE)
                .file("scenarios/kurz.yaml", SHORT)
                .model(process(
                        "raten",
                        start("eingang"),
                        table("einordnen", "weg"),
                        choice("welcher", "kurz"),
                        task("kurz", "ok"),
                        formTask("lang", "raetsel", "ok"),
                        end("kurz_ende"),
                        end("lang_ende"),
                        flows("eingang", "einordnen", "welcher", "kurz", "kurz_ende"),
                        flowIf("welcher", "lang", "decision.weg.lang == true"),
                        flows("lang", "lang_ende")))
                .write();
        town = Town.of(FolderSource.directory(root).list().folders(), RECORDER, builder -> builder.withoutProof());
        assertThat(town.refused()).isEmpty();
    }

    @AfterAll
    static void close() {
        town.close();
    }

    private static ServiceFolder service(String id) {
        return town.service(ServiceId.parse(id)).orElseThrow();
    }

    private static Path folder(String id) {
        return root.resolve("services").resolve(id);
    }

    /** Runs all scenario files that lie in the folder now. */
    private static List<ScenarioResult> run(String id) {
        FolderContent now = FolderSource.folder(FolderContent.Kind.SERVICE, folder(id))
                .list()
                .folders()
                .get(0);
        Scenarios scenarios = Scenarios.of(now, "");
        assertThat(scenarios.findings().list()).isEmpty();
        ScenarioRunner runner = new ScenarioRunner(town, RECORDER, Language.DE);
        return scenarios.all().stream().map(s -> runner.run(service(id), s)).toList();
    }

    private static CoverageRecord covered(List<ScenarioResult> results) {
        return results.stream().map(ScenarioResult::coverage).reduce(CoverageRecord.EMPTY, CoverageRecord::and);
    }

    private static Coverage coverage(String id, CoverageRecord record) {
        return Coverage.of(List.of(service(id)), town.blocks(), record);
    }

    private static List<String> uncovered(Coverage coverage, Target.Aspect aspect) {
        return coverage.folders().get(0).uncovered(aspect).stream()
                .map(Target::id)
                .toList();
    }

    private static CoverageRecord record(String id, String yaml) {
        Scenario scenario = ScenarioFile.read(
                        "probe.yaml", yaml.getBytes(StandardCharsets.UTF_8), name -> java.util.Optional.empty())
                .scenarios()
                .get(0);
        ScenarioResult result = new ScenarioRunner(town, RECORDER, Language.DE).run(service(id), scenario);
        assertThat(result.failures()).isEmpty();
        return result.coverage();
    }

    private static List<String> outcomes(CoverageRecord record) {
        return record.targets().stream()
                .filter(target -> target.aspect() == Target.Aspect.DEADLINE)
                .map(Target::id)
                .toList();
    }

    @Test
    void closesThePlantedGapsWithScenariosThatRunUnchanged() throws IOException {
        CoverageRecord before = record("luecke", GRANTED);
        assertThat(uncovered(coverage("luecke", before), Target.Aspect.FLOW))
                .containsExactlyInAnyOrder(
                        "intern_abgelaufen_to_eskaliert",
                        "eskaliert_to_eskaliert_ende",
                        "wie_to_nachreichen",
                        "nachreichen_to_erneut",
                        "ruecknahme_beginn_to_zurueckgenommen",
                        "zurueckgenommen_to_ruecknahme_ende");

        Suggestions suggestions = Suggestions.of(town, service("luecke"), RECORDER, before);
        List<Path> written = new ArrayList<>();
        for (Suggestion suggestion : suggestions.list()) {
            written.add(SuggestionFile.write(suggestion, folder("luecke").resolve("scenarios")));
        }

        assertThat(written)
                .isNotEmpty()
                .allMatch(file -> file.getFileName().toString().startsWith("vorschlag-"));
        List<ScenarioResult> results = run("luecke");
        assertThat(results).hasSize(written.size() + 1).allMatch(ScenarioResult::isPassed);
        Coverage after = coverage("luecke", covered(results));
        assertThat(after.isComplete()).as(CoverageText.of(after, Language.DE)).isTrue();
        assertThat(Suggestions.of(town, service("luecke"), RECORDER, covered(results)).list().stream()
                        .filter(Suggestion::isComplete))
                .isEmpty();
    }

    @Test
    void marksWhatOnlyAPersonCanFillInAndSaysWhich() {
        CoverageRecord before = record("raten", SHORT);
        assertThat(uncovered(coverage("raten", before), Target.Aspect.FLOW))
                .containsExactlyInAnyOrder("welcher_to_lang", "lang_to_lang_ende");
        assertThat(uncovered(coverage("raten", before), Target.Aspect.RULE)).containsExactly("weg/Rule_2");

        Suggestions suggestions = Suggestions.of(town, service("raten"), RECORDER, before);

        List<Suggestion> open =
                suggestions.list().stream().filter(s -> !s.isComplete()).toList();
        assertThat(open).hasSize(1);
        assertThat(SuggestionFile.of(open.get(0)))
                .contains("art: \"zwei\"", "HIER ERGÄNZEN: form.nummer", "# - \"erledige 'Aufgabe lang'");
        // The rule does not need the riddle: the way to it runs.
        assertThat(suggestions
                        .reached()
                        .has(Target.rule(
                                coverage("raten", before).folders().get(0).key(), "weg", "Rule_2")))
                .isTrue();
    }

    @Test
    void neverWritesOverAFile() throws IOException {
        Suggestion any = Suggestions.of(town, service("raten"), RECORDER, CoverageRecord.EMPTY)
                .list()
                .get(0);
        Path directory = root.resolve("belegt");
        Path first = SuggestionFile.write(any, directory);
        Files.write(first, "meins".getBytes(StandardCharsets.UTF_8));

        Path second = SuggestionFile.write(any, directory);

        assertThat(second).isNotEqualTo(first);
        assertThat(first).hasContent("meins");
        assertThat(second).hasContent(SuggestionFile.of(any));
    }

    @Test
    void judgesADeadlineByWhenTheWaitingForItEnded() {
        String given = "Szenario: Frist\ngegeben: {Formular: {name: Erika Mustermann}}\nSchritte:\n";
        String expected = "erwartet: {Bescheid: keiner}\n";
        assertThat(outcomes(record("luecke", given + "  - erledige 'Aufgabe pruefen' mit ask\n" + expected)))
                .containsExactly("intern/IN_TIME");
        assertThat(outcomes(record(
                        "luecke",
                        given
                                + "  - warte bis zum letzten Tag der Frist intern\n  - erledige 'Aufgabe pruefen' mit ask\n"
                                + expected)))
                .containsExactly("intern/LAST_DAY");
        assertThat(outcomes(record("luecke", given + "  - warte, bis die Frist intern abgelaufen ist\n" + expected)))
                .containsExactly("intern/LATE");
    }

    @Test
    void drawsWhatIsCoveredOnPagesThatLoadNothing() throws Exception {
        CoverageRecord record = record("raten", SHORT);
        Path directory = root.resolve("abdeckung");
        CoverageHtml.write(coverage("raten", record), Language.DE, directory);

        assertThat(directory.resolve("coverage.json")).content().contains("\"weg/Rule_2\"", "\"covered\" : 4");
        try (Stream<Path> files = Files.list(directory)) {
            for (Path page : files.filter(f -> f.toString().endsWith(".html")).toList()) {
                String html = Files.readString(page);
                // Well-formed, so that nothing is left open; the doctype would make the parser fetch nothing, but is no
                // XML of ours.
                DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(new java.io.ByteArrayInputStream(
                                html.replace("<!DOCTYPE html>", "").getBytes(StandardCharsets.UTF_8)));
                assertThat(html)
                        .contains("lang=\"de\"", "<title>")
                        .doesNotContain("<script", "src=", "@import", "url(");
            }
        }
        String page = Files.readString(directory.resolve("raten.html"));
        assertThat(page)
                .contains("id=\"flow-welcher_to_lang\" class=\"no\"", "id=\"flow-welcher_to_kurz\" class=\"yes\"")
                .contains("id=\"rule-weg_Rule_2\" class=\"no\"", "id=\"rule-weg_Rule_1\" class=\"yes\"")
                .contains("nicht abgedeckt", ">nie<");
    }
}
