package org.amtsweg.services.trassenzustimmung;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.amtsweg.casefile.CaseState;
import org.amtsweg.casefile.OpenAction;
import org.amtsweg.decision.ActKind;
import org.amtsweg.decision.Notice;
import org.amtsweg.services.Html;
import org.junit.jupiter.api.Test;

/** Nobody decides in time: the consent counts as given (<i>Genehmigungsfiktion</i>, § 127 Abs. 3 Satz 1 TKG, § 42a VwVfG). */
class DeemedApprovalTest {

    @Test
    void givesTheConsentAtTheEndOfTheThirdMonthAndEndsWhatStillRuns() {
        // Complete on Wednesday, 15 July 2026: given at the end of Thursday, 15 October.
        Trench trench = Trench.appliedFor(LocalDate.of(2026, 7, 15)).complete();
        assertThat(trench.deadline("deemedApproval").lastDay()).isEqualTo(LocalDate.of(2026, 10, 15));

        trench.on(LocalDate.of(2026, 10, 15));
        // The office did not answer within its two weeks, and nobody assessed.
        assertThat(trench.tasks()).contains("antrag_pruefen");
        assertThat(trench.acts()).isEmpty();

        trench.on(LocalDate.of(2026, 10, 16));
        assertThat(trench.tasks()).isEmpty();
        assertThat(trench.actions()).containsExactly(OpenAction.Kind.CERTIFICATE);
        assertThat(trench.acts()).singleElement().satisfies(act -> {
            assertThat(act.kind()).isEqualTo(ActKind.DEEMED_APPROVAL);
            assertThat(act.notification()).isEmpty();
        });
        assertThat(trench.state()).isEqualTo(CaseState.DECIDED);
        assertThat(trench.timeline())
                .contains("Die Frist ist abgelaufen. Die Zustimmung gilt von Gesetzes wegen als erteilt.");
        assertThat(trench.message("Die Zustimmung gilt als erteilt")).contains("bescheinigen wir Ihnen");
        assertThat(trench.notices()).isEmpty();
        assertThat(trench.isChainIntact()).isTrue();
    }

    @Test
    void movesTheEndFromASaturdayThatIsAHolidayToTheNextWorkingDay() {
        // Received on Monday, 1 February 2027: 1 May is a Saturday and a holiday, 2 May a Sunday, so Monday, 3 May.
        Trench trench = Trench.appliedFor(LocalDate.of(2027, 2, 1)).examined();

        assertThat(trench.deadline("deemedApproval").lastDay()).isEqualTo(LocalDate.of(2027, 5, 3));
        trench.on(LocalDate.of(2027, 5, 3));
        assertThat(trench.acts()).isEmpty();
        trench.on(LocalDate.of(2027, 5, 4));
        assertThat(trench.actKinds()).containsExactly(ActKind.DEEMED_APPROVAL);
    }

    @Test
    void certifiesOnRequestWithRemedyInstruction() {
        Trench trench = Trench.appliedFor(LocalDate.of(2026, 7, 15))
                .examined()
                .on(LocalDate.of(2026, 10, 20))
                .reply(OpenAction.Kind.CERTIFICATE, "Bitte bescheinigen Sie uns das für die Bank.");

        Notice certificate = trench.notices().get(0);
        for (String text : List.of(certificate.text(), certificate.html())) {
            // § 42a Abs. 3 VwVfG; the instruction by § 37 Abs. 6 Satz 2 VwVfG.
            assertThat(text)
                    .contains("gilt seit Ablauf des 15.10.2026 als erteilt (§ 127 Abs. 3 Satz 1 TKG)")
                    .contains("Glasnetz Musterland GmbH", "Lindenstraße", "Anschluss Lindenquartier")
                    .contains("§ 42a Absatz 3 des Verwaltungsverfahrensgesetzes")
                    .contains(
                            "Widerspruch", "1 Monat", "mit der Bekanntgabe dieser Bescheinigung", "Sitz: Musterstadt");
        }
        assertThat(Html.flaws(certificate.html())).isEmpty();
        assertThat(trench.subjects()).anyMatch(s -> s.startsWith("Ihre Bescheinigung liegt vor"));
        // In the mailbox on Tuesday, 20 October, notified on Saturday the 24th; the month ends on Tuesday, 24 November.
        assertThat(certificate.notification().orElseThrow().deemedOn()).isEqualTo(LocalDate.of(2026, 10, 24));
        assertThat(trench.deadline("objection").lastDay()).isEqualTo(LocalDate.of(2026, 11, 24));
        trench.on(LocalDate.of(2026, 11, 25));
        assertThat(trench.state()).isEqualTo(CaseState.CLOSED);
        assertThat(trench.states()).endsWith("DECIDED", "NOTIFIED", "FINAL", "CLOSED");
    }

    @Test
    void closesTheCaseWhenNobodyAsksForACertificateWithinAYear() {
        Trench trench = Trench.appliedFor(LocalDate.of(2026, 7, 15)).on(LocalDate.of(2026, 10, 16));

        // A year from the day after the end, which is Friday, 16 October 2026: until Saturday, 16 October 2027.
        trench.on(LocalDate.of(2027, 10, 15));
        assertThat(trench.actions()).containsExactly(OpenAction.Kind.CERTIFICATE);
        trench.on(LocalDate.of(2027, 10, 20));
        assertThat(trench.state()).isEqualTo(CaseState.CLOSED);
        assertThat(trench.actions()).isEmpty();
    }

    @Test
    void overtakesADecisionThatIsNotifiedTooLate() {
        // Decided on Monday, 12 October, three days before the end: notified on Friday the 16th, a day too late.
        Trench trench = Trench.appliedFor(LocalDate.of(2026, 7, 15))
                .examined()
                .on(LocalDate.of(2026, 10, 12))
                .heard("In der Lindenstraße ist kein Raum mehr.")
                .reply(OpenAction.Kind.HEARING, "Doch.")
                .task(Town.DECIDER, "nach_anhoerung_entscheiden", "refuse", Trench.refuse());
        assertThat(trench.state()).isEqualTo(CaseState.NOTIFIED);
        assertThat(trench.notices().get(0).notification().orElseThrow().deemedOn())
                .isEqualTo(LocalDate.of(2026, 10, 16));

        trench.on(LocalDate.of(2026, 10, 16));

        assertThat(trench.actKinds()).containsExactly(ActKind.MAIN, ActKind.DEEMED_APPROVAL);
        assertThat(trench.state()).isEqualTo(CaseState.DECIDED);
        assertThat(trench.actions()).containsExactly(OpenAction.Kind.CERTIFICATE);
        assertThat(trench.message("Die Zustimmung gilt als erteilt"))
                .contains("Ein Bescheid, der erst nach dem Ende der Frist als bekannt gegeben gilt, ändert daran");
        trench.on(LocalDate.of(2026, 10, 18));
        assertThat(trench.timeline()).doesNotContain("Der Bescheid gilt als bekannt gegeben und ist wirksam.");
    }

    @Test
    void leavesADecisionAloneThatIsNotifiedOnTheLastDay() {
        // In the mailbox on Sunday, 11 October: notified on the last day, Thursday the 15th.
        Trench trench = Trench.appliedFor(LocalDate.of(2026, 7, 15))
                .examined()
                .on(LocalDate.of(2026, 10, 11))
                .granted()
                .on(LocalDate.of(2026, 10, 17));

        assertThat(trench.actKinds()).containsExactly(ActKind.MAIN);
        assertThat(trench.actions()).containsExactly(OpenAction.Kind.OBJECTION);
    }
}
