package org.amtsweg.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.amtsweg.workbench.terminal.Terminal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A case is played from a list of inputs, as a person or a file gives them. */
class RunCommandTest {

    private static final Path BEISPIEL = Path.of("../services/services/beispiel");

    @TempDir
    private Path directory;

    private record Run(int code, String out, String err) {}

    private static Run run(String input, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Terminal terminal = new Terminal(
                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
        int code = Workbench.run(terminal, arguments);
        return new Run(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private String scaffold(String id, String... options) {
        String[] all = new String[options.length + 4];
        System.arraycopy(new String[] {"new", id, "--dir", directory.toString()}, 0, all, 0, 4);
        System.arraycopy(options, 0, all, 4, options.length);
        assertThat(run("", all).code()).isZero();
        return directory.resolve(id).toString();
    }

    /** Asking, complaining at once, choosing by number, by sentence and by short word; showing; saving. */
    @Test
    @SuppressWarnings("StringConcatToTextBlock") // One line per input, empty ones too.
    void leadsThroughACaseAndKeepsItAsAScenario() throws IOException {
        String folder = scaffold("hundesteuer", "--block", "supplement,statement,payment");
        Run played = run(
                String.join(
                        "\n",
                        "Erika Muster",
                        "",
                        "Ein Hund: groß",
                        "viel",
                        "5000",
                        "12",
                        "keine-mail",
                        "",
                        "j",
                        "99",
                        "erledige 'Vollständigkeit prüfen' mit vollständig",
                        "complete 'Vollständigkeit prüfen' with complete",
                        "wait",
                        "erledige 'Stellungnahme abgeben' mit consent",
                        "erledige 'Über den Antrag entscheiden' mit grant, reasons = 'kurz'",
                        "1",
                        "zu kurz",
                        "Alles liegt vor.",
                        "fristen",
                        "verlauf",
                        "nachrichten",
                        "bescheide",
                        "bezahle",
                        "warte",
                        "speichern Bewilligt: mit Zahlung",
                        "speichern Bewilligt: mit Zahlung",
                        "speichern",
                        "hilfe",
                        "ende"),
                "run",
                folder);

        assertThat(played.code()).as(played.err()).isZero();
        assertThat(played.err()).isEmpty();
        assertThat(played.out())
                .contains("Leistung: Hundesteuer, Version 0.1.0")
                .contains("Name (Text, Pflichtfeld): Erika Muster")
                .contains("Bitte füllen Sie dieses Feld aus.")
                .contains("Bitte eine Zahl eingeben")
                .contains("Eine E-Mail-Adresse hat die Form")
                .contains("Der Antrag ist angenommen.")
                .contains("Die Nummer 99 steht nicht in der Liste; sie geht von 1 bis 3.")
                .contains("bietet die Aufgabe „Vollständigkeit prüfen“ nicht an. Möglich: complete, incomplete")
                .contains("Offene Aufgabe: Stellungnahme abgeben (Rolle beteiligte_stelle)"
                        + " (bis zum Ablauf des Tages: Montag, 15. März 2027)")
                // The clock was turned: the other office did not answer in time.
                .contains("Dienstag, 16. März 2027, 0:00 Uhr. Stand: In Prüfung (IN_REVIEW).")
                .contains("Die Aufgabe „Stellungnahme abgeben“ ist jetzt nicht offen.")
                .contains("objection: läuft bis ")
                .contains("Ihrem Antrag wird entsprochen.")
                .contains("Rechtsbehelfsbelehrung")
                .contains("Stand: Abgeschlossen (CLOSED).")
                .contains("Es ist nichts mehr zu tun.")
                .contains("gibt es schon; nehmen Sie einen anderen Namen")
                .contains("Wie soll das Szenario heißen?")
                .endsWith("Beendet.\n")
                .doesNotContain("\u001b")
                .doesNotContain("Exception");
        String kept = Files.readString(directory.resolve("hundesteuer/scenarios/bewilligt-mit-zahlung.yaml"));
        assertThat(kept)
                .contains("Szenario: \"Bewilligt: mit Zahlung\"")
                .contains("concern: \"Ein Hund: groß\"")
                .contains("Nachweise: [nachweis]")
                .contains("- erledige 'Über den Antrag entscheiden' mit grant:\n      reasons: \"Alles liegt vor.\"")
                .contains("- die Zahlung gelingt")
                .contains("Stand: CLOSED")
                .doesNotContain("kurz");
    }

    @Test
    void takesTheFormFromAFileAndSpeaksEnglish() throws IOException {
        Path form = Files.writeString(directory.resolve("form.yaml"), "name: Erika\nconcern: Something\n");
        Run played = run(
                "complete 'Über den Antrag entscheiden' with refuse, reasons = 'Not this time.'\nnotices\nsave x\n",
                "run",
                "beispiel",
                "--form",
                form.toString(),
                "--date",
                "2027-05-03",
                "--language",
                "en");
        assertThat(played.code()).as(played.err()).isZero();
        assertThat(played.out())
                .contains("Monday, 3 May 2027, 9:00")
                .contains("Open task: ")
                .contains("Ihr Antrag wird abgelehnt.")
                .contains("State: Closed (CLOSED).")
                .contains("A service of the library has no folder to save in.");
    }

    @Test
    void beginsAsAScenarioBegins() throws IOException {
        Path scenario = Files.writeString(directory.resolve("x.yaml"), """
                Szenario: Anfang
                gegeben:
                  Datum: 2027-06-07
                  Formular: {name: Erika Mustermann, concern: Ein Anliegen}
                erwartet:
                  Stand: IN_REVIEW
                """);
        Run played = run("", "run", BEISPIEL.toString(), "--scenario", scenario.toString());
        assertThat(played.code()).as(played.err()).isZero();
        assertThat(played.out())
                .contains("Montag, 7. Juni 2027")
                .contains("Der Antrag ist angenommen.")
                .contains("Möglich ist jetzt:");
    }

    @Test
    void asksAgainWhenTheFileHoldsWhatIsNotAccepted() throws IOException {
        Path form = Files.writeString(directory.resolve("form.json"), "{\"name\": \"Erika\"}");
        Run played = run("Erika\nEin Anliegen\n\n", "run", BEISPIEL.toString(), "--form", form.toString());
        assertThat(played.code()).isZero();
        assertThat(played.out())
                .contains("Der Antrag wurde so nicht angenommen.")
                .contains("Anliegen (Text, Pflichtfeld): Ein Anliegen")
                .contains("Der Antrag ist angenommen.")
                .endsWith("Beendet.\n");
    }

    @Test
    void saysWhyAServiceMayNotRun() throws IOException {
        String folder = scaffold("kaputt");
        Path profile = directory.resolve("kaputt/service.yaml");
        Files.writeString(profile, Files.readString(profile).replace("[sachbearbeitung]", "[]"));
        Run played = run("", "run", folder);
        assertThat(played.code()).isEqualTo(1);
        assertThat(played.out())
                .contains("darf so nicht laufen")
                .contains("sachbearbeitung")
                .contains("amtsweg check ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "gibt-es-nicht | | Mitgeliefert sind: beispiel, ",
                "src/test/resources/models | | liegt keine Leistung",
                "beispiel | --date=gestern | „gestern“ ist kein Tag",
                "beispiel | --place=123 | kein Amtlicher Regionalschlüssel",
                "beispiel | --form=gibt-es-nicht.json | kann nicht gelesen werden",
                "beispiel | --scenario=pom.xml | steht kein Szenario",
                "beispiel | --form=pom.xml | stehen keine Formularwerte"
            })
    void refusesAWrongCall(String path, String option, String complaint) {
        Run refused = option == null ? run("", "run", path) : run("", "run", path, option);
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err()).contains(complaint);
    }

    @Test
    void asksWhichOfSeveralServices() {
        scaffold("eins");
        scaffold("zwei");
        Run refused = run("", "run", directory.toString());
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err()).contains("mehrere Leistungen").contains("eins, zwei");
        Run unknown = run("", "run", directory.toString(), "--service", "drei");
        assertThat(unknown.code()).isEqualTo(2);
        assertThat(unknown.err()).contains("„drei“ liegt dort nicht").contains("eins, zwei");
        Run ended = run("", "run", directory.toString(), "--service", "zwei");
        assertThat(ended.code()).isZero();
        assertThat(ended.out()).contains("Leistung: Zwei").contains("Beendet, bevor der Antrag gestellt war.");
    }
}
