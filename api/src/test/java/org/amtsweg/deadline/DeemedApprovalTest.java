package org.amtsweg.deadline;

import static org.amtsweg.deadline.Calculi.begin;
import static org.amtsweg.deadline.Calculi.day;
import static org.amtsweg.deadline.Calculi.event;
import static org.amtsweg.deadline.Calculi.noon;
import static org.amtsweg.deadline.Calculi.refusal;
import static org.amtsweg.deadline.Calculi.statutory;
import static org.amtsweg.deadline.Calculi.under;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.amtsweg.deadline.DeadlineAction.Disarm;
import org.amtsweg.deadline.DeadlineAction.Form;
import org.amtsweg.deadline.DeadlineAction.Restart;
import org.amtsweg.deadline.DeadlineAction.Suspend;
import org.amtsweg.deadline.DeemedApproval.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Consent to lay fibre (§ 127 TKG), received complete on Wednesday 15 July 2026. */
class DeemedApprovalTest {

    private static final DeadlineCalculus CALCULUS = under("VWVFG-BW");

    private final Deadline consent = begin("VWVFG-BW", statutory("P3M", "§ 127 Abs. 3 TKG"), "2026-07-15");
    private final DeemedApproval approval = new DeemedApproval(consent, Calculi.ULM);

    @Test
    void occursWhenThePeriodRunsOut() {
        assertThat(approval.occursAt()).hasValue(noon("2026-10-15").plusSeconds(12 * 3_600));
        assertThat(approval.statusAt(consent.end().minusNanos(1))).isEqualTo(Status.THREATENS);
        assertThat(approval.statusAt(consent.end())).isEqualTo(Status.OCCURRED);
        DeemedApproval closed = new DeemedApproval(consent.ended(consent.end()), Calculi.ULM);
        assertThat(closed.statusAt(noon("2027-01-01"))).isEqualTo(Status.OCCURRED);
        assertThat(closed.occursAt()).hasValue(consent.end());
    }

    @Test
    void isAvertedByADecisionNotifiedOnTheLastDayAtTheLatest() {
        assertThat(approval.averts(day("2026-10-15"))).isTrue();
        assertThat(approval.averts(day("2026-10-16"))).isFalse();
        DeemedApproval decided = new DeemedApproval(consent.ended(consent.end().minusNanos(1)), Calculi.ULM);
        assertThat(decided.statusAt(noon("2027-01-01"))).isEqualTo(Status.AVERTED);
        assertThat(decided.occursAt()).isEmpty();
    }

