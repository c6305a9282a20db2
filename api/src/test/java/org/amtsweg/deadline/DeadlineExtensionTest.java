package org.amtsweg.deadline;

import static org.amtsweg.deadline.Calculi.begin;
import static org.amtsweg.deadline.Calculi.day;
import static org.amtsweg.deadline.Calculi.event;
import static org.amtsweg.deadline.Calculi.noon;
import static org.amtsweg.deadline.Calculi.refusal;
import static org.amtsweg.deadline.Calculi.rule;
import static org.amtsweg.deadline.Calculi.statutory;
import static org.amtsweg.deadline.Calculi.under;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.Optional;
import org.amtsweg.deadline.DeadlineAction.Extend;
import org.amtsweg.deadline.DeadlineAction.Restart;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How a deadline is extended, and when that is refused with which norm. */
class DeadlineExtensionTest {

    private static final DeadlineCalculus VWVFG = under("VWVFG");
    private static final String TKG = "§ 127 Abs. 3 TKG";

    /** Complete on Wednesday 15 July 2026, deemed approved after Thursday 15 October. */
    private final Deadline consent = begin("VWVFG", statutory("P3M", TKG), "2026-07-15");
    /** Set by the authority, last day Friday 15 May 2026. */
    private final Deadline set = begin("VWVFG", rule(DeadlineKind.AUTHORITY, "P2W"), "2026-05-01");

    private static Extend month(String at) {
        return Extend.by(Period.ofMonths(1), noon(at), "schwierig").told(day(at));
    }

    @Test
    void countsFromTheOldEndAndKeepsTheHistory() {
        Deadline extended = consent.apply(month("2026-09-01"), VWVFG);

        assertThat(extended.lastDay()).isEqualTo("2026-11-16");
        assertThat(extended.unshiftedLastDay()).isEqualTo("2026-11-15");
        assertThat(extended.start()).isEqualTo("2026-07-15");
        assertThat(extended.history()).containsExactly(new DeadlineChange(month("2026-09-01"), extended.ends()));
        assertThat(extended.explanation().result()).isEqualTo("2026-11-16");
        assertThat(extended.explanation().steps().get(2).norm())
                .hasToString("§ 127 Abs. 3 Satz 4 und 5 TKG, § 190 BGB");
        assertThat(consent.history()).isEmpty();
        assertThat(consent.lastDay()).isEqualTo("2026-10-15");
    }

    @Test
    void isPossibleOnceUnderTheTelecommunicationsAct() {
        Deadline extended = consent.apply(month("2026-09-01"), VWVFG);

        assertThat(refusal(() -> extended.apply(month("2026-09-02"), VWVFG)))
                .isEqualTo("deadline.extension-again | § 127 Abs. 3 Satz 4 und 5 TKG");
    }

    @Test
    void isPossibleAgainAfterARestart() {
        Deadline restarted = consent.apply(month("2026-09-01"), VWVFG)
                .apply(new Restart(noon("2026-09-10"), "Ergänzung", event("2026-09-10")), VWVFG);

        assertThat(restarted.lastDay()).isEqualTo("2026-12-10");
        assertThat(restarted.apply(month("2026-12-01"), VWVFG).lastDay()).isEqualTo("2027-01-11");
    }

    @Test
    void needsAReason() {
        assertThat(refusal(() -> consent.apply(
                        Extend.by(Period.ofMonths(1), noon("2026-09-01"), " ").told(day("2026-09-01")), VWVFG)))
                .isEqualTo("deadline.extension-reason | § 127 Abs. 3 Satz 4 und 5 TKG");
    }

    @Test
    void mustBeToldBeforeTheOldEnd() {
        Extend untold = Extend.by(Period.ofMonths(1), noon("2026-10-14"), "schwierig");

        assertThat(refusal(() -> consent.apply(untold, VWVFG)))
                .isEqualTo("deadline.extension-told | § 127 Abs. 3 Satz 4 und 5 TKG");
        assertThat(refusal(() -> consent.apply(untold.told(day("2026-10-16")), VWVFG)))
                .isEqualTo("deadline.extension-told | § 127 Abs. 3 Satz 4 und 5 TKG");
        assertThat(consent.check(untold.told(day("2026-10-15")), VWVFG)).isEmpty();
    }

