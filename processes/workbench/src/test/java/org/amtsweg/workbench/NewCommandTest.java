package org.amtsweg.workbench;

import static org.amtsweg.workbench.Cli.hearing;
import static org.amtsweg.workbench.Cli.run;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.amtsweg.workbench.Cli.Run;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code new} makes is right whatever was wished for, and what it refuses it explains. */
class NewCommandTest {

    private static final String UNHEARD = "§ 28 Abs. 2 Nr. 3 VwVfG";

    @TempDir
    private Path directory;

    private Run make(String... arguments) {
        List<String> all = new ArrayList<>(List.of("new", "--dir", directory.toString()));
        all.addAll(List.of(arguments));
        return run(all.toArray());
    }

    private List<Path> files() {
        try (Stream<Path> all = Files.walk(directory)) {
            return all.filter(Files::isRegularFile).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every lawful procedure that the blocks make, each once: decided with and without a hearing, only taken note of, booked. */
    static List<List<String>> wishes() {
        List<List<String>> wishes = new ArrayList<>();
        for (List<String> blocks : subsets("supplement", "statement", "payment")) {
            for (String kind : List.of("application", "notification")) {
                wishes.add(wish(wishes.size(), kind, blocks, "notice"));
                List<String> unheard = new ArrayList<>(wish(wishes.size(), kind, blocks, "notice"));
                unheard.addAll(List.of(
                        "--no-hearing", UNHEARD, "--steps", "acme.abfrage,acme.melden,acme.ab-frage,acme.ab.frage"));
                wishes.add(unheard);
            }
        }
        subsets("supplement", "statement").forEach(blocks -> wishes.add(wish(wishes.size(), "notification", blocks)));
        subsets("statement", "payment").forEach(blocks -> wishes.add(wish(wishes.size(), "booking", blocks)));
        return wishes;
    }

    private static List<List<String>> subsets(String... names) {
        List<List<String>> subsets = new ArrayList<>(List.of(List.of()));
        for (String name : names) {
            for (List<String> without : List.copyOf(subsets)) {
                List<String> with = new ArrayList<>(without);
                with.add(name);
                subsets.add(with);
            }
        }
        return subsets;
    }

    private static List<String> wish(int number, String kind, List<String> blocks, String... more) {
        List<String> all = new ArrayList<>(blocks);
        all.addAll(List.of(more));
        List<String> wish = new ArrayList<>(List.of("k" + number + "-" + kind, "--kind", kind));
        if (!all.isEmpty()) {
            wish.addAll(List.of("--block", String.join(",", all)));
        }
        return wish;
    }

    @Test
    void checksCleanWhateverBlocksAreChosen() {
        for (List<String> wish : wishes()) {
            Run made = make(wish.toArray(new String[0]));
            assertThat(made.code()).as(wish + made.err()).isZero();
        }
        Run checked = run("check", directory.toString());
        assertThat(checked.code()).as(checked.out()).isZero();
        assertThat(checked.out())
                .contains(wishes().size()
                        + " Prozesse geprüft – 0 Fehler, 0 Warnungen, 0 Hinweise, 0 begründete Ausnahmen.");
    }

    @Test
    void leavesNoMandatoryFieldOfTheDocumentationEmpty() {
        wishes().forEach(wish -> make(wish.toArray(new String[0])));
        Run documented = run(
                "docs", directory.toString(), "--out", directory.resolve("docs").toString());
        assertThat(documented.code()).as(documented.out() + documented.err()).isZero();
    }

    @Test
    void leavesNoBracketOfTheSkeletonBehind() throws IOException {
        wishes().forEach(wish -> make(wish.toArray(new String[0])));
        for (Path file : files()) {
            assertThat(Files.readString(file))
                    .as(file.toString())
                    .doesNotContain("[[")
                    .doesNotContain("]]");
        }
    }

    @Test
    void marksWhereThePersonMustWriteAndNamesEveryPlace() throws IOException {
        Run made = make("hundesteuer", "--block", "supplement,payment");
        long marks = 0;
        for (Path file : files()) {
            marks += Files.readString(file)
                    .lines()
                    .filter(line -> line.contains("ANPASSEN"))
                    .count();
        }
        assertThat(made.out())
                .contains("ANPASSEN markiert (" + marks + " Stellen)")
                .contains("service.yaml, Zeile 1, 4, ");
        assertThat(Files.readString(directory.resolve("hundesteuer/service.yaml")))
                .contains("fictive: true")
                .contains("\"Rechtsgrundlage (fiktiv)\"");
    }

    @Test
    void inventsNoProvisionOfItsOwn() throws IOException {
        make("hundesteuer", "--block", "supplement,payment", "--legal-basis", "§ 1 Satzung der Stadt X");
        String profile = Files.readString(directory.resolve("hundesteuer/service.yaml"));
        assertThat(profile).contains("  - \"§ 1 Satzung der Stadt X\"").doesNotContain("Rechtsgrundlage (fiktiv)");
        // What else is cited is of general law, as every service in this repository cites it.
        assertThat(profile.lines().filter(line -> line.contains("§")).map(String::strip))
                .allMatch(line -> line.contains("§ 1 Satzung der Stadt X")
                        || line.contains("§ 70 Abs. 1 VwGO")
                        || line.contains("§ 68 Abs. 1 Satz 2 VwGO"));
    }

    @Test
    void addsTheNoticeToANotificationThatCostsAFee() {
        Run made = make("flohmarkt", "--kind", "anzeige", "--block", "zahlung");
        assertThat(made.out())
                .contains("Ergänzt: notice")
                .contains("Ergänzt: hearing")
                .contains("eine Gebühr festsetzt");
    }

    @Test
    void addsTheHearingAndTheNoticeAndSaysWhy() {
        Run made = make("hundesteuer");
        assertThat(made.out())
                .contains("Ergänzt: notice")
                .contains("§ 43 Abs. 1 VwVfG")
                .contains("Ergänzt: hearing")
                .contains("§ 28 Abs. 1 VwVfG");
    }

    @Test
    void addsNothingToANotificationThatIsOnlyTakenNoteOf() throws IOException {
        Run made = make("flohmarkt", "--kind", "anzeige");
        assertThat(made.out()).doesNotContain("Ergänzt");
        assertThat(directory.resolve("flohmarkt/notices")).doesNotExist();
        assertThat(Files.readString(directory.resolve("flohmarkt/process.bpmn")))
                .doesNotContain("hearing");
    }

    @Test
    void putsTheProvisionAtTheDecisionWhereNobodyIsHeard() throws IOException {
        make("hundesteuer", "--no-hearing", UNHEARD);
        assertThat(Files.readString(directory.resolve("hundesteuer/process.bpmn")))
                .contains("name=\"amtsweg.noHearing\" value=\"" + UNHEARD + "\"")
                .doesNotContain("calledElement=\"hearing\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Hundesteuer anmelden | | keine Kennung sein | hundesteuer-anmelden",
                "Straße | | keine Kennung sein | strasse",
                "../weg | | keine Kennung sein | weg",
                "payment | | heißt schon ein Baustein | payment",
                "gut | --block=bescheidung | Den Baustein „bescheidung“ gibt es nicht | supplement",
                "gut | --kind=genehmigung | „genehmigung“ gibt es nicht als Gerüst | application",
                "gut | --steps=register | ist kein Schritt eines Herstellers | hersteller.name",
                "gut | --steps=amtsweg.deliver | ist ein eingebauter Schritt | Modeler",
                "gut | --name= | Der Name darf nicht leer sein | 200",
                "gut | --legal-basis= | Eine Vorschrift darf nicht leer sein | 200"
            })
    void refusesWhatCannotBeAndSaysWhatCould(String id, String option, String complaint, String way) {
        Run refused = option == null ? make(id) : make(id, option);
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err()).contains(complaint).contains(way);
        assertThat(files()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"supplement, Verwaltungsverfahren", "hearing, § 28 VwVfG", "notice, § 35 VwVfG"})
    void refusesWhatABookingCannotHaveAndSaysWhy(String block, String reason) {
        Run refused = make("raum", "--kind", "booking", "--block", block);
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err()).contains("Eine Buchung hat").contains(reason);
        assertThat(files()).isEmpty();
    }

