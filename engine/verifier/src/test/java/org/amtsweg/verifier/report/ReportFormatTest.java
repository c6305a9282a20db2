package org.amtsweg.verifier.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import javax.xml.parsers.DocumentBuilderFactory;
import org.amtsweg.language.Language;
import org.amtsweg.language.LocalText;
import org.amtsweg.legal.Norm;
import org.amtsweg.problem.Severity;
import org.amtsweg.verifier.ProcessReport;
import org.amtsweg.verifier.RuleFinding;
import org.amtsweg.verifier.Semantics;
import org.amtsweg.verifier.Soundness;
import org.amtsweg.verifier.Suppression;
import org.amtsweg.verifier.Trace;
import org.amtsweg.verifier.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class ReportFormatTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String FILE = "dienste/hund & katze/process.bpmn";
    private static final String MODEL = """
            <?xml version="1.0" encoding="UTF-8"?>
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
                xmlns:di="http://www.omg.org/spec/BPMN/20100524/DI"
                xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" targetNamespace="t">
              <process id="hund" name="Hund &amp; Steuer" isExecutable="true">
                <startEvent id="los" name="Antrag da"/>
                <userTask id="entscheiden"
                    name="Über den &lt;Antrag&gt; entscheiden"/>
              </process>
              <di:BPMNDiagram id="d"><di:BPMNPlane id="pl" bpmnElement="hund">
                <di:BPMNShape id="s" bpmnElement="entscheiden"><dc:Bounds x="10" y="10" width="100" height="80"/></di:BPMNShape>
              </di:BPMNPlane></di:BPMNDiagram>
            </definitions>
            """;

    private static LocalText text(String german, String english) {
        return LocalText.of(Map.of(Language.DE, german, Language.EN, english));
    }

    private static RuleFinding finding(Severity level, String element) {
        return new RuleFinding(
                "BEISPIEL-" + level,
                level,
                element,
                text("So ist es falsch. <Beheben>.", "Wrong."),
                Optional.empty(),
                Optional.empty());
    }

    private static RuleFinding hearing() {
        Trace trace = new Trace(
                List.of(
                        new Trace.Step("los", "Antrag da", "start", List.of()),
                        new Trace.Step("entscheiden", "Über den <Antrag> entscheiden", "done", List.of("f"))),
                List.of(new Trace.Place("entscheiden", "Über den <Antrag> entscheiden")));
        return new RuleFinding(
                "LEGAL-HEARING",
                Severity.ERROR,
                "entscheiden",
                text("Ohne Anhörung.", "No hearing."),
                Optional.of(Norm.of("§ 28 Abs. 1 VwVfG")),
                Optional.of(trace));
    }

    private static Report aReport() {
        ProcessReport process = new ProcessReport(
                FILE,
                "hund",
                new Soundness(Verdict.HOLDS, Verdict.VIOLATED, Verdict.UNKNOWN, Verdict.NOT_ANALYSED),
                42,
                List.of(
                        hearing(),
                        finding(Severity.WARNING, "service.yaml:12"),
                        finding(Severity.INFO, "entscheiden"),
                        finding(Severity.WARNING, "")),
                List.of(new Suppression("TECH-NAME", "los", "heißt überall so & bleibt")));
        return new Report(List.of(process), Semantics.ENGINE, Map.of(FILE, MODEL.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void writesJsonInTheAgreedShape() throws IOException {
        JsonNode json = MAPPER.readTree(ReportFormat.JSON.write(aReport(), Language.DE));
        assertThat(errors(ownSchema(), json)).isEmpty();
        JsonNode process = json.get(0);
        assertThat(process.get("file").asText()).isEqualTo(FILE);
        assertThat(process.get("verdict")).isEqualTo(MAPPER.readTree("""
                        {"optionToComplete":true,"properCompletion":false,"noDeadActivities":"unknown","safe":"notAnalysed"}"""));
        assertThat(process.get("states").asInt()).isEqualTo(42);
        JsonNode finding = process.get("findings").get(0);
        assertThat(finding.get("rule").asText()).isEqualTo("LEGAL-HEARING");
        assertThat(finding.get("level").asText()).isEqualTo("error");
        assertThat(finding.get("message").asText()).isEqualTo("Ohne Anhörung.");
        assertThat(finding.get("norm").asText()).isEqualTo("§ 28 Abs. 1 VwVfG");
        assertThat(finding.get("trace").get("steps").get(1).get("what").asText())
                .isEqualTo("done");
        assertThat(process.get("findings").get(1).get("norm").isNull()).isTrue();
        assertThat(process.get("suppressed").get(0).get("reason").asText()).isEqualTo("heißt überall so & bleibt");
    }

    @Test
    void theSchemaOfTheJsonRefusesOtherShapes() throws IOException {
        String json = ReportFormat.JSON.write(aReport(), Language.DE);
        for (String wrong : List.of(
                json.replace("\"safe\"", "\"secure\""),
                json.replace("\"notAnalysed\"", "\"sound\""),
                json.replace("\"states\" : 42", "\"states\" : \"42\""))) {
            assertThat(wrong).isNotEqualTo(json);
            assertThat(errors(ownSchema(), MAPPER.readTree(wrong))).isNotEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "en"})
    void writesSarifThatTheOfficialSchemaAccepts(String language) throws IOException {
        JsonNode sarif = MAPPER.readTree(ReportFormat.SARIF.write(aReport(), Language.parse(language)));
        assertThat(errors(officialSarif(), sarif)).isEmpty();
        JsonNode empty = MAPPER.readTree(
                ReportFormat.SARIF.write(new Report(List.of(), Semantics.STANDARD, Map.of()), Language.DE));
        assertThat(errors(officialSarif(), empty)).isEmpty();
        ((com.fasterxml.jackson.databind.node.ObjectNode) sarif).put("version", "3");
        assertThat(errors(officialSarif(), sarif))
                .as("the schema is really applied")
                .isNotEmpty();
    }

    @Test
    void tellsSarifWhereThingsAre() throws IOException {
        JsonNode results = MAPPER.readTree(ReportFormat.SARIF.write(aReport(), Language.DE))
                .at("/runs/0/results");
        JsonNode first = results.get(0);
        // The tag of the task begins on line 7 of the model.
        assertThat(first.at("/locations/0/physicalLocation/region/startLine").asInt())
                .isEqualTo(7);
        assertThat(first.at("/locations/0/physicalLocation/artifactLocation/uri")
                        .asText())
                .isEqualTo("dienste/hund%20&%20katze/process.bpmn");
        assertThat(first.at("/locations/0/logicalLocations/0/name").asText()).isEqualTo("entscheiden");
        assertThat(first.at("/codeFlows/0/threadFlows/0/locations")).hasSize(2);
        assertThat(results.get(1)
                        .at("/locations/0/physicalLocation/artifactLocation/uri")
                        .asText())
                .isEqualTo("dienste/hund%20&%20katze/service.yaml");
        assertThat(results.get(1)
                        .at("/locations/0/physicalLocation/region/startLine")
                        .asInt())
                .isEqualTo(12);
        assertThat(results.get(4).at("/suppressions/0/justification").asText()).isEqualTo("heißt überall so & bleibt");
    }

    @Test
    void explainsRulesInSarif() throws IOException {
        JsonNode rule = MAPPER.readTree(ReportFormat.SARIF.write(aReport(), Language.DE))
                .at("/runs/0/tool/driver/rules/0");
        assertThat(rule.get("id").asText()).isEqualTo("LEGAL-HEARING");
        assertThat(rule.at("/help/text").asText()).isNotBlank();
        assertThat(rule.at("/shortDescription/text").asText()).doesNotContain("{");
    }

    @Test
    void saysEverythingInText() {
        String text = ReportFormat.TEXT.write(aReport(), Language.DE);
        assertThat(text)
                .contains("FEHLER [LEGAL-HEARING] „Über den <Antrag> entscheiden“ (entscheiden), Zeile 7")
                .contains("Rechtsgrundlage: § 28 Abs. 1 VwVfG")
                .contains("1. „Antrag da“ (los): beginnt")
                .contains("2. „Über den <Antrag> entscheiden“ (entscheiden): wird erledigt")
                .contains("dienste/hund & katze/service.yaml, Zeile 12")
                .contains("Ausgenommen [TECH-NAME] an „Antrag da“ (los): heißt überall so & bleibt")
                .contains("1 Prozess geprüft – 1 Fehler, 2 Warnungen, 1 Hinweis, 1 begründete Ausnahme.");
        assertThat(ReportFormat.TEXT.write(aReport(), Language.EN))
                .contains("ERROR [LEGAL-HEARING]")
                .contains("No hearing.")
                .doesNotContain("Fehler");
    }

    @Test
    void givesTheTerminalNothingToObey() {
        RuleFinding bad = new RuleFinding(
                "X", Severity.ERROR, "\u001b[2J\u202Ex", text("a\u0007b", "a"), Optional.empty(), Optional.empty());
        ProcessReport process = new ProcessReport(
                "f\u001b]0;x", "p", aReport().processes().get(0).soundness(), 1, List.of(bad), List.of());
        String text = ReportFormat.TEXT.write(new Report(List.of(process), Semantics.ENGINE, Map.of()), Language.DE);
        assertThat(text.replace("\n", "")).doesNotContainPattern("[\\p{Cntrl}\\u202E]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "en"})
    void writesAPageThatEverybodyCanRead(String language) throws Exception {
        String html = ReportFormat.HTML.write(aReport(), Language.parse(language));
        Document page = page(html);
        assertThat(page.getDocumentElement().getAttribute("lang")).isEqualTo(language);
        assertThat(page.getElementsByTagName("title").item(0).getTextContent()).contains("Hund & Steuer");
        List<Integer> levels = new ArrayList<>();
        NodeList all = page.getElementsByTagName("*");
        List<String> ids = new ArrayList<>();
        List<String> links = new ArrayList<>();
        for (int i = 0; i < all.getLength(); i++) {
            Element each = (Element) all.item(i);
            if (each.getTagName().matches("h[1-6]")) {
                levels.add(each.getTagName().charAt(1) - '0');
            }
            if (each.hasAttribute("id")) {
                ids.add(each.getAttribute("id"));
            }
            if (each.hasAttribute("href")) {
                links.add(each.getAttribute("href"));
            }
            if (each.getTagName().equals("th")) {
                assertThat(each.getAttribute("scope")).isNotEmpty();
            }
            assertThat(each.hasAttribute("src")).isFalse();
        }
        assertThat(levels.get(0)).isEqualTo(1);
        for (int i = 1; i < levels.size(); i++) {
            assertThat(levels.get(i)).isLessThanOrEqualTo(levels.get(i - 1) + 1);
        }
        assertThat(ids).doesNotHaveDuplicates();
        assertThat(links).isNotEmpty().allSatisfy(link -> {
            assertThat(link).startsWith("#");
            assertThat(ids).contains(link.substring(1));
        });
        assertThat(links).contains("#p1-befund-1", "#p1-bild1-entscheiden");
        assertThat(html).doesNotContain("<Antrag>").contains("Content-Security-Policy");
    }

    @Test
    void saysWhyThereIsNoDrawing() {
        ProcessReport process = aReport().processes().get(0);
        String none = MODEL.replaceAll("(?s)<di:BPMNDiagram.*</di:BPMNDiagram>", "");
        String html = ReportFormat.HTML.write(
                new Report(List.of(process), Semantics.ENGINE, Map.of(FILE, none.getBytes(StandardCharsets.UTF_8))),
                Language.DE);
        assertThat(html).contains("enthält keine Koordinaten").doesNotContain("<svg");
        assertThat(ReportFormat.HTML.write(new Report(List.of(process), Semantics.ENGINE, Map.of()), Language.DE))
                .contains("lässt sich nicht zeichnen");
    }

    @Test
    void hasTheSameWordsInBothLanguages() throws IOException {
        for (String bundle : List.of("report_", "../drawing/drawing_")) {
            assertThat(keys(bundle + "en.properties")).isEqualTo(keys(bundle + "de.properties"));
        }
    }

    private static java.util.Set<Object> keys(String file) throws IOException {
        Properties properties = new Properties();
        try (InputStream in = ReportFormat.class.getResourceAsStream(file)) {
            properties.load(in);
        }
        return properties.keySet();
    }

    private static Document page(String html) throws Exception {
        String xml = html.replaceFirst("<!DOCTYPE html>", "");
        return DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    }

    private static Schema ownSchema() throws IOException {
        return schema("/org/amtsweg/verifier/report/report.schema.json", SpecificationVersion.DRAFT_2020_12);
    }

    private static Schema officialSarif() throws IOException {
        return schema("/schema/sarif-schema-2.1.0.json", SpecificationVersion.DRAFT_7);
    }

    private static Schema schema(String resource, SpecificationVersion version) throws IOException {
        try (InputStream in = ReportFormatTest.class.getResourceAsStream(resource)) {
            return SchemaRegistry.withDefaultDialect(version).getSchema(MAPPER.readTree(in));
        }
    }

    private static List<String> errors(Schema schema, JsonNode json) {
        return schema.validate(json).stream()
                .map(error -> error.getInstanceLocation() + " " + error.getMessage())
                .toList();
    }
}
