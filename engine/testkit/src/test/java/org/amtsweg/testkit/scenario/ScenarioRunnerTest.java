package org.amtsweg.testkit.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.amtsweg.language.Language;
import org.amtsweg.model.folder.FolderContent;
import org.amtsweg.model.folder.FolderSource;
import org.amtsweg.model.folder.ServiceFolder;
import org.amtsweg.step.Step;
import org.amtsweg.step.StepContext;
import org.amtsweg.step.StepDescriptor;
import org.amtsweg.step.StepResult;
import org.amtsweg.testkit.coverage.CoverageRecorder;
import org.amtsweg.testkit.town.Town;
import org.amtsweg.testkit.town.Trail;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The fictive service {@code probe} in a town: what scenarios say comes about, and what does not is told with its place. */
class ScenarioRunnerTest {

    private static final CoverageRecorder RECORDER = new CoverageRecorder();
    private static Town town;

    @BeforeAll
    static void found() {
        town = probe();
    }

    private static Town probe() {
        Town town = Town.of(
                FolderSource.directory(Path.of("src/test/resources/probe"))
                        .list()
                        .folders(),
                RECORDER,
                builder -> builder.withoutProof());
        assertThat(town.refused()).isEmpty();
        return town;
    }

    @AfterAll
    static void leave() {
        town.close();
    }

    private static ScenarioResult run(String yaml) {
        String whole = "Szenario: Probe\ngegeben:\n  Datum: 2027-03-01\n  Formular: {name: Erika, amount: 3}\n"
                + "  Antworten: {fiktiv.register: {found: true}}\n" + yaml;
        return runWhole(whole, Language.DE);
    }

    private static ScenarioResult runWhole(String yaml, Language language) {
        return runIn(town, yaml, language);
    }

    private static ScenarioResult runIn(Town town, String yaml, Language language) {
        ScenarioFile.Reading reading =
                ScenarioFile.read("s.yaml", yaml.getBytes(StandardCharsets.UTF_8), name -> Optional.empty());
        assertThat(reading.findings().list()).isEmpty();
        ServiceFolder service = town.services().get(0);
        return new ScenarioRunner(town, RECORDER, language)
                .run(service, reading.scenarios().get(0));
    }

    private static void passes(ScenarioResult result) {
        assertThat(result.failures().stream().map(failure -> FailureText.of(failure, Language.DE)))
                .isEmpty();
    }

    @Test
    void takesACaseFromItsBeginningToItsEnd() {
        ScenarioResult result = run("""
                Schritte:
                  - erwartet: {Stand: in Prüfung, Aufgaben: [Angaben prüfen], Verlauf: [Ihr Antrag ist da.]}
                  - unmöglich: erledige 'Angaben prüfen' mit done
                  - erledige 'Angaben prüfen' mit ask, reasons = 'Wie viele?'
                  - erwartet:
                      Stand: unvollständig
                      Fristen: {reply: 2027-03-15}
                      Nachrichten: [Eine Frage an Sie]
                      Möglichkeiten: [Nachforderung, Rücknahme]
                      Aufgaben: []
                  - die Antragstellerin antwortet mit 'Fünf', amount = 5
                  - erwartet: {Aufgaben: [Gegenzeichnen]}
                  - erledige Gegenzeichnen
                erwartet:
                  Stand: abgeschlossen
                  Weg: [Antrag da, auf_antwort_warten, Gegenzeichnen, Abgeschlossen]
                  nie: [Frist abgelaufen]
                  Bescheid: keiner
                  Gebühr: keine
                  Zahlungen: []
                """);

        passes(result);
        assertThat(result.path())
                .extracting(Trail.Visit::elementId)
                .startsWith("antrag_da", "register_fragen", "pruefen");
        assertThat(result.coverage().targets()).hasSizeGreaterThan(5);
    }

    @ParameterizedTest
    @CsvSource({
        "warte bis zum letzten Tag der Frist reply, nie, unvollständig",
        "'warte, bis die Frist reply abgelaufen ist', Weg, unvollständig",
        "warte 10 Arbeitstage, nie, unvollständig",
        "warte 11 Arbeitstage, Weg, unvollständig",
        "warte bis 2027-03-15 um 23:59 Uhr, nie, unvollständig",
        "warte bis 2027-03-16 um 00:00 Uhr, Weg, unvollständig",
        "warte bis 1 Tag vor Ablauf der Frist reply, nie, unvollständig",
    })
    void letsTimePass(String sentence, String key, String state) {
        // Ten working days after Monday, 1 March 2027, end with Monday, 15 March.
        passes(run("""
                Schritte:
                  - erledige pruefen mit ask, reasons = x
                  - %s
                erwartet: {Stand: %s, %s: [Frist abgelaufen]}
                """.formatted(sentence, state, key)));
    }

