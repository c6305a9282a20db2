package org.amtsweg.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.amtsweg.workbench.terminal.Terminal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two versions of a service, compared; what is said of cases is held against the engine in {@code MigrationJudgedTest}. */
class DiffTest {

    private static final Path OLD = Path.of("src/test/resources/fassungen/alt/beispiel");
    private static final Path NEW = Path.of("src/test/resources/fassungen/neu/beispiel");

    @TempDir
    private Path folders;

    record Run(int code, String out, String err) {
        Run {
            assertThat(out + err).doesNotContain("\tat ").doesNotContain("Exception");
        }
    }

    static Run run(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Terminal terminal = new Terminal(
                new ByteArrayInputStream(new byte[0]),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
        int code = Workbench.run(terminal, arguments);
        return new Run(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private static JsonNode json(Run run) throws IOException {
        return new ObjectMapper().readTree(run.out()).path("folders").get(0);
    }

    private Path copy(Path folder, String name) throws IOException {
        Path copy = folders.resolve(name);
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path to = copy.resolve(folder.relativize(file).toString());
                Files.createDirectories(to.getParent());
                Files.copy(file, to);
            }
        }
        return copy;
    }

    private static void edit(Path folder, String file, String old, String replacement) throws IOException {
        String text = Files.readString(folder.resolve(file));
        assertThat(text).contains(old);
        Files.writeString(folder.resolve(file), text.replace(old, replacement));
    }

    @Test
    void tellsInWordsWhatChangedAndWhatBecomesOfCases() throws IOException {
        Run run = run("diff", OLD.toString(), NEW.toString());
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .contains("Version 1.0.0 → 1.1.0")
                .contains("Feld „Rückruf erwünscht“ (callback): freiwillig")
                .contains("Feld „Anliegen“ (concern), höchstens so viele Zeichen: 2000 → 4000")
                .contains("timeline.antrag_entscheiden (de): Wir prüfen Ihren Antrag. → Wir sehen uns Ihren Antrag an.")
                .contains("Schritt „Bescheid schreiben“ (bescheid_erstellen), Name: Bescheid erstellen → Bescheid schreiben")
                .contains("läuft auf 1.0.0 zu Ende (versions: PIN)")
                .contains("blockiert  Aufgabe „Über den Antrag entscheiden“ (antrag_entscheiden)")
                .contains("die es im neuen Modell nicht mehr gibt: refuse.")
                .contains("zieht um   Schritt „Bescheid bekannt geben“ (bescheid_zustellen)")
                .contains("Vorschlag: weiter bei Schritt „Bescheid bekannt geben“ (bescheid_bekannt_geben)")
                .contains("FEHLER: Verfahren wären blockiert, die Hauptversion ist aber nicht erhöht (1.0.0 → 1.1.0)");
    }

    @Test
    void hasTheSameInJsonWithStableKeys() throws IOException {
        JsonNode folder = json(run("diff", OLD.toString(), NEW.toString(), "--format", "json"));
        assertThat(folder.path("advice").asText()).isEqualTo("major_needed");
        Map<String, String> fates = new HashMap<>();
        folder.path("cases").forEach(c -> fates.put(c.path("element").asText(), c.path("outcome").asText() + " " + c.path("reason").asText()));
        assertThat(fates)
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of("antrag_entscheiden", "blocked outcomes", "bescheid_zustellen", "moves renamed"));
        assertThat(folder.path("changes"))
                .extracting(c -> c.path("topic").asText())
                .contains("profile", "form", "text", "element", "flow");
    }

