package org.amtsweg.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a newcomer sees: three cases with good input, a list of findings with bad input. */
class QuickstartTest {

    private static final Path INPUT = Path.of("input");

    private record Run(boolean well, String output) {}

    private static Run run(Path file) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        boolean well = Quickstart.run(file, new PrintStream(bytes, true, StandardCharsets.UTF_8));
        return new Run(well, bytes.toString(StandardCharsets.UTF_8));
    }

    private static Run good = new Run(false, "");

    @BeforeAll
    static void runOnce() {
        good = run(INPUT.resolve("antrag-vollstaendig.json"));
    }

    @Test
    void runsThreeCasesFromApplicationToNotice() throws IOException {
        Run run = good;

        assertThat(run.well()).isTrue();
        assertThat(run.output()).endsWith("3 cases, 3 notices, audit chains intact" + System.lineSeparator());
        // 12.5 m² × 6 Euro × 7 months
        assertThat(run.output()).contains("Gebührenvorschau zu Fall 1: 525,00");
        assertThat(run.output())
                .contains("Die Zahlung ist erledigt.")
                .contains("Der Bescheid ist bestandskräftig.")
                .contains("Ihre Äußerung ist eingegangen.")
                .doesNotContain("timeline.")
                .doesNotContain("{");
        assertThat(Files.readString(Path.of("target", "quickstart", "1-erlaubt.txt")))
                .contains("Summe: 525,00 Euro", "Erika Mustermann");
        // 8 m² × 4 Euro × 4 months
        assertThat(Files.readString(Path.of("target", "quickstart", "2-nachgereicht.txt")))
                .contains("Summe: 128,00 Euro");
        assertThat(Files.readString(Path.of("target", "quickstart", "3-abgelehnt.html")))
                .contains("wird abgelehnt");
    }

    @Test
    void letsNobodyWorkAtTheWeekend() {
        // Periods end and notices count as notified on any day; what people do they do from Monday to Friday.
        assertThat(good.output().lines())
                .filteredOn(line -> line.matches("\\s+(Sa|So)\\. .*"))
                .allMatch(line -> line.contains("erinnert")
                        || line.contains("Frist")
                        || line.contains("abgeschlossen")
                        || line.contains("vorbei")
                        || line.contains("fertig"));
    }

    @Test
    void listsAllFlawsOfAWrongFile() {
        Run run = run(INPUT.resolve("antrag-fehlerhaft.json"));

        assertThat(run.well()).isFalse();
        assertThat(run.output())
                .contains("antrag-fehlerhaft.json kann so nicht angenommen werden")
                .contains("form.contact.email")
                .contains("form.businessName")
                .contains("form.place.zone")
                .contains("form.area")
                .contains("form.favouriteColour")
                .contains("form.musicDetails")
                .contains("evidence")
                .doesNotContain("form.form")
                .doesNotContain("3 cases");
    }

    @Test
    void saysWhatIsWrongWithAFileThatIsNoApplication(@TempDir Path directory) throws IOException {
        Path noJson =
                Files.writeString(directory.resolve("kein-json.json"), "Guten Tag, ich möchte Tische aufstellen.");
        Path twice = Files.writeString(directory.resolve("doppelt.json"), "{\"service\": \"a\", \"service\": \"b\"}");
        Path empty = Files.writeString(directory.resolve("leer.json"), "{}");
        Path binary = Files.write(directory.resolve("binaer.json"), new byte[] {(byte) 0xff, (byte) 0xfe, 0, 1});

        for (Path file : new Path[] {noJson, twice, empty, binary, directory.resolve("fehlt.json")}) {
            Run run = run(file);
            assertThat(run.well()).isFalse();
            assertThat(run.output())
                    .startsWith("Die Datei " + file)
                    .doesNotContain("Exception")
                    .hasLineCount(1);
        }
    }

    @Test
    void endsTheProcessWithOneForAWrongFile() throws IOException, InterruptedException {
        assertThat(exitCode("antrag-fehlerhaft.json")).isEqualTo(1);
    }

    private static int exitCode(String file) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home", ""), "bin", "java")
                                .toString(),
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path", "")),
                        Quickstart.class.getName(),
                        INPUT.resolve(file).toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(process.waitFor(3, TimeUnit.MINUTES)).isTrue();
        return process.exitValue();
    }
}
