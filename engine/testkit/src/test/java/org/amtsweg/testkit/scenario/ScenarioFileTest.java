package org.amtsweg.testkit.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.amtsweg.language.Language;
import org.amtsweg.problem.Finding;
import org.amtsweg.testkit.town.TownPayments;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScenarioFileTest {

    private static final String GERMAN = """
            Szenario: Bewilligt
            gegeben:
              Datum: 2027-03-01 14:30
              Ort: "084210000000"
              Person: {Name: Max Muster, Vertrauensniveau: substanziell, Sprache: en}
              Eingangsweg: Portal
              Formular: {name: Max, amount: 3}
              Nachweise: [nachweis]
              Stellgrößen: {replyPeriod: P5WD}
              Antworten: {Zahlung: gelingt, Zustellung: 2, fiktiv.register: [{Fehler: UNKNOWN}, {found: true}]}
            Schritte:
              - erledige 'Angaben prüfen' mit done:
                  reasons: gut
              - erwartet: {Aufgaben: [Gegenzeichnen]}
              - unmöglich: die Zahlung gelingt
            erwartet:
              Stand: abgeschlossen
              Fristen: {reply: 15.3.2027}
              Gebühr: keine
              Bescheid: {enthält: [gut], ohne: [schlecht]}
              Möglichkeiten: [Rücknahme]
            """;

    private static final String ENGLISH = """
            scenario: Bewilligt
            given:
              date: 2027-03-01 14:30
              place: "084210000000"
              applicant: {name: Max Muster, trust: SUBSTANTIAL, language: en}
              channel: PORTAL
              form: {name: Max, amount: 3}
              evidence: [nachweis]
              parameters: {replyPeriod: P5WD}
              fakes: {payment: settles, delivery: 2, fiktiv.register: [{error: UNKNOWN}, {found: true}]}
            steps:
              - erledige 'Angaben prüfen' mit done:
                  reasons: gut
              - expect: {tasks: [Gegenzeichnen]}
              - impossible: die Zahlung gelingt
            expect:
              state: CLOSED
              deadlines: {reply: 2027-03-15}
              fee: none
              notice: {contains: [gut], lacks: [schlecht]}
              actions: [WITHDRAW]
            """;

    private static ScenarioFile.Reading yaml(String text) {
        return ScenarioFile.read("s.yaml", text.getBytes(StandardCharsets.UTF_8), name -> Optional.empty());
    }

    private static ScenarioFile.Reading csv(String text, Charset charset) {
        return ScenarioFile.read(
                "s.csv",
                text.getBytes(charset),
                name -> name.equals("antrag.json")
                        ? Optional.of("{\"name\": \"Max\", \"amount\": 1}".getBytes(StandardCharsets.UTF_8))
                        : Optional.empty());
    }

    @Test
    void readsGermanAndEnglishAlike() {
        ScenarioFile.Reading german = yaml(GERMAN);

        assertThat(german.findings().list()).isEmpty();
        assertThat(yaml(ENGLISH)).isEqualTo(german);
        assertThat(german.scenarios()).singleElement().satisfies(scenario -> {
            assertThat(scenario.place()).isEqualTo("s.yaml:1");
            assertThat(scenario.given().now()).hasToString("2027-03-01T13:30:00Z");
            assertThat(scenario.given().fakes().payment()).isEqualTo(TownPayments.Conduct.SETTLES);
            assertThat(scenario.given().fakes().steps()).containsOnlyKeys("fiktiv.register");
            assertThat(scenario.steps())
                    .extracting(ScenarioStep::place)
                    .startsWith("s.yaml:12", "s.yaml:14", "s.yaml:15");
        });
    }

    @Test
    void givesEveryScenarioOfAFileWhatIsGivenForAll() {
        List<Scenario> scenarios = yaml("""
                        gegeben: {Datum: 2027-03-02, Formular: {name: A, place: {zone: A, street: B}}}
                        Szenarien:
                          - Szenario: Eins
                            erwartet: {Stand: CLOSED}
                          - Szenario: Zwei
                            gegeben: {Formular: {place: {zone: C}}}
                            erwartet: {Stand: CLOSED}
                        """).scenarios();

        assertThat(scenarios).extracting(s -> s.given().now().toString()).containsOnly("2027-03-02T08:00:00Z");
        assertThat(scenarios.get(1).given().filing().form().json().toString())
                .isEqualTo("{\"name\":\"A\",\"place\":{\"zone\":\"C\",\"street\":\"B\"}}");
    }

    @Test
    void tellsAllFlawsAtOnceWithTheirLines() {
        ScenarioFile.Reading reading = yaml("""
                Szenarioo: Kaputt
                gegeben:
                  Datum: 2027-02-31
                  Orrt: "1"
                  Ort: 8421
                  Eingangsweg: Brieftaube
                  Formular: fehlt.json
                  Antworten: {Zahlung: vielleicht, Zustellung: -1}
                Schritte:
                  - erledigen 'A' mit ok
                  - warte bis 2027-13-01
                  - die Zahlung gelingt, x = 1
                  - [a]
                erwartet:
                  Stand: fertig
                  Fristen: {objection: bald}
                  Gebühr: viel
                """);

        assertThat(reading.scenarios()).isEmpty();
        assertThat(reading.findings().list())
                .extracting(finding -> finding.path() + " " + finding.code())
                .containsExactlyInAnyOrder(
                        "s.yaml:1 scenario.unknown-key-near",
                        "s.yaml:1 scenario.missing",
                        "s.yaml:3 scenario.date",
                        "s.yaml:4 scenario.unknown-key-near",
                        "s.yaml:5 scenario.place",
                        "s.yaml:6 scenario.unknown-value",
                        "s.yaml:7 scenario.form-file",
                        "s.yaml:8 scenario.unknown-value",
                        "s.yaml:8 scenario.number",
                        "s.yaml:10 scenario.no-sentence-near",
                        "s.yaml:11 scenario.date",
                        "s.yaml:12 scenario.no-values",
                        "s.yaml:13 scenario.step",
                        "s.yaml:15 scenario.unknown-value",
                        "s.yaml:16 scenario.date",
                        "s.yaml:17 scenario.amount");
        assertThat(reading.findings().list()).allSatisfy(finding -> {
            for (Language language : List.of(Language.DE, Language.EN)) {
                // A code without a sentence would be told as it is.
                assertThat(finding.text(language)).contains(" ").doesNotStartWith("scenario.");
            }
        });
    }

    @Test
    void refusesAScenarioThatExpectsNothing() {
        assertThat(yaml("Szenario: Leer\nSchritte: [warte 1 Tag]\n").findings().list())
                .extracting(Finding::code)
                .containsExactly("scenario.expects-nothing");
    }

    /** What would hold whatever happens, or is written and would not count, is no scenario. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '^',
            value = {
                "erwartet: {} # scenario.empty",
                "erwartet: {Nachrichten: []} # scenario.empty",
                "erwartet: {Weg: []} # scenario.empty",
                "erwartet: {nie: ['']} # scenario.empty",
                "erwartet: {Bescheid: {}} # scenario.empty",
                "erwartet: {Bescheid: {ohne: []}} # scenario.empty",
                "erwartet: {Fristen: {}} # scenario.type-deadlines",
                "erwartet: {gestört: nein} # scenario.truth",
                "erwartet: {Befunde: [x], Stand: CLOSED} # scenario.findings-alone",
                "{Schritte: [warte 1 Tag], erwartet: {Befunde: [x]}} # scenario.findings-alone",
                "gegeben: {Stellgrößen: 5} # scenario.type-keys",
                "gegeben: {Datum: 1.3.27} # scenario.date",
                "gegeben: {Person: ''} # scenario.empty",
                "gegeben: {Person: {Konto: nein}} # scenario.truth",
                "gegeben: {Person: {anonym: true, Name: Max}} # scenario.no-effect",
                "gegeben: {Person: {Konto: false, Organisation: Verein}} # scenario.no-effect",
                "gegeben: {Person: {Organisation: Verein, vertritt: Max}} # scenario.no-effect",
                "gegeben: {Antworten: {Zahlng: gelingt}} # scenario.unknown-key-near",
                "gegeben: {Antworten: {Zahlung: offen, payment: fails}} # scenario.key-twice",
                "gegeben: {Antworten: {a.b: {Fehler: X, ok: true}}} # scenario.answer",
                "gegeben: {Antworten: {a.b: {später: ja}}} # scenario.truth",
                "gegeben: {Antworten: {a.b: []}} # scenario.empty",
                "gegeben: {belegt: {Gegenstand: Großer Saal, von: 2027-03-08, bis: 2027-03-09}} # scenario.resource",
                "gegeben: {belegt: {Gegenstand: saal, von: 2027-03-09, bis: 2027-03-08}} # scenario.slot",
                "{Szenarien: [], erwartet: {Stand: CLOSED}} # scenario.either",
            })
    void refusesWhatWouldNotCount(String text, String code) {
        String inner = text.startsWith("{") ? text.substring(1, text.length() - 1) : text;
        String expect = inner.contains("erwartet") ? "" : ", erwartet: {Stand: CLOSED}";

        assertThat(yaml("Szenarien: [{Szenario: A, " + inner + expect + "}]\n")
                        .findings()
                        .list())
                .extracting(Finding::code)
                .containsExactly(code);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "Szenario;Stand;state|A;CLOSED;CLOSED # s.csv:1 scenario.csv-twice",
                "Szenario;Bescheid;Bescheid.ohne|A;x;y # s.csv:1 scenario.csv-twice",
                "Szenario;Stand;|A;CLOSED;warte 1 Tag # s.csv:2 scenario.csv-head",
                "Szenario;Stand;Beschreibung|A;CLOSED;x|B;CLOSED;\"offen|C;CLOSED;x # s.csv:3 scenario.csv-quote",
            })
    void refusesTablesOfWhichSomethingWouldNotCount(String table, String finding) {
        assertThat(csv(table.replace('|', '\n'), StandardCharsets.UTF_8)
                        .findings()
                        .list())
                .extracting(each -> each.path() + " " + each.code())
                .containsExactly(finding);
    }

    @Test
    void readsSeveralTextsOfANoticeInOneCell() {
        Scenario scenario = csv("Szenario;Bescheid\nA;eins | zwei\n", StandardCharsets.UTF_8)
                .scenarios()
                .get(0);

        assertThat(((ScenarioStep.Check) scenario.steps().get(0)).expected())
                .extracting(each -> each.key() + " " + each.value())
                .containsExactly("notice.contains \"eins\"", "notice.contains \"zwei\"");
    }

    @Test
    void refusesAKeyInBothLanguages() {
        assertThat(yaml("Szenario: A\nscenario: B\nerwartet: {Stand: CLOSED}\n")
                        .findings()
                        .list())
                .extracting(Finding::code)
                .containsExactly("scenario.key-twice");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a: &a [x,x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b]\nd: &d [*c,*c,*c,*c,*c,*c,*c,*c,*c]\ne: [*d,*d,*d,*d,*d,*d,*d,*d,*d]\n",
                "a: &a {b: *a}\n",
                "a: !!java.net.URL [http://localhost]\n",
                "Szenario: [\n",
                "",
                "- a\n- b\n",
                "Szenarien: 3\n",
                "Szenarien: []\n",
                "Szenario: A\nSchritte: 3\nerwartet: 4\n",
            })
    void survivesHostileAndBrokenFiles(String text) {
        ScenarioFile.Reading reading = yaml(text);

        assertThat(reading.scenarios()).isEmpty();
        assertThat(reading.findings().hasErrors()).isTrue();
    }

    @Test
    void refusesAFileThatIsTooLarge() {
        assertThat(yaml("Szenario: " + "x".repeat(1_100_000)).findings().list())
                .extracting(Finding::code)
                .containsExactly("yaml.too-large");
        assertThat(csv("Szenario\n" + "x".repeat(1_100_000), StandardCharsets.UTF_8)
                        .findings()
                        .list())
                .extracting(Finding::code)
                .containsExactly("yaml.too-large");
    }

    private static final String TABLE = """
            Szenario;Datum;Ort;Formular;Formular.amount;Formular.since;Schritt 1;Schritt 2;Stand;Weg;Gebühr;Fristen.reply
            Öffnen;1.3.2027;84210000000;antrag.json;12,5;1.4.2027;warte 1 Tag;"erledige 'A' mit ok, x = 'a; b'";abgeschlossen;"Antrag da
            Angaben prüfen";keine;15.3.2027
            ;;;;;;;;;;;
            Zweite;;;antrag.json;;;;;CLOSED;A | B;7;
            """.replace("\n", "\r\n");

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1252", "ISO-8859-1"})
    void readsWhatSpreadsheetsWrite(String charset) {
        ScenarioFile.Reading reading = csv(TABLE, Charset.forName(charset));

        assertThat(reading.findings().list()).isEmpty();
        assertThat(reading.scenarios()).extracting(Scenario::place).containsExactly("s.csv:2", "s.csv:5");
        Scenario first = reading.scenarios().get(0);
        assertThat(first.name()).isEqualTo("Öffnen");
        assertThat(first.given().filing().place().ars()).hasToString("084210000000");
        assertThat(first.given().filing().form().json().toString())
                .isEqualTo("{\"name\":\"Max\",\"amount\":12.5,\"since\":\"2027-04-01\"}");
        assertThat(first.steps()).hasSize(3);
        ScenarioStep.Check check = (ScenarioStep.Check) first.steps().get(2);
        assertThat(check.expected())
                .extracting(each -> each.key() + " " + each.value())
                .containsExactly(
                        "state \"CLOSED\"",
                        "path [\"Antrag da\",\"Angaben prüfen\"]",
                        "fee \"NONE\"",
                        "deadlines {\"name\":\"reply\",\"day\":\"2027-03-15\"}");
    }

    @Test
    void readsCommasAndAByteOrderMark() {
        ScenarioFile.Reading reading = csv(
                "\uFEFFscenario,form,expect.state\nA,antrag.json,CLOSED\n".replace("expect.", ""),
                StandardCharsets.UTF_8);

        assertThat(reading.findings().list()).isEmpty();
        assertThat(reading.scenarios()).extracting(Scenario::name).containsExactly("A");
    }

    @Test
    void tellsFlawsOfATableWithTheirLines() {
        ScenarioFile.Reading unknown = csv("Szenario;Standd;Schrit 1\nA;CLOSED;x\n", StandardCharsets.UTF_8);
        assertThat(unknown.findings().list())
                .extracting(finding -> finding.path() + " " + finding.code())
                .containsExactly("s.csv:1 scenario.unknown-key-near", "s.csv:1 scenario.unknown-key-near");

        ScenarioFile.Reading wrong =
                csv("Szenario;Stand;Schritt 1\nA;fertig;tanze\nB;CLOSED;warte 1 Tag;mehr\n", StandardCharsets.UTF_8);
        assertThat(wrong.findings().list()).extracting(Finding::path).contains("s.csv:3");
    }
}
