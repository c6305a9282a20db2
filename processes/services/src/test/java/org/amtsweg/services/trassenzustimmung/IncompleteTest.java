package org.amtsweg.services.trassenzustimmung;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.amtsweg.casefile.CaseState;
import org.amtsweg.casefile.OpenAction;
import org.amtsweg.decision.ActKind;
import org.amtsweg.form.FormData;
import org.junit.jupiter.api.Test;

/** Something is missing, is supplemented or changed (<i>Unvollständigkeit, Ergänzung, Änderung</i>, § 127 Abs. 3 Sätze 2 und 3 TKG). */
class IncompleteTest {

    private static final LocalDate RECEIVED = LocalDate.of(2026, 7, 15);
    private static final String REQUEST = "Es fehlt der Trassenplan mit Lage und Tiefe der Leitung.";

    private static Trench withoutPlan() {
        return Trench.filed(RECEIVED, Trench.application(Trench.form()).attach(Trench.plan("verkehrsplan")));
    }

    @Test
    void beginsAnewWithTheSupplement() {
        // Worked example 8: told in time, supplemented on Thursday, 20 August 2026, given at the end of Friday, 20
        // November.
        Trench trench = withoutPlan();
        // One month from 15 July ends on 15 August, a Saturday, so on Monday the 17th.
        assertThat(trench.deadline("incompleteness").lastDay()).isEqualTo(LocalDate.of(2026, 8, 17));
        trench.on(LocalDate.of(2026, 7, 20)).incomplete(REQUEST);

        assertThat(trench.state()).isEqualTo(CaseState.INCOMPLETE);
        assertThat(trench.running()).doesNotContain("deemedApproval").contains("supplement");
        assertThat(trench.message("Ihr Antrag ist unvollständig"))
                .contains(REQUEST, "§ 127 Absatz 3 Satz 2", "Stadt Musterstadt (fiktiv)");

        trench.on(LocalDate.of(2026, 8, 20))
                .reply(OpenAction.Kind.SUPPLEMENT, "Hier ist der Plan.", Trench.plan("trassenplan"));

        assertThat(trench.tasks()).containsExactly("vollstaendigkeit_pruefen");
        assertThat(trench.timeline())
                .contains("Ihre Ergänzung oder Änderung ist eingegangen. Die Fristen beginnen damit neu.");
        assertThat(trench.deadline("deemedApproval").lastDay()).isEqualTo(LocalDate.of(2026, 11, 20));
        // One month from 20 August ends on 20 September, a Sunday, so on Monday the 21st.
        assertThat(trench.deadline("incompleteness").lastDay()).isEqualTo(LocalDate.of(2026, 9, 21));

        trench.examined().on(LocalDate.of(2026, 11, 20));
        assertThat(trench.acts()).isEmpty();
        trench.on(LocalDate.of(2026, 11, 21));
        assertThat(trench.actKinds()).containsExactly(ActKind.DEEMED_APPROVAL);
        assertThat(trench.isChainIntact()).isTrue();
    }

    @Test
    void runsNoPeriodWhileItIsIncomplete() {
        // In the mailbox on Thursday, 13 August: counts as told on the fourth day after, Monday the 17th, the last day.
        Trench trench = withoutPlan().on(LocalDate.of(2026, 8, 13)).incomplete(REQUEST);
        assertThat(trench.running()).doesNotContain("deemedApproval");

        // Months later nothing counts as given.
        trench.on(LocalDate.of(2027, 1, 15));

        assertThat(trench.acts()).isEmpty();
        assertThat(trench.tasks()).containsExactly("nach_fristablauf_entscheiden");
    }

    @Test
    void doesNotStopThePeriodWhenItIsToldTooLate() {
        // In the mailbox on Friday, 14 August: counts as told on Tuesday the 18th, a day too late.
        Trench trench = withoutPlan().on(LocalDate.of(2026, 8, 14)).incomplete(REQUEST);

        assertThat(trench.state()).isEqualTo(CaseState.INCOMPLETE);
        assertThat(trench.running()).contains("deemedApproval");
        assertThat(trench.deadline("deemedApproval").lastDay()).isEqualTo(LocalDate.of(2026, 10, 15));

        trench.on(LocalDate.of(2026, 10, 16));
        assertThat(trench.actKinds()).containsExactly(ActKind.DEEMED_APPROVAL);
        assertThat(trench.actions()).containsExactly(OpenAction.Kind.CERTIFICATE);
    }

