package org.amtsweg.services.trassenzustimmung;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.amtsweg.casefile.CaseState;
import org.amtsweg.form.FormData;
import org.amtsweg.party.Caseworker;
import org.amtsweg.problem.Finding;
import org.amtsweg.problem.InvalidInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who decides, who is asked, and what may be decided (<i>Unabhängigkeit, Beteiligung, Nebenbestimmungen</i>, § 127 Abs. 2, 5 und 8 TKG). */
class IndependenceTest {

    private static final LocalDate RECEIVED = LocalDate.of(2027, 3, 1);

    @ParameterizedTest
    @ValueSource(strings = {"own", "affiliated"})
    void givesTheDecisionToTheIndependentUnitWhenTheTownHasANetwork(String network) {
        Trench trench = Trench.appliedFor(RECEIVED)
                .examined()
                .task(Town.CLERK, "antrag_pruefen", "grant", FormData.of(Map.of("network", network)));

        assertThat(trench.tasks()).containsExactly("zustimmung_unabhaengig_entscheiden");
        assertThat(trench.open(Town.DECIDER, "zustimmung_unabhaengig_entscheiden"))
                .isEmpty();
        trench.task(Town.INDEPENDENT, "zustimmung_unabhaengig_entscheiden", "grant", Trench.grant());
        assertThat(trench.state()).isEqualTo(CaseState.NOTIFIED);
        assertThat(trench.notices().get(0).text()).contains("Udo Unabhängig");
        assertThat(trench.timeline()).anyMatch(t -> t.startsWith("Eine unabhängige Stelle entscheidet"));
    }

    @Test
    void staysIndependentAfterAHearing() {
        Trench trench = Trench.appliedFor(RECEIVED)
                .examined()
                .task(Town.CLERK, "antrag_pruefen", "grant", FormData.of(Map.of("network", "own")))
                .task(Town.INDEPENDENT, "zustimmung_unabhaengig_entscheiden", "hear", Trench.refuse())
                .task(
                        Town.CLERK,
                        "anhoerung_einleiten",
                        "hear",
                        FormData.of(Map.of("grounds", "Wir wollen die Trasse verlegen.")))
                .on(LocalDate.of(2027, 3, 16));

        assertThat(trench.tasks()).containsExactly("nach_anhoerung_unabhaengig_entscheiden");
        trench.task(Town.INDEPENDENT, "nach_anhoerung_unabhaengig_entscheiden", "grant", Trench.grant());
        assertThat(trench.state()).isEqualTo(CaseState.NOTIFIED);
    }

    @Test
    void asksTheOfficesThatTheApplicationConcernsAndNoOthers() {
        Trench trench = Trench.filed(
                        RECEIVED,
                        Trench.complete(Trench.form(
                                Map.of("environment", Map.of("nature", true, "water", false, "monument", true)))))
                .complete();

        assertThat(asked(trench)).containsExactlyInAnyOrder(Town.TRAFFIC, Town.NATURE, Town.MONUMENTS);
        trench.task(Town.NATURE, "stellungnahme_abgeben", "conditions")
                .task(Town.MONUMENTS, "stellungnahme_abgeben", "consent");
        assertThat(trench.open(Town.CLERK, "antrag_pruefen")).isEmpty();
        trench.task(Town.TRAFFIC, "stellungnahme_abgeben", "consent");
        assertThat(trench.tasks()).containsExactly("antrag_pruefen");

        trench.assessed("ask_again");
        assertThat(asked(trench)).containsExactlyInAnyOrder(Town.TRAFFIC, Town.NATURE, Town.MONUMENTS);
    }

    private static List<Caseworker> asked(Trench trench) {
        return Town.ALL.stream()
                .filter(who -> trench.open(who, "stellungnahme_abgeben").isPresent())
                .toList();
    }

    @Test
    void takesAncillaryProvisionsFromTheClosedListOnly() {
        Trench trench = Trench.appliedFor(RECEIVED).examined().assessed("grant");

        assertThat(flaws(
                        trench,
                        Map.of("subject", "fee", "kind", "OBLIGATION", "text", "Es ist ein Entgelt zu zahlen.")))
                .contains("form.provisions[0].subject");
        assertThat(flaws(trench, Map.of("subject", "safety", "kind", "REVOCATION", "text", "Widerruflich.")))
                .contains("form.provisions[0].kind");
        assertThat(flaws(trench, Map.of("kind", "OBLIGATION", "text", "Ohne Gegenstand.")))
                .contains("form.provisions[0].subject");
        assertThat(trench.acts()).isEmpty();
        trench.task(
                Town.DECIDER,
                "zustimmung_entscheiden",
                "grant",
                Trench.grant()
                        .with(Map.of(
                                "provisions",
                                List.of(Map.of(
                                        "subject",
                                        "documentation",
                                        "kind",
                                        "OBLIGATION",
                                        "text",
                                        "Koordinaten liefern.")))));
        assertThat(trench.notices().get(0).text()).contains("Auflage: Koordinaten liefern.");
    }

    private static List<String> flaws(Trench trench, Map<String, ?> provision) {
        InvalidInputException thrown = catchThrowableOfType(
                InvalidInputException.class,
                () -> trench.task(
                        Town.DECIDER,
                        "zustimmung_entscheiden",
                        "grant",
                        Trench.grant().with(Map.of("provisions", List.of(provision)))));
        return thrown.findings().list().stream().map(Finding::path).toList();
    }

    @Test
    void isNotDecidedByWhoIsExcludedNorByWhoAssessed() {
        Caseworker both = Caseworker.of("b.beides", "Bea Beides", Town.MUSTERSTADT, "sachbearbeitung", "entscheidung");
        Trench trench = Trench.appliedFor(RECEIVED)
                .examined()
                .task(both, "antrag_pruefen", "grant", FormData.of(Map.of("network", "none")));

        InvalidInputException sameEyes = catchThrowableOfType(
                InvalidInputException.class,
                () -> trench.task(both, "zustimmung_entscheiden", "grant", Trench.grant()));
        assertThat(sameEyes.findings().list()).extracting(Finding::code).containsExactly("task.four-eyes");
        InvalidInputException excluded = catchThrowableOfType(
                InvalidInputException.class,
                () -> trench.task(
                        Town.DECIDER,
                        "zustimmung_entscheiden",
                        "grant",
                        Trench.grant().with(Map.of("notExcluded", false))));
        assertThat(excluded.findings().list()).extracting(Finding::path).containsExactly("form.notExcluded");
        assertThat(trench.acts()).isEmpty();
    }
}
