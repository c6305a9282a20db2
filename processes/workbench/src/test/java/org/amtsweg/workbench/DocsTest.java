package org.amtsweg.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import org.amtsweg.workbench.terminal.Terminal;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class DocsTest {

    private static final Path SERVICES = Path.of("../services");
    private static final Path TERRACE = SERVICES.resolve("services/sondernutzung");

    @TempDir
    private static Path out;

    /** All of our own services and blocks, by path. */
    private static final Map<String, String> PAGES = new TreeMap<>();

    /** What a command answered. */
    record Run(int code, String said) {
        Run {
            assertThat(said).doesNotContain("\tat ").doesNotContain("Exception");
        }
    }

    private static Run run(String... arguments) {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream print = new PrintStream(said, true, StandardCharsets.UTF_8);
        int code = Workbench.run(new Terminal(new ByteArrayInputStream(new byte[0]), print, print), arguments);
        return new Run(code, said.toString(StandardCharsets.UTF_8));
    }

    private static Map<String, String> read(Path directory) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(directory)) {
            for (Path file : (Iterable<Path>) walk.filter(Files::isRegularFile)::iterator) {
                files.put(directory.relativize(file).toString().replace('\\', '/'), Files.readString(file));
            }
        }
        return files;
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
    }

    @BeforeAll
    static void writeAll() throws IOException {
        Run run = run("docs", SERVICES.toString(), "--out", out.toString());
        assertThat(run.code()).as(run.said()).isZero();
        PAGES.putAll(read(out));
    }

    private static String page(String path) {
        return Objects.requireNonNull(PAGES.get(path), path);
    }

    /** With the parser of the JDK, so a tag that is not closed or an entity that XML does not know fails. */
    private static Document xml(String content) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        DocumentBuilder builder = factory.newDocumentBuilder();
        builder.setErrorHandler(null);
        return builder.parse(new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<Element> elements(Document document, String name) {
        NodeList nodes = document.getElementsByTagName(name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }

    private static Set<String> ids(Document document) {
        Set<String> ids = new HashSet<>();
        elements(document, "*").stream()
                .map(element -> element.getAttribute("id"))
                .filter(id -> !id.isEmpty())
                .forEach(id -> assertThat(ids.add(id)).as(id).isTrue());
        return ids;
    }

    @Test
    void writeAPageOfEachKindForEachFolder() {
        assertThat(PAGES.keySet())
                .contains(
                        "index.html",
                        "services/beispiel/index.html",
                        "services/sondernutzung/index.html",
                        "services/sondernutzung/process.html",
                        "services/sondernutzung/process.svg",
                        "services/sondernutzung/citizen.de.html",
                        "services/sondernutzung/citizen.en.html",
                        "services/sondernutzung/citizen.de-easy.html",
                        "blocks/payment/index.html",
                        "blocks/payment/process.html",
                        "blocks/payment/process.svg");
    }

    @Test
    void sayWhichLawAProcedureFollowsAndThatPrivateLawKnowsNone() {
        assertThat(page("services/sondernutzung/index.html")).contains("<code>VWVFG</code>");
        assertThat(page("services/raumbuchung/index.html"))
                .contains("keines, die Leistung ist privatrechtlich")
                .doesNotContain("<code>NONE</code>");
    }

    @Test
    void areWellFormedHaveUniqueIdsAndLeadNowhereInVain() throws Exception {
        Map<String, Set<String>> ids = new HashMap<>();
        Map<String, Document> documents = new HashMap<>();
        for (Map.Entry<String, String> page : PAGES.entrySet()) {
            Document document = xml(page.getValue());
            documents.put(page.getKey(), document);
            ids.put(page.getKey(), ids(document));
        }
        int links = 0;
        for (Map.Entry<String, Document> page : documents.entrySet()) {
            for (Element element : elements(page.getValue(), "*")) {
                String href = element.getAttribute("href");
                if (!href.isEmpty()) {
                    links++;
                    String[] parts = href.split("#", -1);
                    String target = parts[0].isEmpty()
                            ? page.getKey()
                            : Path.of(page.getKey())
                                    .resolveSibling(parts[0])
                                    .normalize()
                                    .toString()
                                    .replace('\\', '/');
                    assertThat(ids).as(page.getKey() + " → " + href).containsKey(target);
                    if (parts.length > 1) {
                        assertThat(ids.get(target))
                                .as(page.getKey() + " → " + href)
                                .contains(parts[1]);
                    }
                }
            }
        }
        assertThat(links).isGreaterThan(200);
    }

    @Test
    void loadNothingAndRunNothing() {
        PAGES.forEach((path, page) -> assertThat(page)
                .as(path)
                .doesNotContainPattern("(?i)<(script|link|img|iframe|object|embed)\\b")
                .doesNotContainPattern("(?i)(href|src|url)\\s*[=(]\\s*[\"']?https?:")
                .doesNotContain("@import"));
    }

    @Test
    void areTheSameForTheSameFolders(@TempDir Path again) throws IOException {
        run("docs", TERRACE.toString(), "--out", again.toString());
        Map<String, String> second = read(again);
        assertThat(second).hasSizeGreaterThan(10);
        second.forEach((path, page) -> {
            // The index is shorter, and blocks know fewer callers here.
            if (path.startsWith("services/") || path.endsWith("process.svg")) {
                assertThat(page).as(path).isEqualTo(PAGES.get(path));
            }
        });
    }

    @Test
    void drawEveryElementOfTheModelWithATitleAndADescription() throws Exception {
        Document model = xml(Files.readString(TERRACE.resolve("process.bpmn")));
        Document drawing = xml(page("services/sondernutzung/process.svg"));
        Map<String, Element> groups = new HashMap<>();
        elements(drawing, "g").forEach(group -> groups.put(group.getAttribute("id"), group));
        int seen = 0;
        for (String type : List.of("bpmn:userTask", "bpmn:callActivity", "bpmn:startEvent", "bpmn:sequenceFlow")) {
            for (Element element : elements(model, type)) {
                Element group = Objects.requireNonNull(
                        groups.get("e-" + element.getAttribute("id")), element.getAttribute("id"));
                assertThat(group.getAttribute("role")).isEqualTo("img");
                assertThat(group.getElementsByTagName("title").item(0).getTextContent())
                        .contains(element.getAttribute("name"));
                assertThat(group.getElementsByTagName("desc").item(0).getTextContent())
                        .contains(element.getAttribute("id"));
                seen++;
            }
        }
        assertThat(seen).isGreaterThan(40);
    }

    @Test
    void tellWhoDoesATaskAndLeadFromACallToTheDrawingOfTheBlock() {
        assertThat(page("services/sondernutzung/process.svg"))
                .contains("Rolle sachbearbeitung")
                .contains("href=\"../../blocks/supplement/process.html\"");
    }

    @Test
    void keepLettersLegibleInPrint() {
        String page = page("services/trassenzustimmung/process.html");
        Matcher sheet = Pattern.compile("<figure><svg[^>]* width=\"([\\d.]+)\" height=\"([\\d.]+)\"")
                .matcher(page);
        int sheets = 0;
        while (sheet.find()) {
            sheets++;
            // 273 mm of A4 across; the smallest letters of a drawing are 9 units high, a point is 25.4/72 mm.
            double millimetresPerUnit = 273 / Double.parseDouble(sheet.group(1));
            assertThat(9 * millimetresPerUnit / (25.4 / 72)).isGreaterThan(6);
            assertThat(Double.parseDouble(sheet.group(2)) * millimetresPerUnit).isLessThan(186);
        }
        assertThat(sheets).isGreaterThan(5);
    }

    @Test
    void printWhatTheFolderSays() throws Exception {
        String profile = page("services/sondernutzung/index.html");
        assertThat(profile)
                .contains("§ 8 FStrG (Ortsdurchfahrten von Bundesstraßen)")
                .contains("§ 70 Abs. 1 VwGO")
                .contains("Lageplan mit Maßen")
                .contains("10 MB")
                .contains("supplementPeriod")
                .contains("1 Woche bis 2 Monate")
                .contains("Kaufmännisch auf volle Cent gerundet.")
                .contains("Mindestgebühr (§ 3 Absatz 1 Satz 2 der fiktiven Satzung)")
                .contains("place.houseNumber")
                .contains("Aktenplan der Stadt Musterstadt (fiktiv)");
        // Every user task has its role.
        Document model = xml(Files.readString(TERRACE.resolve("process.bpmn")));
        elements(model, "bpmn:userTask")
                .forEach(task -> assertThat(profile)
                        .contains(task.getAttribute("name"))
                        .contains(task.getAttribute("camunda:candidateGroups")));
    }

    @Test
    void tellCitizensInOrderWhatHappens() {
        assertThat(page("services/sondernutzung/citizen.de.html"))
                .containsSubsequence(
                        "So läuft es ab",
                        "Ihr Antrag ist bei uns eingegangen.",
                        "Wir prüfen, ob Ihr Antrag vollständig ist.",
                        "In manchen Fällen",
                        "Es fehlen noch Unterlagen.",
                        "Dafür haben Sie in der Regel 2 Wochen Zeit.",
                        "Wir fragen die Straßenbau- und Straßenverkehrsbehörde.",
                        "Wir haben über Ihren Antrag entschieden.",
                        "Der Bescheid liegt in Ihrem Postfach.",
                        "Das Verfahren ist abgeschlossen.",
                        "Was sonst noch geschehen kann",
                        "Sie haben Ihren Antrag zurückgenommen.",
                        "Was können Sie selbst tun?",
                        "Sie können Ihren Antrag zurücknehmen",
                        "1 Monat ab dem Tag, an dem der Bescheid als bekannt gegeben gilt",
                        "mindestens 50 Euro",
                        "Widerspruch einlegen");
    }

    @Test
    void tellOfDeemedApprovalInTheWordsOfTheService() {
        assertThat(page("services/trassenzustimmung/citizen.de.html"))
                .containsSubsequence(
                        "3 Monate ab dem Eingang der vollständigen Unterlagen", "gilt die Zustimmung als erteilt");
        assertThat(page("services/trassenzustimmung/citizen.de-easy.html")).contains("dürfen Sie die Kabel verlegen");
    }

    @Test
    void leaveNoPlaceholderOpen() {
        PAGES.forEach((path, page) -> {
            if (path.contains("citizen.")) {
                String body = page.substring(page.indexOf("<body"));
                assertThat(body).as(path).doesNotContain("{").doesNotContain("}");
            }
        });
    }

    @Test
    void speakEnglish(@TempDir Path english) throws IOException {
        Run run = run("docs", TERRACE.toString(), "--language", "en", "--out", english.toString());
        assertThat(run.said()).startsWith("Written: ");
        String profile = Files.readString(english.resolve("services/sondernutzung/index.html"));
        assertThat(profile)
                .contains("lang=\"en\"")
                .contains("The process in words")
                .contains("<li lang=\"de\">§ 8 FStrG");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            service.yaml | (?m)^  en: Permit for a café.*\\n | | service.yaml, Zeile 4: Der Name (name) fehlt in: en.
            service.yaml | (?m)^  de-easy: Sie haben ein Lokal.*\\n | | Die Kurzbeschreibung (summary) fehlt in: de-easy.
            service.yaml | , source: "Aktenplan[^"]*" | | Bei der Aufbewahrung (retention) fehlt die Quelle
            service.yaml | , description: \\{de: Frist für nachgeforderte Unterlagen[^}]*} | | Zeile 53: Die Beschreibung (description) von „supplementPeriod“ fehlt in: de, en.
            service.yaml | , de-easy: Plan vom Platz mit Zahlen | | Zeile 31: Die Bezeichnung (title) des Nachweises „lageplan“ fehlt in: de-easy.
            service.yaml | (?m)^  schedule: .*\\n | | Bei der Gebühr (fee) fehlt die Satzung
            process.bpmn | <bpmn:documentation>Erlaubnis für[^<]*</bpmn:documentation> | | process.bpmn, Zeile 3: Der Prozess hat keine Beschreibung.
            texts/en.yaml | (?m)^timeline.antrag_eingegangen:.*\\n | | Zu „Antrag eingegangen“ fehlt der Satz, den Bürgerinnen und Bürger lesen. Schreiben Sie ihn unter timeline.antrag_eingegangen in: texts/en.yaml.
            texts/de-easy.yaml | (?m)^timeline.antrag_bewerten:.*\\n | | texts/de.yaml, Zeile 6: Der Text timeline.antrag_bewerten fehlt in: texts/de-easy.yaml.
            texts/de.yaml | (?m)^action.objection:.*\\n | | Schreiben Sie ihn unter action.objection in: texts/de.yaml.
            texts/de.yaml | (?m)^fee.summary:.*\\n | | was es kostet. Schreiben Sie ihn unter fee.summary in: texts/de.yaml.
            gebuehr.dmn | (?s)<description>Kaufmännisch[^<]*</description> | | gebuehr.dmn, Zeile 68: Die Entscheidung „Rechnerische Gebühr“ hat keine Beschreibung.
            """)
    void writeNothingWhileAMandatoryFieldIsEmpty(
            String file, String pattern, String replacement, String said, @TempDir Path dir) throws IOException {
        Path folder = dir.resolve("sondernutzung");
        copy(TERRACE, folder);
        String before = Files.readString(folder.resolve(file));
        String after = before.replaceFirst(pattern, replacement == null ? "" : replacement);
        assertThat(after).as("the edit").isNotEqualTo(before);
        Files.writeString(folder.resolve(file), after);

        Run run = run("docs", folder.toString(), "--out", dir.resolve("docs").toString());
        assertThat(run.code()).as(run.said()).isEqualTo(1);
        assertThat(run.said()).contains("sondernutzung/").contains(said).endsWith("Es wurde nichts geschrieben.\n");
        assertThat(dir.resolve("docs")).doesNotExist();
    }

    @Test
    void sayAllThatIsMissingAtOnceWithTheReasonsOfTheReader(@TempDir Path dir) throws IOException {
        Path folder = dir.resolve("sondernutzung");
        copy(TERRACE, folder);
        Path yaml = folder.resolve("service.yaml");
        Files.writeString(yaml, Files.readString(yaml).replaceFirst("(?m)^form:.*$", "form: gibt_es_nicht"));
        Run run = run("docs", dir.toString(), "--out", dir.resolve("docs").toString());
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.said()).contains("service.yaml: ").contains("[folder.no-form]");
    }

    @Test
    void haveNothingToSayOfAModelAlone() {
        Run run = run(
                "docs",
                "src/test/resources/models/gut.bpmn",
                "--out",
                out.resolve("x").toString());
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.said()).contains("Eine einzelne BPMN-Datei hat keine Dokumentation");
    }

    @Test
    void sayWhereTheyCannotWrite(@TempDir Path dir) throws IOException {
        Path file = Files.writeString(dir.resolve("belegt"), "schon da");
        Run run = run("docs", SERVICES.resolve("services/beispiel").toString(), "--out", file.toString());
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.said()).contains("kann nicht geschrieben werden");
    }

    @Test
    void escapeWhatAFolderContains(@TempDir Path dir) throws Exception {
        String page = Files.readString(
                citizenPages(dir, "<script>alert('&')</script> & mehr").resolve("citizen.de.html"));
        xml(page);
        assertThat(page).doesNotContain("<script").contains("&lt;script&gt;");
    }

    @Test
    void tellWhatACaseWillPutInPlaceOfAPlaceholder(@TempDir Path dir) throws Exception {
        Path pages = citizenPages(dir, "{resource}, {slot}: {decision.abrechnung.refund}. {link}, {eigenes}");
        assertThat(Files.readString(pages.resolve("citizen.de.html")))
                .contains("(Raum oder Gerät), (Tag und Uhrzeit): (hier steht dann, was sich für Sie ergibt). "
                        + "(hier steht dann der Link zum Bezahlen), (hier steht dann, was für Ihr Verfahren gilt)");
        assertThat(Files.readString(pages.resolve("citizen.en.html")))
                .contains("(room or device), (day and time): (what results for you will stand here). "
                        + "(the link for paying will stand here), (what applies to your case will stand here)");
        assertThat(Files.readString(pages.resolve("citizen.de-easy.html")))
                .contains("(Raum oder Gerät), (Tag und Uhr-Zeit): (Hier steht dann das Ergebnis.). "
                        + "(Hier steht dann der Link zum Bezahlen.), (Das steht dann hier.)");
    }

    /** Of a service that tells this first. */
    private static Path citizenPages(Path dir, String sentence) throws IOException {
        Path folder = dir.resolve("beispiel");
        copy(SERVICES.resolve("services/beispiel"), folder);
        for (String language : List.of("de", "en", "de-easy")) {
            Path texts = folder.resolve("texts/" + language + ".yaml");
            Files.writeString(
                    texts,
                    Files.readString(texts)
                            .replaceFirst(
                                    "(?m)^timeline.antrag_eingegangen:.*$",
                                    "timeline.antrag_eingegangen: \"" + sentence + "\""));
        }
        Run run = run("docs", folder.toString(), "--out", dir.resolve("docs").toString());
        assertThat(run.code()).as(run.said()).isZero();
        return dir.resolve("docs/services/beispiel");
    }
}