    @Test
    void countsTheDayOfTheMessageNotThatOfTheFinding() {
        // Found incomplete early enough, but the message goes out a day too late.
        Trench trench = withoutPlan()
                .on(LocalDate.of(2026, 8, 13))
                .task(Town.CLERK, "vollstaendigkeit_pruefen", "incomplete")
                .on(LocalDate.of(2026, 8, 14))
                .task(Town.CLERK, "maengel_darlegen", "request", FormData.of(Map.of("request", REQUEST)));

        assertThat(trench.running()).contains("deemedApproval");
    }

    @Test
    void takesASupplementAfterThePeriodForItAndLetsTheClerkGoOnWaiting() {
        // A month from 20 July ends on Thursday, 20 August.
        Trench trench =
                withoutPlan().on(LocalDate.of(2026, 7, 20)).incomplete(REQUEST).on(LocalDate.of(2026, 8, 21));
        assertThat(trench.tasks()).containsExactly("nach_fristablauf_entscheiden");

        trench.task(Town.CLERK, "nach_fristablauf_entscheiden", "wait");
        assertThat(trench.tasks()).isEmpty();
        // Another month from 21 August ends on Monday, 21 September.
        assertThat(trench.deadline("supplement").lastDay()).isEqualTo(LocalDate.of(2026, 9, 21));

        trench.on(LocalDate.of(2026, 9, 22))
                .reply(OpenAction.Kind.SUPPLEMENT, "Entschuldigung.", Trench.plan("trassenplan"));
        assertThat(trench.tasks()).containsExactly("vollstaendigkeit_pruefen");
        assertThat(trench.deadline("deemedApproval").lastDay()).isEqualTo(LocalDate.of(2026, 12, 22));
    }

    @Test
    void mayRefuseOnTheFileAfterAHearing() {
        Trench trench = withoutPlan()
                .on(LocalDate.of(2026, 7, 20))
                .incomplete(REQUEST)
                .on(LocalDate.of(2026, 8, 21))
                .task(Town.CLERK, "nach_fristablauf_entscheiden", "on_file")
                .task(Town.TRAFFIC, "stellungnahme_abgeben", "consent")
                .heard("Ohne Trassenplan können wir nicht zustimmen.")
                .on(LocalDate.of(2026, 9, 7))
                .task(Town.DECIDER, "nach_anhoerung_entscheiden", "refuse", Trench.refuse());

        assertThat(trench.state()).isEqualTo(CaseState.NOTIFIED);
        assertThat(trench.states()).doesNotContain("COMPLETE");
        assertThat(trench.running()).doesNotContain("deemedApproval");
    }

    @Test
    void beginsAnewWithAChangeInTheMiddleOfTheExamination() {
        Trench trench = Trench.appliedFor(RECEIVED).examined().on(LocalDate.of(2026, 9, 10));
        assertThat(trench.tasks()).containsExactly("antrag_pruefen");

        // A longer trench from Thursday, 10 September: given at the end of Thursday, 10 December.
        trench.reply(
                OpenAction.Kind.SUPPLEMENT,
                "Wir bauen bis Hausnummer 60.",
                FormData.of(Map.of("route", Trench.route(180))));

        assertThat(trench.tasks()).containsExactly("vollstaendigkeit_pruefen");
        assertThat(trench.deadline("deemedApproval").lastDay()).isEqualTo(LocalDate.of(2026, 12, 10));
        trench.on(LocalDate.of(2026, 10, 16));
        assertThat(trench.acts()).isEmpty();
        trench.on(LocalDate.of(2026, 12, 11));
        assertThat(trench.actKinds()).containsExactly(ActKind.DEEMED_APPROVAL);
    }

    @Test
    void takesASupplementBeforeAnybodyHasLooked() {
        Trench trench = withoutPlan()
                .on(LocalDate.of(2026, 7, 22))
                .reply(OpenAction.Kind.SUPPLEMENT, "Der Plan fehlte.", Trench.plan("trassenplan"));

        assertThat(trench.tasks()).containsExactly("vollstaendigkeit_pruefen");
        assertThat(trench.deadline("deemedApproval").lastDay()).isEqualTo(LocalDate.of(2026, 10, 22));
        assertThat(trench.office(Town.CLERK)
                        .caseRecord(trench.id())
                        .results()
                        .json()
                        .toString())
                .contains("\"complete\":true");
    }
}