    @Test
    void isLimitedToAMonthUnderTheTelecommunicationsAct() {
        Instant at = noon("2026-09-01");
        assertThat(refusal(() -> consent.apply(
                        Extend.by(Period.parse("P1M1D"), at, "schwierig").told(day("2026-09-01")), VWVFG)))
                .isEqualTo("deadline.extension-too-long | § 127 Abs. 3 Satz 4 und 5 TKG");
        assertThat(refusal(() -> consent.apply(
                        Extend.until(day("2026-11-16"), at, "schwierig").told(day("2026-09-01")), VWVFG)))
                .startsWith("deadline.extension-too-long");
        Deadline until =
                consent.apply(Extend.until(day("2026-11-13"), at, "schwierig").told(day("2026-09-01")), VWVFG);
        assertThat(until.lastDay()).isEqualTo("2026-11-13");
        assertThat(until.explanation().result()).isEqualTo("2026-11-13");
        assertThat(until.explanation().steps().get(2).sentence().toString())
                .isEqualTo("Die Frist wurde bis Freitag, 13. November 2026 verlängert.");
    }

    @Test
    void ofAPassedStatutoryPeriodIsRefused() {
        Extend late = Extend.by(Period.ofMonths(1), consent.end(), "schwierig").told(day("2026-10-15"));
        assertThat(refusal(() -> consent.apply(late, VWVFG)))
                .isEqualTo("deadline.passed | § 127 Abs. 3 Satz 4 und 5 TKG");

        Deadline unknown = begin("VWVFG", statutory("P1M", "§ 5 Mustersatzung"), "2026-05-01");
        assertThat(refusal(() -> unknown.apply(Extend.by(Period.ofDays(1), unknown.end(), "x"), VWVFG)))
                .isEqualTo("deadline.passed | § 31 Abs. 7 VwVfG");
        assertThat(unknown.check(Extend.by(Period.ofDays(1), unknown.end().minusNanos(1), ""), VWVFG))
                .isEmpty();
    }

    @Test
    void underTheGeneralRuleIsAsLongAsIsAdequateButOnce() {
        Deadline approval = begin("VWVFG-BW", statutory("P3M", "§ 42a Abs. 2 Satz 1 LVwVfG"), "2026-07-15");
        DeadlineCalculus land = under("VWVFG-BW");
        Deadline extended = approval.apply(
                Extend.by(Period.ofMonths(2), noon("2026-09-01"), "schwierig").told(day("2026-09-04")), land);

        assertThat(extended.lastDay()).isEqualTo("2026-12-15");
        assertThat(refusal(() -> extended.apply(month("2026-09-05"), land)))
                .isEqualTo("deadline.extension-again | § 42a Abs. 2 Satz 3 und 4 VwVfG");
        assertThat(refusal(() -> approval.apply(new Restart(noon("2026-08-01"), "", event("2026-08-01")), land)))
                .isEqualTo("deadline.no-restart | § 42a Abs. 2 Satz 1 LVwVfG");
    }

    @Test
    void neverShortens() {
        assertThat(refusal(() -> set.apply(Extend.until(day("2026-05-15"), noon("2026-05-10"), ""), VWVFG)))
                .isEqualTo("deadline.extension-shorter | § 190 BGB");
        assertThat(set.apply(Extend.until(day("2026-05-16"), noon("2026-05-10"), ""), VWVFG)
                        .lastDay())
                .isEqualTo("2026-05-18");
    }

    @ParameterizedTest
    @CsvSource({"VWVFG, true", "SGB_X, true", "AO, true", "BGB, true", "VWGO, false"})
    void ofAPeriodThatAnAuthoritySetIsPossibleRetroactivelyWhereTheLawSaysSo(String law, boolean possible) {
        Deadline deadline = begin(law, rule(DeadlineKind.AUTHORITY, "P2W"), "2026-05-01");
        Extend late = Extend.by(Period.ofWeeks(2), noon("2026-05-20"), "unbillig");

        if (possible) {
            assertThat(deadline.apply(late, under(law)).lastDay()).isEqualTo("2026-05-29");
        } else {
            assertThat(refusal(() -> deadline.apply(late, under(law))))
                    .isEqualTo("deadline.passed | § 57 Abs. 2 VwGO, § 224 Abs. 2 und 3 ZPO");
        }
    }

