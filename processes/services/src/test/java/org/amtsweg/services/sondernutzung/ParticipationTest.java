package org.amtsweg.services.sondernutzung;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.amtsweg.casefile.CaseState;
import org.amtsweg.casefile.OpenAction;
import org.amtsweg.form.FormData;
import org.amtsweg.participation.SilenceEffect;
import org.amtsweg.participation.Statement;
import org.junit.jupiter.api.Test;

/** Other offices are asked (<i>Beteiligung</i>). */
class ParticipationTest {

    private final Town town = Town.shared();

    @Test
    void goesOnWithoutAnOfficeThatKeepsSilent() {
        Terrace terrace = Terrace.appliedFor(town).complete().task(Town.ORDER, "stellungnahme_abgeben", "consent");
        assertThat(terrace.tasks()).containsExactly("stellungnahme_abgeben");

        terrace.days(14);
        assertThat(terrace.tasks()).containsExactly("stellungnahme_abgeben");
        terrace.days(1);

        assertThat(terrace.tasks()).containsExactly("antrag_bewerten");
        assertThat(terrace.timeline())
                .contains(
                        "Eine beteiligte Stelle hat sich nicht rechtzeitig geäußert. Wir prüfen Ihren Antrag weiter.");
        List<Statement> statements = terrace.office(Town.CLERK).statements(terrace.id());
        assertThat(statements).hasSize(2);
        assertThat(statements)
                .filteredOn(s -> s.answer().isEmpty())
                .singleElement()
                .satisfies(s -> {
                    assertThat(s.office()).isEqualTo("Straßenbau- und Straßenverkehrsbehörde");
                    assertThat(s.silence()).isEqualTo(SilenceEffect.NONE);
                });
    }

    @Test
    void doesNotAskAnOfficeForAnswersInTheNameOfAnother() {
        Terrace terrace = Terrace.appliedFor(town).complete();

        assertThat(terrace.open(Town.TRAFFIC, "stellungnahme_abgeben")).isPresent();
        assertThat(terrace.open(Town.ORDER, "stellungnahme_abgeben")).isPresent();
        assertThat(terrace.open(Town.TRAFFIC, "stellungnahme_abgeben"))
                .isNotEqualTo(terrace.open(Town.ORDER, "stellungnahme_abgeben"));
        assertThat(terrace.open(Town.DECIDER, "stellungnahme_abgeben")).isEmpty();
    }

    @Test
    void keepsWhatTheRoadAuthoritySaidWhenItRefuses() {
        Terrace terrace = Terrace.appliedFor(town)
                .complete()
                .task(
                        Town.TRAFFIC,
                        "stellungnahme_abgeben",
                        "refuse",
                        FormData.of(Map.of("statement", "Es bleiben nur 70 cm zum Vorbeigehen.")))
                .task(Town.ORDER, "stellungnahme_abgeben", "consent");

        assertThat(terrace.office(Town.CLERK).statements(terrace.id()))
                .filteredOn(s -> s.office().startsWith("Straßenbau"))
                .singleElement()
                .satisfies(s -> {
                    assertThat(s.answer().orElseThrow().outcome()).isEqualTo("refuse");
                    assertThat(s.answer().orElseThrow().text()).isEqualTo("Es bleiben nur 70 cm zum Vorbeigehen.");
                });

        // Without its consent the municipality refuses, after a hearing (§ 8 Abs. 1 Satz 3 FStrG, § 28 VwVfG).
        terrace.heard("Die Straßenbaubehörde stimmt nicht zu.")
                .reply(OpenAction.Kind.HEARING, "Das ist schade.")
                .refused("Die nötige Zustimmung der Straßenbaubehörde fehlt.");
        assertThat(terrace.notice().text())
                .contains("wird abgelehnt", "Die nötige Zustimmung der Straßenbaubehörde fehlt.");
    }

    @Test
    void asksTheOfficesAgain() {
        Terrace terrace = Terrace.appliedFor(town).examined().task(Town.CLERK, "antrag_bewerten", "ask_again");

        assertThat(terrace.state()).isEqualTo(CaseState.IN_PARTICIPATION);
        assertThat(terrace.tasks()).containsExactly("stellungnahme_abgeben", "stellungnahme_abgeben");
        terrace.statements();
        assertThat(terrace.office(Town.CLERK).statements(terrace.id())).hasSize(4);
        assertThat(terrace.tasks()).containsExactly("antrag_bewerten");
    }
}