    @Test
    void drawsBothModelsAndMarksThemInWords() throws IOException {
        Path page = folders.resolve("seite.html");
        Run run = run("diff", OLD.toString(), NEW.toString(), "--format", "html", "--output", page.toString());
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).contains("1 Stellen mit blockierten Verfahren");
        String html = Files.readString(page);
        assertThat(html.split("<svg", -1)).hasSize(3);
        assertThat(html).contains(">blockiert<").contains(">zieht um<").contains(">neu<").contains(">entfällt<");
        assertThat(html).contains("lang=\"de\"").contains("scope=\"col\"");
        List<String> rows = Pattern.compile("\"#(v1-[cf][0-9]+)\"")
                .matcher(html)
                .results()
                .map(link -> link.group(1))
                .toList();
        assertThat(rows).hasSizeGreaterThan(4).allSatisfy(row -> assertThat(html).contains("id=\"" + row + "\""));
    }

    @Test
    void findsNothingWhereNothingChanged() throws IOException {
        Run same = run("diff", OLD.toString(), OLD.toString());
        assertThat(same.code()).isZero();
        assertThat(same.out()).contains("Es hat sich nichts geändert").contains("Gleiche Fassung, gleiche Version: 1.0.0.");
        Path scenarios = copy(OLD, "beispiel");
        Files.createDirectories(scenarios.resolve("scenarios"));
        Files.writeString(scenarios.resolve("scenarios/a.yaml"), "scenario: Neu\n");
        assertThat(run("diff", OLD.toString(), scenarios.toString()).code()).isZero();
    }

    @ParameterizedTest(name = "{1} → {3}: {4} {5}")
    @CsvSource(delimiter = '|', textBlock = """
        service.yaml | version: 1.0.0 | service.yaml | version: 1.0.0 | 0 | same
        texts/de.yaml | Wir prüfen | service.yaml | version: 1.0.0 | 1 | not_raised
        texts/de.yaml | Wir prüfen | service.yaml | version: 1.0.1 | 0 | right
        service.yaml | days: 30 | service.yaml | version: 1.0.1 | 0 | minor_needed
        service.yaml | days: 30 | service.yaml | version: 1.1.0 | 0 | right
        service.yaml | days: 30 | service.yaml | version: 0.9.0 | 1 | lowered
        service.yaml | days: 30 | service.yaml | version: neu | 1 | unreadable
        process.bpmn | id="antrag_entscheiden" name="Über den Antrag | service.yaml | version: 2.0.0 | 1 | right
        """)
    void saysWhetherTheVersionIsRaisedAsNeeded(
            String file, String changed, String profile, String version, int code, String advice) throws IOException {
        Path next = copy(OLD, "beispiel");
        if (changed.startsWith("id=")) {
            // The task becomes a call of something else: cases are blocked, and the major version says so.
            edit(next, file, "<bpmn:userTask id=\"antrag_entscheiden\"", "<bpmn:receiveTask id=\"antrag_entscheiden\"");
            edit(next, file, "</bpmn:userTask>", "</bpmn:receiveTask>");
        } else if (!changed.startsWith("version")) {
            edit(next, file, changed, changed.replace("30", "60") + (changed.startsWith("Wir") ? " gern" : ""));
        }
        edit(next, profile, "version: 1.0.0", version);
        Run run = run("diff", OLD.toString(), next.toString(), "--format", "json");
        assertThat(json(run).path("advice").asText()).isEqualTo(advice);
        assertThat(run.code()).isEqualTo(code);
    }

    @Test
    void comparesTreesAndJars() throws IOException {
        Path old = folders.resolve("alt");
        copy(OLD, "alt/services/beispiel");
        copy(OLD, "alt/services/weg");
        Path jar = folders.resolve("neu.jar");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar));
                Stream<Path> files = Files.walk(NEW)) {
            for (String directory : new String[] {"META-INF/", "META-INF/amtsweg/", "META-INF/amtsweg/services/"}) {
                out.putNextEntry(new JarEntry(directory));
            }
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = NEW.relativize(file).toString().replace('\\', '/');
                out.putNextEntry(new JarEntry("META-INF/amtsweg/services/beispiel/" + name));
                out.write(Files.readAllBytes(file));
            }
        }
        Run run = run("diff", old.toString(), jar.toString());
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out())
                .contains("Entfällt: services/weg.")
                .contains("services/beispiel – ")
                .contains("Version 1.0.0 → 1.1.0");
    }

    @ParameterizedTest
    @CsvSource({"gibtesnicht, src/test/resources/fassungen/neu/beispiel", "src/test/resources/models, src/test/resources/models"})
    void saysWhatIsMissing(String old, String next) {
        Run run = run("diff", old, next);
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).startsWith("Fehler: ");
        assertThat(run.out()).isEmpty();
    }

    @Test
    void speaksEnglish() {
        Run run = run("diff", OLD.toString(), NEW.toString(), "--language", "en");
        assertThat(run.out()).contains("Running cases").contains("blocked").doesNotContain("Verfahren wären");
    }
}