    @Test
    void refusesToHearAndNotToHear() {
        Run refused = make("gut", "--block", "hearing", "--no-hearing", UNHEARD);
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err()).contains("widersprechen sich");
    }

    @Test
    void neverWritesIntoWhatIsThere() throws IOException {
        Path there = Files.createDirectory(directory.resolve("hundesteuer"));
        Files.writeString(there.resolve("service.yaml"), "mine");
        Run refused = make("hundesteuer");
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err()).contains("gibt es schon").contains("überschreibt nichts");
        assertThat(files()).containsExactly(there.resolve("service.yaml"));
        assertThat(Files.readString(there.resolve("service.yaml"))).isEqualTo("mine");
    }

    @Test
    void refusesAFileAsFolder() throws IOException {
        Path file = Files.writeString(directory.resolve("datei"), "");
        Run refused = run("new", "gut", "--dir", file.toString());
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err()).contains("ist kein Ordner");
    }

    @Test
    void takesAnyNameForWhatItIs() throws IOException {
        String name = "Schilder & \"Fahnen\": <neu> #1 ]] {x} \\ ${form.x}";
        make("schilder", "--name", name, "--block", "payment");
        Run checked = run("check", directory.toString());
        assertThat(checked.code()).as(checked.out()).isZero();
        assertThat(checked.out()).contains("„" + name + "“").contains("0 Fehler, 0 Warnungen");
    }

    @Test
    void asksForWhatMattersAndAsksAgain() {
        Run asked = hearing(
                "Hundesteuer\nhundesteuer\nHund anmelden\nvielleicht\nantrag\nbescheidung\nzahlung, nachforderung\n\n",
                "new",
                "--dir",
                directory.toString());
        assertThat(asked.code()).as(asked.err()).isZero();
        assertThat(asked.out())
                .contains("Zum Beispiel: hundesteuer")
                .contains("„vielleicht“ gibt es nicht als Gerüst")
                .contains("Den Baustein „bescheidung“ gibt es nicht")
                .contains("Angelegt: ");
        assertThat(directory.resolve("hundesteuer/gebuehr.dmn")).exists();
        assertThat(directory.resolve("hundesteuer/forms/vollstaendigkeit.form")).exists();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "hundesteuer\n", "hundesteuer\nHund\nantrag\n"})
    void makesNothingWhenTheAnswersEndTooEarly(String input) {
        Run asked = hearing(input, "new", "--dir", directory.toString());
        assertThat(asked.code()).isEqualTo(2);
        assertThat(asked.err()).contains("Es wurde nichts angelegt");
        assertThat(files()).isEmpty();
    }

    @Test
    void saysItInEnglishToo() {
        Run made = make("dog-tax", "--language", "en");
        assertThat(made.out()).contains("Made: ").contains("Added: hearing").contains("What to do next:");
    }
}
