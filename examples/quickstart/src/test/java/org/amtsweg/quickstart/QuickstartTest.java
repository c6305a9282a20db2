package org.amtsweg.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a newcomer sees: five cases with good input, a list of findings with bad input. */
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
    void runsFiveCasesFromApplicationToNotice() throws IOException {
        Run run = good;

        assertThat(run.well()).isTrue();
        assertThat(run.output()).endsWith("5 cases, 5 notices, audit chains intact" + System.lineSeparator());
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
        assertThat(Files.readString(Path.of("target", "quickstart", "4-zugestimmt.txt")))
                .contains("Wir stimmen dem Vorhaben zu.", "Glasnetz Musterland GmbH");
    }

    @Test
    void letsTheClockGiveTheConsentThatNobodyDecided() throws IOException {
        String fifth = good.output().substring(good.output().indexOf("Fall 5"));

        assertThat(fifth).contains("Die Zustimmung gilt von Gesetzes wegen als erteilt.");
        String certificate = Files.readString(Path.of("target", "quickstart", "5-gilt-als-erteilt.txt"));
        LocalDate received = day(fifth, "Ihr Antrag oder Ihre Anzeige ist bei uns eingegangen.");
        LocalDate noticed = day(fifth, "Die Frist ist abgelaufen.");
        Matcher deemed = Pattern.compile("seit Ablauf des (\\d\\d)\\.(\\d\\d)\\.(\\d{4}) als erteilt")
                .matcher(certificate);
        assertThat(deemed.find()).isTrue();
        LocalDate lastDay = LocalDate.parse(deemed.group(3) + "-" + deemed.group(2) + "-" + deemed.group(1));
        // Three months, and not before; a weekend or holiday may add some days.
        assertThat(lastDay)
                .isBetween(received.plusMonths(3), received.plusMonths(3).plusDays(4));
        assertThat(noticed).isEqualTo(lastDay.plusDays(1));
        assertThat(certificate).contains("RECHTSBEHELFSBELEHRUNG", "Schnellnetz Musterland eG", "mindertief");
    }

    private static LocalDate day(String output, String sentence) {
        return output.lines()
                .filter(line -> line.contains(sentence))
                .findFirst()
                .map(line -> LocalDate.parse(line.strip().substring(4, 14), DateTimeFormatter.ofPattern("dd.MM.uuuu")))
                .orElseThrow();
    }

    @Test
    void takesAFileOfTheOtherServiceToo() {
        Run run = run(INPUT.resolve("trasse-zustimmung.json"));

        assertThat(run.well()).isTrue();
        assertThat(run.output()).contains("5 cases, 5 notices, audit chains intact");
    }

    @Test
    void letsNobodyWorkAtTheWeekend() {
        // Periods end and notices count as notified on any day; what people do they do from Monday to Friday.
        assertThat(good.output().lines())
                .filteredOn(line -> line.matches("\\s+(Sa|So)\\. .*"))
                .allMatch(line -> line.contains("erinnert")
                        || line.contains("Frist")
                        || line.contains("frist")
                        || line.contains("gilt als bekannt gegeben")
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
                .doesNotContain("5 cases");
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
