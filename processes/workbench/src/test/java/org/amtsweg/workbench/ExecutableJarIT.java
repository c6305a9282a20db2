package org.amtsweg.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the jar as a designer does: from elsewhere, with nothing beside it, on a system that does not speak UTF-8. */
class ExecutableJarIT {

    private static final Path JAR =
            Path.of(System.getProperty("executable.jar", "target/amtsweg.jar")).toAbsolutePath();
    private static final Path SERVICES = Path.of("../services").toAbsolutePath().normalize();
    private static final Path MODELS = Path.of("src/test/resources/models").toAbsolutePath();

    @TempDir
    private Path elsewhere;

    private record Run(int code, String out, String err) {}

    private Run run(String... arguments) throws IOException, InterruptedException {
        return run(elsewhere, arguments);
    }

    private Run run(Path directory, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Dfile.encoding=US-ASCII",
                "-Dstdout.encoding=US-ASCII",
                "-jar",
                JAR.toString()));
        List<String> own = List.of(arguments);
        // As in a shell: what is behind "<" is read instead of a keyboard; here nobody sits at one.
        int redirection = own.indexOf("<");
        command.addAll(redirection < 0 ? own : own.subList(0, redirection));
        Path in = redirection < 0
                ? Files.createTempFile(elsewhere, "in", ".txt")
                : directory.resolve(own.get(redirection + 1));
        Path out = Files.createTempFile(elsewhere, "out", ".txt");
        Path err = Files.createTempFile(elsewhere, "err", ".txt");
        Process process = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectInput(in.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
        Run run = new Run(process.exitValue(), Files.readString(out), Files.readString(err));
        assertThat(run.out() + run.err()).doesNotContain("\tat ").doesNotContain("SLF4J");
        return run;
    }

    @Test
    void checksAGoodModel() throws Exception {
        Run run = run("check", MODELS.resolve("gut.bpmn").toString());
        assertThat(run.code()).as(run.out() + run.err()).isZero();
        assertThat(run.out()).contains("„Guter Prozess“").contains("1 Prozess geprüft");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void endsWithOneForABadModel() throws Exception {
        Run run = run("check", MODELS.resolve("haengt.bpmn").toString(), "--format", "sarif");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).contains("\"2.1.0\"");
    }

    @Test
    void findsTheBlocksInsideTheJarForAServiceElsewhere() throws Exception {
        Run run = run("check", SERVICES.resolve("services/sondernutzung").toString(), "--progress");
        assertThat(run.code()).as(run.out() + run.err()).isZero();
        assertThat(run.out()).contains("(sondernutzung)").doesNotContain("[process.");
    }

    @Test
    void endsWithTwoForAWrongCall() throws Exception {
        Run run = run("check", "gibt-es-nicht");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).isEqualTo("Fehler: Den Pfad gibt-es-nicht gibt es nicht.\n");
    }

    @Test
    void hasAllSentencesOfAllModules() throws Exception {
        Run run = run("validate", "steuer-id", "1");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).contains("[steuer-id.form]").doesNotStartWith("steuer-id");
        Files.writeString(elsewhere.resolve("kein.bpmn"), "kein XML", StandardCharsets.UTF_8);
        assertThat(run("check", "kein.bpmn").out())
                .doesNotContain("xml.syntax [")
                .contains("FEHLER [TECH-READ] Zeile 1\n    Die Datei ist kein wohlgeformtes XML.\n");
    }

    @Test
    void saysWhereAFileIsNotInUtf8() throws Exception {
        Path model = elsewhere.resolve("Antrag 1.bpmn");
        Files.writeString(model, "<?xml version='1.0'?>\n<a b='ü' />\n", StandardCharsets.ISO_8859_1);
        Run run = run("check", model.toString());
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).contains("FEHLER [TECH-READ] Zeile 2\n    Die Datei ist nicht in UTF-8 gespeichert.\n");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void computesDeadlinesAndHolidays() throws Exception {
        assertThat(run("deadline", "15.7.2025", "P1M", "--place", "09761000").out())
                .contains("18. August 2025");
        assertThat(run("holidays", "09761000", "2026").out()).contains("Augsburger Friedensfest");
    }

    @Test
    void beginsAServiceThatChecksAndIsPlayedAndKeptAsAScenario() throws Exception {
        Run made = run("new", "hundesteuer", "--block", "payment", "--name", "Hund anmelden");
        assertThat(made.code()).as(made.err()).isZero();
        assertThat(run("check", "hundesteuer").out()).contains("0 Fehler, 0 Warnungen, 0 Hinweise");
        Files.writeString(elsewhere.resolve("eingaben.txt"), """
                Erika Mustermann
                Ein Hund
                3

                erledige 'Über den Antrag entscheiden' mit grant, reasons = 'Alles liegt vor.'
                bezahle
                warte
                speichern Angemeldet
                """);
        Run played = run("run", "hundesteuer", "<", "eingaben.txt");
        assertThat(played.code()).as(played.out() + played.err()).isZero();
        assertThat(played.err()).isEmpty();
        assertThat(played.out()).contains("Stand: Abgeschlossen (CLOSED).").contains("Gespeichert: ");
        assertThat(elsewhere.resolve("hundesteuer/scenarios/angemeldet.yaml")).exists();
    }

    @Test
    void writesTemplatesAlsoForTheStepsOfAJarOnlyTheDesignerHas() throws Exception {
        String jar = VendorJar.with(elsewhere, VendorJar.First.class).toString();
        Run run = run("templates", "--out", "neu/vorlagen", "--jar", jar);
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).startsWith("31 Vorlagen geschrieben: neu/vorlagen/amtsweg-templates.json\n");
        assertThat(Files.readString(elsewhere.resolve("neu/vorlagen/amtsweg-templates.json")))
                .contains("Vollständigkeit prüfen")
                .contains("Registerauszug holen");
        assertThat(run("templates").err()).contains("Es fehlt --out DIR");
    }

    @Test
    void liftsAModel() throws Exception {
        Path model = elsewhere.resolve("vorlagen.bpmn");
        Files.copy(MODELS.resolve("vorlagen.bpmn"), model);
        Run run = run("templates", "upgrade", "vorlagen.bpmn");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).contains("bitte ausfüllen").contains("Elemente angehoben: 1");
        assertThat(Files.readString(model))
                .contains("calledElementVersionTag=\"1.0.0\"")
                .doesNotContain("input.tage");
        assertThat(run("templates", "upgrade", "vorlagen.bpmn").code()).isZero();
    }

    @Test
    void knowsItsVersion() throws Exception {
        assertThat(run("--version").out()).matches("amtsweg \\d+\\.\\d+\\.\\d+.*\\R");
    }

    /** A block of the guide: the command, what it prints, and its exit code in brackets where it is not 0. */
    private static final Pattern EXAMPLE =
            Pattern.compile("```console\\n\\$ amtsweg ([^\\n]+)\\n(.*?)```", Pattern.DOTALL);

    @Test
    void saysWhatTheGuideSays() throws Exception {
        Path root = Path.of("../..").toAbsolutePath().normalize();
        Matcher example = EXAMPLE.matcher(Files.readString(root.resolve("docs/cli.md")));
        int examples = 0;
        while (example.find()) {
            examples++;
            // Reports go to the directory of this test, not into the sources.
            String command = example.group(1).replace("target/", elsewhere + "/");
            Run run = run(root, words(command));
            String code = run.code() == 0 ? "" : "[" + run.code() + "]\n";
            String printed = (run.out() + run.err() + code).replace(elsewhere + "/", "target/");
            assertThat(printed).as(command).isEqualTo(example.group(2));
        }
        assertThat(examples).isGreaterThanOrEqualTo(10);
    }

    private static String[] words(String command) {
        List<String> words = new ArrayList<>();
        Matcher word = Pattern.compile("\"([^\"]*)\"|(\\S+)").matcher(command);
        while (word.find()) {
            words.add(word.group(1) != null ? word.group(1) : word.group(2));
        }
        return words.toArray(String[]::new);
    }
}
