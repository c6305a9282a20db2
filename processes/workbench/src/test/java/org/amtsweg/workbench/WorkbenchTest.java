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
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.amtsweg.constraint.DomainTypes;
import org.amtsweg.workbench.terminal.Terminal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkbenchTest {

    private static final Path MODELS = Path.of("src/test/resources/models");
    private static final Path VERIFIER = Path.of("../../engine/verifier/src/test/resources");
    private static final Path HOSTILE = Path.of("../../engine/model/src/test/resources/hostile");
    private static final Path SERVICES = Path.of("../services");

    /** What a command answered. */
    record Run(int code, String out, String err) {
        Run {
            // Whatever happens, a designer never sees a stack trace.
            assertThat(out + err).doesNotContain("\tat ").doesNotContain("Exception");
        }
    }

    private static Run run(String... arguments) {
        return runWith("", arguments);
    }

    private static Run runWith(String input, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Terminal terminal = new Terminal(
                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
        int code = Workbench.run(terminal, arguments);
        return new Run(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private static JsonNode json(Run run) throws IOException {
        return new ObjectMapper().readTree(run.out());
    }

    @Test
    void findsNothingInAGoodModel() throws IOException {
        Run run = run("check", MODELS.resolve("gut.bpmn").toString(), "--format", "json");
        JsonNode report = json(run).get(0);
        assertThat(run.code()).as(run.out()).isZero();
        assertThat(report.get("process").asText()).isEqualTo("gut");
        assertThat(report.at("/verdict/optionToComplete").asBoolean()).isTrue();
        assertThat(report.at("/verdict/safe").asBoolean()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"engine", "standard"})
    void tellsWhereAHangingModelHangsAndHowItGetsThere(String semantics) throws IOException {
        String file = MODELS.resolve("haengt.bpmn").toString();
        Run run = run("check", file, "--format", "json", "--semantics", semantics);
        JsonNode report = json(run).get(0);
        assertThat(run.code()).isEqualTo(1);
        assertThat(report.at("/verdict/optionToComplete").isBoolean()).isTrue();
        assertThat(report.at("/verdict/optionToComplete").asBoolean()).isFalse();
        boolean way = false;
        for (JsonNode finding : report.get("findings")) {
            way |= !finding.get("trace").isNull() && finding.at("/trace/steps").size() > 0;
        }
        assertThat(way).isTrue();
        assertThat(run("check", file).out()).contains("FEHLER").contains("Kürzester Weg dorthin");
    }

    @Test
    void checksOurOwnFoldersWithoutErrors() throws IOException {
        Run run = run("check", SERVICES.toString(), "--format", "json");
        JsonNode reports = json(run);
        Set<String> processes = new TreeSet<>();
        reports.forEach(report -> processes.add(report.get("process").asText()));
        assertThat(processes).contains("sondernutzung", "beispiel", "hearing", "notice", "payment");
        assertThat(reports).hasSizeGreaterThanOrEqualTo(7);
        assertThat(run.code()).as(run.out()).isZero();
    }

    @Test
    void resolvesBlocksOfTheLibraryForAFolderElsewhere(@TempDir Path dir) throws IOException {
        copy(SERVICES.resolve("services/sondernutzung"), dir.resolve("sondernutzung"));
        Run run = run("check", dir.toString(), "--format", "json");
        assertThat(run.out()).doesNotContain("process.block");
        assertThat(json(run)).hasSize(1);
        assertThat(run.code()).as(run.out()).isZero();
    }

    @Test
    void bringsWhatTheReaderOfFoldersFindsIntoTheSameReport(@TempDir Path dir) throws IOException {
        Path folder = dir.resolve("sondernutzung");
        copy(SERVICES.resolve("services/sondernutzung"), folder);
        Path yaml = folder.resolve("service.yaml");
        Files.writeString(yaml, Files.readString(yaml).replaceFirst("(?m)^form:.*$", "form: gibt_es_nicht"));
        Run run = run("check", folder.toString());
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).contains("[folder.no-form]").contains("service.yaml");
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

    @ParameterizedTest
    @ValueSource(strings = {"text", "json", "sarif", "html"})
    void readsEveryFileOfTheInterchangeSuite(String format) {
        Run run = run("check", VERIFIER.resolve("miwg").toString(), "--format", format);
        assertThat(run.code()).isBetween(0, 1);
        for (String file : List.of("A.1.0", "A.4.1", "B.1.0", "B.2.0", "C.4.0", "C.9.2")) {
            assertThat(run.out()).contains(file + ".bpmn");
        }
        // The older files declare ISO 8859-1; that is no reason not to check them.
        assertThat(run.out()).doesNotContain("xml.encoding");
    }

    @Test
    void refusesHostileXmlWithAFinding(@TempDir Path dir) throws IOException {
        List<Path> attacks = new ArrayList<>();
        try (Stream<Path> files = Files.walk(HOSTILE)) {
            files.filter(file -> file.toString().endsWith(".xml")).forEach(attacks::add);
        }
        assertThat(attacks).hasSizeGreaterThan(5);
        for (Path attack : attacks) {
            Path file = dir.resolve(attack.getFileName() + ".bpmn");
            Files.copy(attack, file);
            for (String format : List.of("text", "html")) {
                Run run = run("check", file.toString(), "--format", format);
                assertThat(run.code()).as(attack + run.err()).isEqualTo(1);
                assertThat(run.out()).doesNotContain("root:");
            }
        }
        assertThat(run("check", dir.toString()).code()).isEqualTo(1);
    }

    @Test
    void writesToAFileInUtf8AndSaysSo(@TempDir Path dir) throws IOException {
        Path file = dir.resolve("bericht.html");
        Run run = run("check", MODELS.resolve("gut.bpmn").toString(), "--format", "html", "--output", file.toString());
        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("Bericht geschrieben").contains("Prozesse: 1");
        assertThat(Files.readString(file)).contains("Antrag prüfen").contains("<svg");
        Run nowhere = run(
                "check", MODELS.toString(), "--output", dir.resolve("fehlt/x").toString());
        assertThat(nowhere.code()).isEqualTo(2);
        assertThat(nowhere.err()).contains("kann nicht geschrieben werden");
    }

    @Test
    void saysWhatIsWrongWithTheCall(@TempDir Path empty) {
        assertThat(run("check", "/gibt/es/nicht").err()).contains("Den Pfad /gibt/es/nicht gibt es nicht.");
        assertThat(run("check", empty.toString()).err()).contains("liegt nichts zu prüfen");
        assertThat(run("check").err()).contains("Es fehlt: PATH").contains("amtsweg check --help");
        assertThat(run("check", ".", "--format", "xml").err()).contains("„xml“ passt nicht zu --format");
        assertThat(run("check", ".", "--language", "fr").err()).contains("„fr“ passt nicht zu --language");
        assertThat(run("chek", ".").err()).contains("Unbekannt ist: chek").contains("check");
        assertThat(run("chek", ".", "--language", "en").err()).contains("Unknown: chek");
        assertThat(run().code()).isEqualTo(2);
        for (String[] wrong : new String[][] {
            {"check", "/gibt/es/nicht"},
            {"check", empty.toString()},
            {"check"},
            {"check", ".", "--format", "xml"},
            {"chek"}
        }) {
            assertThat(run(wrong).code()).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "steuer-id, 86095742719, 0",
        "steuer-id, 86095742718, 1",
        "iban, DE02120300000000202051, 0",
        "iban, DE02120300000000202052, 1",
        "ags, 08421000, 0",
        "kvnr, x, 1",
        "gibt-es-nicht, 1, 2"
    })
    void validatesIdentifiers(String kind, String value, int code) {
        Run run = run("validate", kind, value);
        assertThat(run.code()).as(run.out() + run.err()).isEqualTo(code);
        assertThat(run.out()).doesNotContain(value.length() > 3 ? value : "\u0000");
        assertThat(runWith(value + "\n", "validate", kind, "-").code()).isEqualTo(code);
    }

    @Test
    void listsEveryKindWithWordsInBothLanguages() {
        for (String language : List.of("de", "en")) {
            List<String> lines = run("validate", "--list", "--language", language)
                    .out()
                    .lines()
                    .toList();
            assertThat(lines).hasSameSizeAs(DomainTypes.names());
            // A kind without words would be described by its own name.
            assertThat(lines).allSatisfy(line -> {
                String[] parts = line.split(" +", 2);
                assertThat(parts[1]).isNotEqualTo(parts[0]);
            });
        }
    }

    @Test
    void computesADeadlineWithHolidaysOfThePlace() throws IOException {
        // A month after Easter Saturday's eve would end on 3 May; 4 April + 1 month = 4 May 2026, a Monday: no shift.
        Run plain = run("deadline", "2026-04-04", "P1M", "--place", "08421000", "--format", "json");
        assertThat(json(plain).get("lastDay").asText()).isEqualTo("2026-05-04");
        // 15 August 2025 is a Friday and a holiday in Augsburg (Bavaria), not in Ulm.
        Run augsburg = run("deadline", "15.7.2025", "P1M", "--place", "09761000", "--format", "json");
        Run ulm = run("deadline", "15.7.2025", "P1M", "--place", "08421000", "--format", "json");
        assertThat(json(augsburg).get("lastDay").asText()).isEqualTo("2025-08-18");
        assertThat(json(ulm).get("lastDay").asText()).isEqualTo("2025-08-15");
        assertThat(run("deadline", "15.7.2025", "P1M", "--place", "09761000").out())
                .contains("Fristende: Montag, 18. August 2025")
                .contains("BGB");
        assertThat(run("deadline", "15.7.2025", "P1M", "--place", "09761000", "--format", "svg")
                        .out())
                .startsWith("<svg");
    }

    @Test
    void countsFromTheNotificationWhereAChannelIsGiven() throws IOException {
        // § 41 Abs. 2 Satz 1 VwVfG as of 2025: the fourth day after posting, here Saturday 14 March 2026.
        Run run = run(
                "deadline",
                "2026-03-10",
                "P1M",
                "--place",
                "08421000",
                "--law",
                "VWVFG",
                "--channel",
                "post",
                "--format",
                "json");
        assertThat(json(run).get("lastDay").asText()).isEqualTo("2026-04-14");
        Run open = run(
                "deadline",
                "2026-03-10",
                "P1M",
                "--place",
                "08421000",
                "--law",
                "VWVFG",
                "--channel",
                "service-certificate");
        assertThat(open.code()).isEqualTo(1);
        assertThat(open.out()).contains("steht noch nicht fest");
    }

    @ParameterizedTest
    @CsvSource({
        "morgen, P1M, 08421000, kein Tag",
        "2026-02-30, P1M, 08421000, kein Tag",
        "2026-03-10, 1 Monat, 08421000, keine Dauer",
        "2026-03-10, P1M, 8421, kein Amtlicher Gemeindeschlüssel",
        "2026-03-10, PT24H, 08421000, braucht eine Uhrzeit"
    })
    void helpsWithMistypedDeadlines(String start, String period, String place, String words) {
        Run run = run("deadline", start, period, "--place", place);
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains(words);
    }

    @Test
    void listsHolidaysOfAPlace() throws IOException {
        assertThat(run("holidays", "09761000", "2026").out()).contains("08.08.2026  Augsburger Friedensfest");
        assertThat(run("holidays", "08421000", "2026").out())
                .doesNotContain("Friedensfest")
                .contains("Fronleichnam");
        JsonNode list =
                json(run("holidays", "11000000", "2026", "--format", "json")).get("holidays");
        assertThat(list).anySatisfy(day -> assertThat(day.get("date").asText()).isEqualTo("2026-03-08"));
        assertThat(run("holidays", "09761000", "1900").code()).isEqualTo(2);
    }

    @Test
    void helpsInBothLanguages() {
        assertThat(run("--help").out()).contains("Aufruf: amtsweg").contains("Prüft Prozessmodelle");
        for (String command : List.of("check", "validate", "deadline", "holidays")) {
            Run german = run(command, "--help");
            assertThat(german.code()).isZero();
            assertThat(german.out()).contains("Aufruf: amtsweg " + command).contains("Zeigt diese Hilfe");
            assertThat(run(command, "--help", "--language", "en").out()).contains("Usage: amtsweg " + command);
        }
        assertThat(run("--version").out()).startsWith("amtsweg ");
    }

    @Test
    void hasTheSameWordsInBothLanguages() throws IOException {
        Properties german = new Properties();
        Properties english = new Properties();
        german.load(Workbench.class.getResourceAsStream("texts.properties"));
        english.load(Workbench.class.getResourceAsStream("texts_en.properties"));
        assertThat(english.keySet()).isEqualTo(german.keySet());
    }
}
