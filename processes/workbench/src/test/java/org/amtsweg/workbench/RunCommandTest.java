package org.amtsweg.workbench;

import static org.amtsweg.workbench.Cli.hearing;
import static org.amtsweg.workbench.Cli.run;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.amtsweg.workbench.Cli.Run;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A case is played from a list of inputs, as a person or a file gives them. */
class RunCommandTest {

    private static final Path BEISPIEL = Path.of("../services/services/beispiel");

    @TempDir
    private Path directory;

    private String scaffold(String id, String... options) {
        String[] all = new String[options.length + 4];
        System.arraycopy(new String[] {"new", id, "--dir", directory.toString()}, 0, all, 0, 4);
        System.arraycopy(options, 0, all, 4, options.length);
        assertThat(run((Object[]) all).code()).isZero();
        return directory.resolve(id).toString();
    }

    /** Asking, complaining at once, choosing by number, by sentence and by short word; showing; saving. */
    @Test
    @SuppressWarnings("StringConcatToTextBlock") // One line per input, empty ones too.
    void leadsThroughACaseAndKeepsItAsAScenario() throws IOException {
        String folder = scaffold("hundesteuer", "--block", "supplement,statement,payment");
        Run played = hearing(
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
        Run played = hearing(
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
        Run played = run("run", BEISPIEL.toString(), "--scenario", scenario.toString());
        assertThat(played.code()).as(played.err()).isZero();
        assertThat(played.out())
                .contains("Montag, 7. Juni 2027")
                .contains("Der Antrag ist angenommen.")
                .contains("Möglich ist jetzt:");
    }

    /** YAML takes some words for values. */
    @Test
    void keepsANameThatYamlWouldMisread() throws IOException {
        Path folder = Cli.copy("services/beispiel", directory);
        Path form = Files.writeString(directory.resolve("form.yaml"), "name: Erika\nconcern: Etwas\n");
        Run played = hearing("speichern true\n", "run", folder, "--form", form);
        assertThat(played.code()).as(played.err()).isZero();
        assertThat(folder.resolve("scenarios/true.yaml")).content().startsWith("Szenario: \"true\"\n");
        assertThat(run("test", folder.resolve("scenarios/true.yaml")).out()).contains("true");
    }

    @Test
    void asksAgainWhenTheFileHoldsWhatIsNotAccepted() throws IOException {
        Path form = Files.writeString(directory.resolve("form.json"), "{\"name\": \"Erika\"}");
        Run played = hearing("Erika\nEin Anliegen\n\n", "run", BEISPIEL.toString(), "--form", form.toString());
        assertThat(played.code()).isZero();
        assertThat(played.out())
                .contains("form.concern: Bitte füllen Sie dieses Feld aus.")
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
        Run played = run("run", folder);
        assertThat(played.code()).isEqualTo(1);
        assertThat(played.out())
                .contains("darf so nicht laufen")
                .contains("sachbearbeitung")
                .contains("amtsweg check ");
    }

    @Test
    void saysAtWhichElementAFlawOfATableShows() throws IOException {
        String folder = scaffold("stand", "--block", "payment");
        Path table = directory.resolve("stand/gebuehr.dmn");
        Cli.change(table, "<text>25</text>", "<text>if form.quantity = 3 then null else 25</text>");
        Path form = Files.writeString(directory.resolve("form.yaml"), "name: Erika\nconcern: Ein Stand\nquantity: 3\n");
        Run played = hearing(
                "erledige 'Über den Antrag entscheiden' mit grant, reasons = 'Alles liegt vor.'\n",
                "run",
                folder,
                "--form",
                form);
        assertThat(played.code()).as(played.out() + played.err()).isZero();
        assertThat(played.out())
                .contains("Bei „Gebühr übernehmen“ (gebuehr_uebernehmen) scheitert der Schritt")
                .contains("Die Gebührentabelle „gebuehr“ nennt für diesen Fall keinen Betrag");
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
        Run refused = option == null ? run("run", path) : run("run", path, option);
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err()).contains(complaint);
    }

    @Test
    void asksWhichOfSeveralServices() {
        scaffold("eins");
        scaffold("zwei");
        Run refused = run("run", directory.toString());
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err()).contains("mehrere Leistungen").contains("eins, zwei");
        Run unknown = run("run", directory.toString(), "--service", "drei");
        assertThat(unknown.code()).isEqualTo(2);
        assertThat(unknown.err()).contains("„drei“ liegt dort nicht").contains("eins, zwei");
        Run ended = run("run", directory, "--service", "zwei");
        assertThat(ended.code()).isZero();
        assertThat(ended.out()).contains("Leistung: Zwei").contains("Beendet, bevor der Antrag gestellt war.");
    }

    @Test
    void asksWhichFolderOfSeveralServicesOfOneName() throws IOException {
        Cli.copy("services/beispiel", directory.resolve("nord"));
        Cli.copy("services/beispiel", directory.resolve("sued"));
        Run refused = run("run", directory, "--service", "beispiel");
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err())
                .contains("„beispiel“ liegt hier mehrfach")
                .contains("nord/services/beispiel, ")
                .contains("sued/services/beispiel. ");
        assertThat(run("run", directory.resolve("sued")).out()).contains("Leistung: ");
    }

    @Test
    void saysWhichFileOfAFolderIsTooLarge() throws IOException {
        Path folder = Cli.copy("services/beispiel", directory);
        Files.write(folder.resolve("notices/gross.html"), new byte[11_000_000]);
        Run refused = run("run", folder);
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err()).contains("notices/gross.html: Die Datei ist größer als");
    }
}