    /** 2 May 2026 is a Saturday, Monday 4 May the next working day. */
    @ParameterizedTest
    @CsvSource({"VWVFG, 2026-05-09", "SGB_X, 2026-05-09", "AO, 2026-05-09", "BGB, 2026-05-09", "VWGO, 2026-05-11"})
    void countsFromTheCountedOrTheShiftedEndAsTheLawSays(String law, String counted) {
        Deadline deadline = begin(law, rule(DeadlineKind.AUTHORITY, "P1W"), "2026-04-25");
        assertThat(deadline.unshiftedLastDay()).isEqualTo("2026-05-02");
        assertThat(deadline.lastDay()).isEqualTo("2026-05-04");

        Deadline extended = deadline.apply(Extend.by(Period.ofWeeks(1), noon("2026-04-28"), ""), under(law));

        assertThat(extended.unshiftedLastDay()).isEqualTo(counted);
        assertThat(extended.lastDay()).isEqualTo("2026-05-11");
    }

    /** The old period runs out on 30 April; the new one begins with 1 May and has all of it. */
    @Test
    void beginsWithTheDayAfterTheOldEndAndNamesTheOtherReading() {
        Deadline april = begin("VWVFG", rule(DeadlineKind.AUTHORITY, "P1M"), "2026-03-30");
        assertThat(april.lastDay()).isEqualTo("2026-04-30");

        Deadline extended = april.apply(Extend.by(Period.ofMonths(1), noon("2026-04-28"), ""), VWVFG);

        assertThat(extended.unshiftedLastDay()).isEqualTo("2026-05-31");
        assertThat(extended.explanation().warnings().toString())
                .contains("Wer die Verlängerung nach § 187 Abs. 1 BGB rechnet, kommt auf Samstag, 30. Mai 2026.");
        assertThat(set.apply(Extend.by(Period.ofMonths(1), noon("2026-05-02"), ""), VWVFG)
                        .explanation()
                        .warnings())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"VWVFG, '§ 31 Abs. 7 VwVfG, § 190 BGB'", "AO, '§ 109 Abs. 1 AO, § 190 BGB'", "BGB, § 190 BGB"})
    void namesTheNormOfTheLawThatPermitsIt(String law, String norm) {
        Deadline extended = begin(law, rule(DeadlineKind.AUTHORITY, "P2W"), "2026-05-01")
                .apply(Extend.by(Period.ofWeeks(1), noon("2026-05-02"), ""), under(law));

        assertThat(extended.explanation().steps().get(2).norm()).hasToString(norm);
    }

    @Test
    void byWorkingDaysCountsThem() {
        Deadline extended = set.apply(Extend.by(Period.ofWorkingDays(3), noon("2026-05-02"), ""), VWVFG);

        assertThat(extended.lastDay()).isEqualTo("2026-05-20");
        assertThat(extended.explanation().warnings()).isEmpty();
    }

    @Test
    void ofHoursIsByHours() {
        DeadlineStart start = DeadlineStart.event(day("2026-04-02"), noon("2026-04-02"));
        Deadline hours = VWVFG.begin(rule(DeadlineKind.AUTHORITY, "PT24H"), start);

        Deadline longer = hours.apply(Extend.by(Period.ofHours(12), noon("2026-04-03"), ""), VWVFG);
        assertThat(longer.end()).isEqualTo("2026-04-03T22:00:00Z");
        assertThat(longer.lastDay()).isEqualTo("2026-04-03");
        assertThat(longer.explanation().result()).isEqualTo("2026-04-03T22:00:00Z");
        assertThat(longer.explanation().steps().get(2).sentence().toString())
                .isEqualTo("Verlängerung: Fristende Freitag, 3. April 2026.");
        assertThat(refusal(() -> hours.apply(Extend.by(Period.ofDays(1), noon("2026-04-03"), ""), VWVFG)))
                .isEqualTo("deadline.extension-unit | § 31 Abs. 1 VwVfG");
        assertThat(refusal(() -> set.apply(Extend.by(Period.ofHours(1), noon("2026-05-02"), ""), VWVFG)))
                .isEqualTo("deadline.extension-unit | § 31 Abs. 1 VwVfG");
        assertThat(under("VWGO")
                        .begin(rule(DeadlineKind.AUTHORITY, "PT24H"), start)
                        .apply(Extend.by(Period.ofHours(36), noon("2026-04-03"), ""), under("VWGO"))
                        .end())
                .isEqualTo("2026-04-08T22:00:00Z");
    }

    @Test
    void isByAPeriodOrUntilADay() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> new Extend(noon("2026-05-02"), "", Optional.empty(), Optional.empty(), Optional.empty()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Extend(
                        noon("2026-05-02"),
                        "",
                        Optional.of(Period.ofDays(1)),
                        Optional.of(day("2026-05-02")),
                        Optional.empty()));
    }
}