    /** One month after Wednesday 15 July ends on Saturday 15 August, so on Monday 17 August. */
    @Test
    void isDisarmedByANoticeInTimeAndForm() {
        Deadline disarmed =
                consent.apply(new Disarm(noon("2026-08-12"), "Lageplan fehlt", day("2026-08-17"), Form.TEXT), CALCULUS);

        assertThat(disarmed.state()).isEqualTo(DeadlineState.DISARMED);
        DeemedApproval none = new DeemedApproval(disarmed, Calculi.ULM);
        assertThat(none.statusAt(noon("2027-01-01"))).isEqualTo(Status.DISARMED);
        assertThat(none.occursAt()).isEmpty();
        assertThat(disarmed.explanation().steps().get(2).sentence().toString())
                .isEqualTo(
                        "Am Montag, 17. August 2026 wurde mitgeteilt, dass der Antrag unvollständig ist; die Frist läuft nicht.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        2026-08-18 | TEXT    | deadline.disarm-late . § 127 Abs. 3 Satz 2 TKG
        2026-08-17 | ORAL    | deadline.disarm-form . § 127 Abs. 3 Satz 2 TKG
        2026-08-18 | ORAL    | deadline.disarm-late . § 127 Abs. 3 Satz 2 TKG; deadline.disarm-form . § 127 Abs. 3 Satz 2 TKG
        """)
    void isNotDisarmedByANoticeThatIsLateOrOral(String told, Form form, String refusal) {
        assertThat(refusal(() -> consent.apply(new Disarm(noon("2026-08-12"), "", day(told), form), CALCULUS)))
                .isEqualTo(refusal.replace(" . ", " | "));
    }

    @Test
    void isDisarmedInWritingToo() {
        assertThat(consent.check(new Disarm(noon("2026-08-12"), "", day("2026-08-01"), Form.WRITTEN), CALCULUS))
                .isEmpty();
    }

    /** Example 8 of standards.md 3.6. */
    @Test
    void startsAnewWithASupplement() {
        Restart supplement = new Restart(noon("2026-08-20"), "Ergänzung", event("2026-08-20"));
        Deadline disarmed = consent.apply(new Disarm(noon("2026-08-12"), "", day("2026-08-14"), Form.TEXT), CALCULUS);

        Deadline again = disarmed.apply(supplement, CALCULUS);
        assertThat(again.state()).isEqualTo(DeadlineState.RUNNING);
        assertThat(again.lastDay()).isEqualTo("2026-11-20");
        assertThat(again.start()).isEqualTo("2026-08-20");
        assertThat(consent.apply(supplement, CALCULUS).ends()).isEqualTo(again.ends());
        // The month for the notice runs anew as well: until Monday 21 September.
        assertThat(again.check(new Disarm(noon("2026-09-20"), "", day("2026-09-21"), Form.TEXT), CALCULUS))
                .isEmpty();
        assertThat(refusal(
                        () -> again.apply(new Disarm(noon("2026-09-20"), "", day("2026-09-22"), Form.TEXT), CALCULUS)))
                .startsWith("deadline.disarm-late");
    }

    @Test
    void doesNotStartAnewAfterItOccurredNorBeforeItBegan() {
        assertThat(refusal(() -> consent.apply(new Restart(noon("2026-10-16"), "", event("2026-10-16")), CALCULUS)))
                .isEqualTo("deadline.passed | § 127 Abs. 3 TKG");
        assertThat(refusal(() -> consent.apply(new Restart(noon("2026-07-20"), "", event("2026-07-14")), CALCULUS)))
                .isEqualTo("deadline.before-start | § 127 Abs. 3 TKG");
        assertThat(consent.check(new Restart(noon("2026-10-16"), "", event("2026-10-15")), CALCULUS))
                .isEmpty();
        assertThat(consent.check(new Restart(noon("2026-07-20"), "", event("2026-07-15")), CALCULUS))
                .isEmpty();
        Deadline disarmed = consent.apply(new Disarm(noon("2026-08-12"), "", day("2026-08-14"), Form.TEXT), CALCULUS);
        assertThat(disarmed.check(new Restart(noon("2027-01-04"), "", event("2027-01-04")), CALCULUS))
                .isEmpty();
        assertThat(refusal(() ->
                        disarmed.apply(new Disarm(noon("2026-08-13"), "", day("2026-08-14"), Form.TEXT), CALCULUS)))
                .isEqualTo("deadline.not-running | § 127 Abs. 3 TKG");
    }

    /** A norm without rules on incompleteness: until the period is over, in whatever form. */
    @Test
    void isDisarmedAsTheProfileSaysUnderANormWithoutRow() {
        Deadline unknown = begin("VWVFG-BW", statutory("P1M", "§ 5 Mustersatzung"), "2026-05-01");

        assertThat(unknown.check(new Disarm(noon("2026-05-20"), "", day("2026-06-01"), Form.ORAL), CALCULUS))
                .isEmpty();
        assertThat(refusal(() ->
                        unknown.apply(new Disarm(noon("2026-05-20"), "", day("2026-06-02"), Form.TEXT), CALCULUS)))
                .isEqualTo("deadline.disarm-late | § 5 Mustersatzung");
    }

    @Test
    void standsStillWhileSuspended() {
        DeadlineRule rule = statutory("P1M", "§ 5 Mustersatzung");
        Deadline suspended = begin("VWVFG-BW", rule, "2026-05-01")
                .apply(new Suspend(noon("2026-05-10"), "", day("2026-05-10")), CALCULUS);

        assertThat(new DeemedApproval(suspended, Calculi.ULM).statusAt(noon("2027-01-01")))
                .isEqualTo(Status.SUSPENDED);
        assertThat(new DeemedApproval(suspended, Calculi.ULM).occursAt()).isEmpty();
    }

    /** Four days before Thursday 15 October is Sunday 11 October, so the letter leaves on Friday 9 October. */
    @Test
    void knowsTheLastWorkingDayOnWhichTheDecisionMustLeave() {
        assertThat(approval.lastSafeNotification()).isEqualTo("2026-10-15");
        assertThat(approval.latestDispatch(4)).isEqualTo("2026-10-09");
        assertThat(approval.latestDispatch(0)).isEqualTo("2026-10-15");
        assertThat(approval.latestDispatch(2)).isEqualTo("2026-10-13");
        assertThat(approval.latestDispatch(60)).isEqualTo("2026-08-14");
        assertThatIllegalArgumentException().isThrownBy(() -> approval.latestDispatch(120));
        assertThat(approval.latestDispatch(sent -> Calculi.ULM.nextWorkingDay(sent.plusDays(4))))
                .isEqualTo("2026-10-09");
    }

    /** Three months after Saturday 15 August end on Sunday 15 November; the shift to Monday is no time to rely on. */
    @Test
    void warnsBeforeTheEndThatIsNotShifted() {
        DeemedApproval shifted =
                new DeemedApproval(begin("VWVFG-BW", statutory("P3M", "§ 127 Abs. 3 TKG"), "2026-08-15"), Calculi.ULM);

        assertThat(shifted.deadline().lastDay()).isEqualTo("2026-11-16");
        assertThat(shifted.averts(day("2026-11-16"))).isTrue();
        assertThat(shifted.lastSafeNotification()).isEqualTo("2026-11-15");
        assertThat(shifted.warnOn(1)).isEqualTo("2026-11-13");
        assertThat(shifted.warnOn(5)).isEqualTo("2026-11-09");
        assertThat(shifted.latestDispatch(4)).isEqualTo("2026-11-11");
        assertThat(shifted.warnOn(5, sent -> sent.plusDays(4))).isEqualTo("2026-11-04");
    }
}
