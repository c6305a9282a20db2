package org.amtsweg.workbench.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.amtsweg.language.Language;
import org.amtsweg.workbench.check.Target;
import org.amtsweg.workbench.check.Targets;
import org.amtsweg.workbench.document.Course.Way;
import org.amtsweg.workbench.terminal.Words;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The café terrace's model was read by a person; what is expected here is what that person wrote down. */
class CourseTest {

    private static final Map<String, Subject> SERVICES = new HashMap<>();

    @BeforeAll
    static void load() {
        List<Target> targets = Targets.below(Path.of("../services"), Words.in(Language.DE)).stream()
                .filter(target -> target.kind() != Target.Kind.FILE)
                .toList();
        Shelf.of(targets).services().forEach(service -> SERVICES.put(service.id(), service));
    }

    private static Subject service(String id) {
        return Objects.requireNonNull(SERVICES.get(id), id);
    }

    private static Map<String, Way> ways(List<Course.Stop> course) {
        return course.stream()
                .collect(Collectors.toMap(stop -> stop.node().id(), Course.Stop::way, (first, again) -> first));
    }

    @Test
    void knowsWhatEveryCaseComesToAndWhatOnlySomeDo() {
        assertThat(ways(Course.of(service("sondernutzung"))))
                .containsEntry("antrag_eingegangen", Way.ALWAYS)
                .containsEntry("antrag_bearbeiten", Way.ALWAYS)
                .containsEntry("vollstaendigkeit_pruefen", Way.ALWAYS)
                .containsEntry("unterlagen_nachfordern", Way.SOMETIMES)
                .containsEntry("antrag_bewerten", Way.ALWAYS)
                .containsEntry("erlaubnis_entscheiden", Way.SOMETIMES)
                .containsEntry("antragsteller_anhoeren", Way.SOMETIMES)
                .containsEntry("antrag_zurueckgenommen", Way.ASIDE)
                .containsEntry("ohne_entscheidung_beendet", Way.ASIDE);
    }

    @Test
    void countsBranchesThatAreTakenTogetherAsSure() {
        assertThat(ways(Course.of(service("sondernutzung"))))
                .containsEntry("verkehr_beteiligen", Way.ALWAYS)
                .containsEntry("ordnung_beteiligen", Way.ALWAYS);
    }

    @Test
    void tellsStepsInTheOrderInWhichACaseComesToThem() {
        List<String> order = Course.of(service("sondernutzung")).stream()
                .map(stop -> stop.node().id())
                .toList();
        assertThat(order)
                .containsSubsequence(
                        "antrag_eingegangen",
                        "eingang_bestaetigen",
                        "antrag_bearbeiten",
                        "vollstaendigkeit_pruefen",
                        "unterlagen_nachfordern",
                        "verkehr_beteiligen",
                        "ordnung_beteiligen",
                        "antrag_bewerten",
                        "erlaubnis_entscheiden",
                        "antragsteller_anhoeren",
                        "nach_anhoerung_entscheiden",
                        "antrag_entschieden",
                        "bescheid_bestandskraeftig",
                        "verfahren_abgeschlossen",
                        "antrag_zurueckgenommen")
                .doesNotHaveDuplicates();
    }

    @Test
    void goesIntoBlocksWhereTheyAreCalledAndTakesTheirWay() {
        List<Course.Stop> course = Course.withBlocks(service("sondernutzung"));
        List<String> order = course.stream().map(stop -> stop.node().id()).toList();
        assertThat(order)
                .containsSubsequence("unterlagen_nachfordern", "nachforderung_stellen", "auf_unterlagen_warten")
                .containsSubsequence("auf_unterlagen_warten", "antrag_bewerten");
        assertThat(ways(course))
                .containsEntry("auf_unterlagen_warten", Way.SOMETIMES)
                .containsEntry("an_unterlagen_erinnern", Way.ASIDE)
                .containsEntry("bescheid_zustellen", Way.ALWAYS);
    }

    @Test
    void tellsEveryElementOfEveryServiceOnce() {
        SERVICES.values()
                .forEach(service -> assertThat(Course.of(service).stream()
                                .map(stop -> stop.node().id()))
                        .as(service.id())
                        .containsExactlyInAnyOrderElementsOf(
                                service.flow().nodes().map(node -> node.id()).toList()));
    }

    @Test
    void takesPeriodsFromWhatTheServicePassesToTheBlock() {
        List<Asked> asked = Asked.in(Course.withBlocks(service("sondernutzung")), Language.DE);
        // service.yaml: supplementPeriod P2W, hearingPeriod P2W, paymentPeriod P1M; objection one month, by law.
        assertThat(asked).extracting(Asked::kind).contains("supplement", "hearing", "payment", "withdraw", "objection");
        assertThat(time(asked, "supplement")).isEqualTo("2 Wochen, veränderbar");
        assertThat(time(asked, "payment")).isEqualTo("1 Monat, veränderbar");
        assertThat(time(asked, "objection")).isEqualTo("1 Monat");
    }

    private static String time(List<Asked> asked, String kind) {
        return asked.stream()
                .filter(each -> each.kind().equals(kind))
                .flatMap(each -> each.time().stream())
                .map(time -> time.period().text(Language.DE) + (time.settable() ? ", veränderbar" : ""))
                .findFirst()
                .orElse("");
    }
}
