package org.amtsweg.services.sondernutzung;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Map;
import org.amtsweg.casefile.CaseState;
import org.amtsweg.casefile.OpenAction;
import org.amtsweg.form.FormData;
import org.amtsweg.participation.Hearing;
import org.amtsweg.problem.Finding;
import org.amtsweg.problem.InvalidInputException;
import org.amtsweg.services.Html;
import org.junit.jupiter.api.Test;

/** The permit is refused, which needs a hearing first (<i>Ablehnung</i>, § 28 Abs. 1 VwVfG). */
class RefusalTest {

    private static final String GROUNDS = "Es bleiben nur 70 cm Gehweg frei. Rollstühle kommen nicht vorbei.";

    private final Town town = Town.shared();

    @Test
    void hearsBeforeItRefuses() {
        Terrace terrace = Terrace.appliedFor(town).examined().heard(GROUNDS);

        assertThat(terrace.state()).isEqualTo(CaseState.IN_HEARING);
        assertThat(terrace.action(OpenAction.Kind.HEARING).orElseThrow().text()).contains(GROUNDS);
        assertThat(terrace.messages()).anyMatch(m -> m.text().contains(GROUNDS));
        assertThat(terrace.deadline("hearing").lastDay())
                .isEqualTo(Workdays.onOrAfter(town.amtsweg().today().plusDays(14)));
        assertThat(terrace.tasks()).isEmpty();

        terrace.reply(OpenAction.Kind.HEARING, "Mittags ist wenig los.")
                .refused("Auch mittags müssen Menschen mit Rollstuhl vorbeikommen.");

        Hearing hearing = terrace.office(Town.CLERK).hearings(terrace.id()).get(0);
        assertThat(hearing.answer().orElseThrow().text()).isEqualTo("Mittags ist wenig los.");
        assertThat(terrace.state()).isEqualTo(CaseState.NOTIFIED);
        assertThat(terrace.notice().text())
                .contains("wird abgelehnt", "Auch mittags müssen Menschen mit Rollstuhl vorbeikommen.")
                .contains("Widerspruch", "1 Monat");
        assertThat(Html.flaws(terrace.notice().html())).isEmpty();
    }

    @Test
    void costsNothing() {
        Terrace terrace =
                Terrace.appliedFor(town).examined().heard(GROUNDS).unheard().refused("Der Gehweg ist zu schmal.");

        assertThat(terrace.requests()).isEmpty();
        assertThat(terrace.notice().text()).contains("Summe: 0,00 Euro");
        terrace.days(40);
        assertThat(terrace.state()).isEqualTo(CaseState.CLOSED);
        assertThat(terrace.isChainIntact()).isTrue();
    }

    @Test
    void goesOnWhenNobodyAnswersTheHearing() {
        Terrace terrace = Terrace.appliedFor(town).examined().heard(GROUNDS);
        terrace.until(terrace.deadline("hearing").lastDay());
        assertThat(terrace.tasks()).isEmpty();

        terrace.days(1);

        assertThat(terrace.tasks()).containsExactly("nach_anhoerung_entscheiden");
        assertThat(terrace.action(OpenAction.Kind.HEARING)).isEmpty();
        assertThat(terrace.office(Town.CLERK).hearings(terrace.id()).get(0).answer())
                .isEmpty();
    }

    @Test
    void mayStillGrantAfterTheHearing() {
        Terrace terrace = Terrace.appliedFor(town)
                .examined()
                .heard(GROUNDS)
                .reply(OpenAction.Kind.HEARING, "Ich stelle nur eine Reihe Tische auf.")
                .task(Town.DECIDER, "nach_anhoerung_entscheiden", "grant", Terrace.grant());

        assertThat(terrace.notice().text()).contains("Sie erhalten die Erlaubnis");
        assertThat(terrace.requests().get(0).amount().amount().toPlainString()).isEqualTo("525.00");
    }

    @Test
    void isRejectedWithoutReasons() {
        Terrace terrace = Terrace.appliedFor(town).examined().heard(GROUNDS).unheard();

        InvalidInputException thrown = catchThrowableOfType(
                InvalidInputException.class,
                () -> terrace.task(
                        Town.DECIDER, "nach_anhoerung_entscheiden", "refuse", FormData.of(Map.of("reasons", "   "))));

        assertThat(thrown.findings().list())
                .filteredOn(f -> f.code().equals("decision.reasons-missing"))
                .singleElement()
                .satisfies(f -> {
                    assertThat(f.path()).isEqualTo("form.reasons");
                    assertThat(f.norm().orElseThrow().citation()).isEqualTo("§ 39 Abs. 1 VwVfG");
                });
        assertThat(thrown.findings().list()).extracting(Finding::path).containsOnly("form.reasons");
        assertThat(terrace.tasks()).containsExactly("nach_anhoerung_entscheiden");
    }
}