    @Test
    void setsWhatTheMunicipalityMaySet() {
        passes(runWhole("""
                Szenario: Kürzer
                gegeben:
                  Datum: 2027-03-01
                  Formular: {name: Erika}
                  Stellgrößen: {replyPeriod: P5WD}
                  Antworten: {fiktiv.register: {found: true}}
                Schritte:
                  - erledige pruefen mit ask, reasons = x
                erwartet: {Fristen: {reply: 2027-03-08}}
                """, Language.DE));
        // The next scenario knows nothing of it.
        passes(run("""
                Schritte:
                  - erledige pruefen mit ask, reasons = x
                erwartet: {Fristen: {reply: 2027-03-15}}
                """));
    }

    @Test
    void letsStepsOfVendorsAnswerLaterOrFail() {
        passes(runWhole("""
                Szenario: Später
                gegeben: {Formular: {name: Erika}}
                Schritte:
                  - erwartet: {Stand: eingereicht, Aufgaben: keine, Nachrichten: keine, Zahlungen: keine}
                  - fiktiv.register antwortet, found = true
                  - unmöglich: fiktiv.register antwortet
                erwartet: {Aufgaben: [Angaben prüfen]}
                """, Language.DE));
        passes(runWhole("""
                Szenario: Unbekannt
                gegeben: {Formular: {name: Erika}, Antworten: {fiktiv.register: {Fehler: UNKNOWN}}}
                erwartet: {Stand: abgeschlossen, Weg: [Person unbekannt], nie: [Angaben prüfen]}
                """, Language.DE));
    }

    @Test
    void letsTheMailboxFailAndTryAgain() {
        passes(run("""
                Schritte:
                  - die Zustellung scheitert 2 Mal
                  - erledige pruefen mit ask, reasons = x
                  - erwartet: {Stand: in Prüfung}
                  - warte, bis etwas geschieht
                  - warte, bis etwas geschieht
                erwartet: {Stand: unvollständig, Nachrichten: [Eine Frage]}
                """));
    }

    @Test
    void toleratesStuckWorkOnlyWhereItIsExpected() {
        String steps = """
                Schritte:
                  - die Zustellung scheitert 100 Mal
                  - erledige pruefen mit ask, reasons = x
                  - warte 20 Tage
                """;
        passes(run(steps + "erwartet: {gestört: true}\n"));
        for (String expected : List.of("Stand: in Prüfung", "gestört: false")) {
            assertThat(run(steps + "erwartet: {" + expected + "}\n").failures())
                    .singleElement()
                    .satisfies(failure -> assertThat(failure.expected()).isEqualTo("Nichts hängt."));
        }
        // That nothing hung before says nothing of the end.
        assertThat(run(steps.replace("Schritte:\n", "Schritte:\n  - erwartet: {gestört: false}\n")
                                + "erwartet: {Stand: in Prüfung}\n")
                        .failures())
                .hasSize(1);
    }

    @Test
    void expectsAnApplicationToBeRefused() {
        passes(runWhole("""
                Szenario: Ohne Namen
                gegeben: {Formular: {amount: -1}}
                erwartet: {Befunde: [name, form.too-small, "Bitte füllen Sie dieses Feld aus"]}
                """, Language.DE));
        assertThat(run("erwartet: {Befunde: [name]}\n").failures())
                .singleElement()
                .satisfies(failure -> assertThat(failure.seen()).isEqualTo("Der Antrag wurde angenommen."));
        assertThat(runWhole("""
                                Szenario: X
                                gegeben: {Person: {Vertrauensniveau: normal}, Formular: {name: A}}
                                erwartet: {Stand: CLOSED}
                                """, Language.EN).failures())
                .singleElement()
                .satisfies(failure -> assertThat(failure.seen()).contains("SUBSTANTIAL"));
    }

    @Test
    void takesPaperFromSomebodyWithoutAnAccount() {
        passes(runWhole("""
                Szenario: Papier
                gegeben:
                  Person: {Name: Otto Papier, Konto: false}
                  Eingangsweg: Papier
                  Formular: {name: Otto}
                  Antworten: {fiktiv.register: {found: true}}
                Schritte:
                  - erledige pruefen mit done, reasons = x
                  - erledige gegenzeichnen mit signed
                erwartet: {Stand: abgeschlossen}
                """, Language.DE));
    }

    /** Nothing that is expected wrongly passes; each is told at its line, in both languages. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '^',
            value = {
                "Stand: abgeschlossen # abgeschlossen (CLOSED) # in Prüfung (IN_REVIEW)",
                "Weg: [Gegenzeichnen] # Der Weg führt über 'Gegenzeichnen'. # Antrag da → Register fragen → Angaben prüfen",
                "Weg: [Antrag da, Antrag da] # Der Weg führt nach 'Antrag da' über 'Antrag da'. # Antrag da → Register fragen → Angaben prüfen",
                "nie: [Angaben prüfen] # Der Weg führt nie über 'Angaben prüfen'. # Antrag da → Register fragen → Angaben prüfen",
                "nie: [Angaben prüfn] # 'Angaben prüfn' # Ein Element mit diesem Namen gibt es in den Modellen nicht. Meinten Sie 'Angaben prüfen'?",
                "Fristen: {reply: 2027-03-15} # reply 2027-03-15 # keine",
                "Fristen: {replay: keine} # replay keine # Eine Frist „replay“ gibt es in der Leistung und ihren Bausteinen nicht. Es gibt: reply.",
                "Bescheid: {ohne: [ja]} # Es kommt nicht vor: 'ja' # keine",
                "Nachrichten: [Hallo] # Es kommt vor: 'Hallo' # keine",
                "Gebühr: 12 # 12.00 # keine",
                "Zahlungen: [12.5] # 12.50 # keine",
                "Bescheid: {enthält: [ja]} # Es kommt vor: 'ja' # keine",
                "Aufgaben: [] # keine # „Angaben prüfen“",
                "Aufgaben: [Angaben prüfen, Gegenzeichnen] # Angaben prüfen, Gegenzeichnen # „Angaben prüfen“",
                "Möglichkeiten: [Zahlung] # Zahlung # keine",
                "Verlauf: [Hallo] # Es kommt vor: 'Hallo' # „Ihr Antrag ist da.“",
                "gestört: true # Etwas wurde nach dem letzten Versuch aufgegeben. # Nichts hängt.",
            })
    void tellsWhatIsOtherwise(String expectation, String expected, String seen) {
        assertThat(run("erwartet:\n  " + expectation + "\n").failures())
                .singleElement()
                .satisfies(failure -> {
                    assertThat(failure.place()).isEqualTo("s.yaml:7");
                    assertThat(failure.expected()).isEqualTo(expected);
                    assertThat(failure.seen()).isEqualTo(seen);
                });
    }

    /** A sentence that is wrong is never possible, so that "unmöglich" would hold by mistake. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "erledige 'Angaben prüfn' mit done # Meinten Sie „Angaben prüfen“?",
                "erledige 'Angaben prüfen' mit dne # Möglich: ask, done.",
                "erledige 'Antrag da' mit done # ist keine Aufgabe",
                "fiktiv.registr antwortet # Es gibt: fiktiv.register.",
            })
    void takesNoWrongSentenceForImpossible(String sentence, String why) {
        assertThat(run("Schritte:\n  - unmöglich: \"%s\"\nerwartet: {Stand: in Prüfung}\n".formatted(sentence))
                        .failures())
                .singleElement()
                .satisfies(failure -> assertThat(failure.seen()).contains(why));
    }

    @Test
    void agreesOnNoAnswerThatAStepCannotGive() {
        assertThat(runWhole("""
                                Szenario: Fehler
                                gegeben: {Formular: {name: A}, Antworten: {fiktiv.register: {Fehler: OHNE}}}
                                erwartet: {Stand: CLOSED}
                                """, Language.DE).failures()).singleElement().satisfies(failure -> {
            assertThat(failure.step()).isEqualTo("Antworten");
            assertThat(failure.seen()).contains("Möglich: UNKNOWN.");
        });
    }

    /** A message that is sent becomes a fee that is calculated, which the service knows nothing of; only a case shows it. */
    private static FolderContent withoutFeeTable(FolderContent probe) {
        Map<String, byte[]> files = new TreeMap<>(probe.files());
        files.computeIfPresent(
                "process.bpmn",
                (name, model) -> new String(model, StandardCharsets.UTF_8)
                        .replace("amtsweg.send-message", "amtsweg.calculate-fee")
                        .getBytes(StandardCharsets.UTF_8));
        return new FolderContent(probe.kind(), probe.name(), files);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "DE # Bei „Frage senden“ (frage_senden) scheitert der Schritt # frage_senden: Das Modell berechnet eine Gebühr, aber service.yaml nennt keine Gebührentabelle.",
                "EN # At \"Frage senden\" (frage_senden) the step fails # frage_senden: The profile has no fee table, but the model calculates a fee",
            })
    void tellsAFlawThatOnlyACaseShows(Language language, String what, String where) {
        List<FolderContent> flawed =
                FolderSource.directory(Path.of("src/test/resources/probe")).list().folders().stream()
                        .map(ScenarioRunnerTest::withoutFeeTable)
                        .toList();
        try (Town other = Town.of(flawed, RECORDER, builder -> builder.withoutProof())) {
            assertThat(other.refused()).isEmpty();
            assertThat(runIn(other, """
                            Szenario: Ohne Gebührentabelle
                            gegeben: {Formular: {name: A}, Antworten: {fiktiv.register: {found: true}}}
                            Schritte:
                              - erledige 'Angaben prüfen' mit ask, reasons = 'Wozu?'
                            erwartet: {Stand: CLOSED}
                            """, language).failures())
                    .singleElement()
                    .satisfies(failure ->
                            assertThat(failure.seen()).startsWith(what).endsWith("\n" + where));
        }
    }

    @Test
    void tellsWhatWouldHaveBeenPossible() {
        List<Failure> failures = run("""
                        Schritte:
                          - erledige 'Gegenzeichnen' mit signed
                        erwartet: {Stand: abgeschlossen}
                        """).failures();

        assertThat(failures).singleElement().satisfies(failure -> {
            assertThat(failure.place()).isEqualTo("s.yaml:7");
            assertThat(failure.seen())
                    .isEqualTo("Die Aufgabe „Gegenzeichnen“ ist jetzt nicht offen. Offen: „Angaben prüfen“.");
            assertThat(failure.possible())
                    .contains("erledige 'Angaben prüfen' mit ask", "erledige 'Angaben prüfen' mit done");
        });
        assertThat(FailureText.of(failures.get(0), Language.DE))
                .startsWith(
                        "s.yaml:7: erledige 'Gegenzeichnen' mit signed\n    erwartet:       Der Schritt ist möglich.\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '^',
            value = {
                "erledige 'Angaben prüfn' mit done # Meinten Sie „Angaben prüfen“?",
                "erledige 'Register fragen' mit done # ist keine Aufgabe",
                "erledige 'Angaben prüfen' mit fertig # Möglich: ask, done.",
                "erledige 'Angaben prüfen' # fehlt das Ergebnis",
                "erledige 'Angaben prüfen' als leitung mit done # für eine andere Rolle offen: pruefung",
                "erledige 'Angaben prüfen' mit done # form.reasons: Bitte füllen Sie dieses Feld aus.",
                "warte bis 2027-02-01 # Der 2027-02-01 ist schon vorbei; im Szenario ist jetzt der 2027-03-01.",
                "warte bis 2127-02-01 # mehr als 30 Jahre",
                "warte, bis die Frist replay abgelaufen ist # Eine Frist „replay“ läuft in diesem Vorgang nicht",
                "die Zahlung gelingt # noch keine Zahlung angefordert",
                "die Antragstellerin antwortet mit 'x' # keine Antwort erwartet",
                "die Antragstellerin reicht nachweis nach # SUPPLEMENT ist jetzt nicht möglich",
                "die Antragstellerin nimmt zurück # WITHDRAW ist jetzt nicht möglich",
                "fiktiv.registr antwortet # Einen Schritt „fiktiv.registr“ benutzt kein Modell. Es gibt: fiktiv.register.",
                "fiktiv.register meldet Fehler OHNE # Möglich: UNKNOWN.",
                "der Bescheid ist nie zugegangen # noch nichts entschieden",
                "für 'Angaben prüfen' kommt eine Antwort # wartet jetzt nicht auf eine Nachricht",
            })
    void saysWhyAStepIsNotPossible(String sentence, String why) {
        assertThat(run("Schritte:\n  - \"%s\"\nerwartet: {Stand: abgeschlossen}\n".formatted(sentence))
                        .failures())
                .singleElement()
                .satisfies(failure -> assertThat(failure.seen()).contains(why));
    }

    /** The register of the sample as a step that runs inside the case. */
    public static final class LocalRegister implements Step {
        @Override
        public StepDescriptor descriptor() {
            return StepDescriptor.local("fiktiv.register", "Register fragen").answering("UNKNOWN");
        }

        @Override
        public StepResult run(StepContext context) {
            return StepResult.done(Map.of("found", true));
        }
    }

    @Test
    void saysThatAStepInsideTheCaseCannotAnswerLater(@TempDir Path vendor) throws IOException {
        Path services = Files.createDirectories(vendor.resolve("META-INF/services"));
        Files.writeString(services.resolve(Step.class.getName()), LocalRegister.class.getName());
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try (URLClassLoader with = new URLClassLoader(new URL[] {vendor.toUri().toURL()}, before)) {
            thread.setContextClassLoader(with);
            try (Town local = probe()) {
                String answers = """
                        Szenario: Probe
                        gegeben:
                          Formular: {name: Erika, amount: 3}
                          Antworten: {fiktiv.register: [{%s}]}
                        Schritte: []
                        erwartet: {Aufgaben: [Angaben prüfen]}
                        """;
                passes(runIn(local, answers.formatted("found: true"), Language.DE));
                assertThat(runIn(local, answers.formatted("später: true"), Language.DE)
                                .failures())
                        .extracting(Failure::seen)
                        .containsExactly(
                                "Der Schritt „fiktiv.register“ antwortet sofort: Er läuft im Vorgang selbst und kann nicht „später“ antworten.");
            }
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
