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

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.amtsweg.deadline.DeadlineAction.Disarm;
import org.amtsweg.deadline.DeadlineAction.End;
import org.amtsweg.deadline.DeadlineAction.Extend;
import org.amtsweg.deadline.DeadlineAction.Form;
import org.amtsweg.deadline.DeadlineAction.Reinstate;
import org.amtsweg.deadline.DeadlineAction.Restart;
import org.amtsweg.deadline.DeadlineAction.Resume;
import org.amtsweg.deadline.DeadlineAction.Suspend;
import org.amtsweg.legal.Norm;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What may be done to a deadline, and what is refused with which norm. */
class DeadlineActionTest {

    private static final DeadlineCalculus VWVFG = under("VWVFG");
    private static final String TKG = "§ 127 Abs. 3 TKG";

    /** Set by the authority, last day Friday 15 May 2026. */
    private final Deadline set = begin("VWVFG", rule(DeadlineKind.AUTHORITY, "P2W"), "2026-05-01");

    private static Extend month(String at) {
        return Extend.by(Period.ofMonths(1), noon(at), "schwierig").told(day(at));
    }

    @Nested
    class Permission {

        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
            § 70 Abs. 1 VwGO                      | ''
            § 74 VwGO                             | ''
            § 70 Abs. 2 i. V. m. § 58 Abs. 2 VwGO | ''
            § 355 Abs. 1 AO                       | ''
            § 36 Abs. 2 Satz 2 BauGB              | ''
            § 36a Abs. 1 BauGB                    | EXTEND
            § 6a Abs. 1 GewO                      | EXTEND
            § 42a Abs. 2 VwVfG                    | EXTEND
            § 42a VwVfG                           | EXTEND
            § 127 Abs. 3 Satz 1 TKG               | EXTEND,RESTART,DISARM
            § 127 Absatz 3 TKG                    | EXTEND,RESTART,DISARM
            § 127 Abs. 4 TKG                      | RESTART,DISARM
            § 127 TKG                             | EXTEND,RESTART,DISARM
            § 65 HBO                              | EXTEND
            § 66 LBauO RP                         | EXTEND
            § 3 Abs. 1 Mustersatzung              | EXTEND,SUSPEND,RESTART,DISARM
            § 127 Abs. 5 TKG                      | EXTEND,SUSPEND,RESTART,DISARM
            § 13 TKG                              | EXTEND,SUSPEND,RESTART,DISARM
            § 127 Abs. 3 GWB                      | EXTEND,SUSPEND,RESTART,DISARM
            """)
        void isNoMoreThanTheRowOfTheNorm(String norm, String permitted) {
            Set<DeadlineOperation> expected = EnumSet.noneOf(DeadlineOperation.class);
            for (String each : permitted.split(",", -1)) {
                if (!each.isBlank()) {
                    expected.add(DeadlineOperation.valueOf(each.strip()));
                }
            }
            assertThat(VWVFG.permitted(statutory("P1M", norm), day("2026-05-01")))
                    .isEqualTo(expected);
        }

        @Test
        void isNoMoreThanTheProfileSays() {
            DeadlineRule narrow = new DeadlineRule(
                    "frist",
                    DeadlineKind.STATUTORY,
                    Period.ofMonths(3),
                    DeadlineRule.StartEvent.RECEIPT,
                    Optional.of(Norm.of(TKG)),
                    Set.of(DeadlineOperation.RESTART, DeadlineOperation.SUSPEND));

            assertThat(VWVFG.permitted(narrow, day("2026-05-01"))).containsExactly(DeadlineOperation.RESTART);
        }

        @Test
        void ofAnAimOfTheAuthorityIsEverything() {
            DeadlineRule aim = new DeadlineRule(
                    "ziel",
                    DeadlineKind.INTERNAL,
                    Period.ofDays(3),
                    DeadlineRule.StartEvent.ENTRY,
                    Optional.empty(),
                    Set.of());
            Deadline deadline = VWVFG.begin(aim, event("2026-05-04"));

            assertThat(VWVFG.permitted(aim, day("2026-05-01"))).isEqualTo(Calculi.ALL);
            assertThat(deadline.apply(Extend.by(Period.ofDays(4), noon("2026-06-01"), ""), VWVFG)
                            .lastDay())
                    .isEqualTo("2026-05-11");
        }

        @Test
        void isRefusedWithTheNorm() {
            Deadline objection = begin("VWVFG", statutory("P1M", "§ 70 Abs. 1 VwGO"), "2026-04-05");

            assertThat(refusal(() -> objection.apply(month("2026-04-20"), VWVFG)))
                    .isEqualTo("deadline.no-extension | § 70 Abs. 1 VwGO");
            assertThat(refusal(() -> objection.apply(new Suspend(noon("2026-04-20"), "", day("2026-04-20")), VWVFG)))
                    .isEqualTo("deadline.no-suspension | § 70 Abs. 1 VwGO");
            assertThat(refusal(() -> objection.apply(new Restart(noon("2026-04-20"), "", event("2026-04-20")), VWVFG)))
                    .isEqualTo("deadline.no-restart | § 70 Abs. 1 VwGO");
            assertThat(refusal(() ->
                            objection.apply(new Disarm(noon("2026-04-20"), "", day("2026-04-20"), Form.TEXT), VWVFG)))
                    .isEqualTo("deadline.no-disarming | § 70 Abs. 1 VwGO");
        }

        @Test
        void ofAnotherLawIsAMistakeOfTheCaller() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> set.check(End.at(noon("2026-05-02")), under("AO")))
                    .withMessageContaining("AO");
        }
    }

    @Nested
    class Standstill {

        private final Suspend suspend = new Suspend(noon("2026-05-08"), "Gutachten", day("2026-05-08"));

        @Test
        void addsItsDaysToTheEnd() {
            Deadline suspended = set.apply(suspend, VWVFG);
            assertThat(suspended.state()).isEqualTo(DeadlineState.SUSPENDED);
            assertThat(suspended.isRunning()).isFalse();
            assertThat(suspended.endedAt()).isEmpty();
            assertThat(suspended.hasPassed(noon("2027-01-01"))).isFalse();
            assertThat(suspended.ends()).isEqualTo(set.ends());
            assertThat(suspended.explanation().result()).isEqualTo("2026-05-15");

            Deadline resumed = suspended.apply(new Resume(noon("2026-06-01"), "", day("2026-06-01")), VWVFG);
            assertThat(resumed.state()).isEqualTo(DeadlineState.RUNNING);
            assertThat(resumed.lastDay()).isEqualTo("2026-06-08");
            assertThat(resumed.history()).hasSize(2);
            assertThat(resumed.explanation().steps().get(3).sentence().toString())
                    .isEqualTo(
                            "Ab Montag, 1. Juni 2026 läuft die Frist weiter; die Tage des Stillstands (24) zählen nicht mit: "
                                    + "Fristende Montag, 8. Juni 2026.");
        }

        @Test
        void namesTheNormOfTheDeadlineOrOfTheLaw() {
            Deadline own = begin("VWVFG", statutory("P1M", "§ 5 Mustersatzung"), "2026-05-01");
            for (Deadline each : List.of(set, own)) {
                Deadline resumed =
                        each.apply(suspend, VWVFG).apply(new Resume(noon("2026-05-20"), "", day("2026-05-20")), VWVFG);
                String norm = each.equals(own) ? "§ 5 Mustersatzung" : "§ 31 Abs. 1 VwVfG";
                assertThat(resumed.explanation().steps().get(2).norm()).hasToString(norm);
                assertThat(resumed.explanation().steps().get(3).norm()).hasToString(norm);
            }
        }

        @Test
        void ofHoursMovesTheMoment() {
            Deadline hours = VWVFG.begin(
                    rule(DeadlineKind.AUTHORITY, "PT48H"), DeadlineStart.event(day("2026-03-27"), noon("2026-03-27")));
            Deadline resumed = hours.apply(new Suspend(noon("2026-03-28"), "", day("2026-03-28")), VWVFG)
                    .apply(new Resume(noon("2026-03-30"), "", day("2026-03-30")), VWVFG);

            // 48 hours are over on 29 March at 13:00 (clocks went forward); two days of standstill had 47 hours.
            assertThat(hours.end()).isEqualTo("2026-03-29T11:00:00Z");
            assertThat(resumed.end()).isEqualTo("2026-03-31T10:00:00Z");
            assertThat(resumed.explanation().result()).isEqualTo("2026-03-31T10:00:00Z");
        }

        @Test
        void needsARunningPeriodAndADayWithinIt() {
            Deadline suspended = set.apply(suspend, VWVFG);
            assertThat(refusal(() -> suspended.apply(suspend, VWVFG)))
                    .isEqualTo("deadline.not-running | § 31 Abs. 1 VwVfG");
            assertThat(refusal(() -> suspended.apply(Extend.by(Period.ofDays(1), noon("2026-05-09"), ""), VWVFG)))
                    .isEqualTo("deadline.not-running | § 31 Abs. 1 VwVfG");
            assertThat(refusal(() -> set.apply(new Suspend(noon("2026-05-08"), "", day("2026-04-30")), VWVFG)))
                    .isEqualTo("deadline.before-start | § 31 Abs. 1 VwVfG");
            assertThat(refusal(() -> set.apply(new Suspend(noon("2026-05-08"), "", day("2026-05-16")), VWVFG)))
                    .isEqualTo("deadline.passed | § 31 Abs. 1 VwVfG");
            assertThat(refusal(() -> set.apply(new Suspend(set.end(), "", day("2026-05-15")), VWVFG)))
                    .isEqualTo("deadline.passed | § 31 Abs. 1 VwVfG");
            assertThat(set.check(new Suspend(noon("2026-05-08"), "", day("2026-05-01")), VWVFG))
                    .isEmpty();
            assertThat(set.check(new Suspend(noon("2026-05-08"), "", day("2026-05-15")), VWVFG))
                    .isEmpty();
        }

        @Test
        void endsOnceAndNotBeforeItBegan() {
            Deadline suspended = set.apply(suspend, VWVFG);
            assertThat(refusal(() -> set.apply(new Resume(noon("2026-05-09"), "", day("2026-05-09")), VWVFG)))
                    .isEqualTo("deadline.not-suspended | § 31 Abs. 1 VwVfG");
            assertThat(refusal(() -> suspended.apply(new Resume(noon("2026-05-09"), "", day("2026-05-07")), VWVFG)))
                    .isEqualTo("deadline.before-suspension | § 31 Abs. 1 VwVfG");
            assertThat(suspended
                            .apply(new Resume(noon("2026-05-09"), "", day("2026-05-08")), VWVFG)
                            .ends())
                    .isEqualTo(set.ends());
        }
    }

    @Nested
    class Ending {

        @Test
        void isFinal() {
            Deadline ended = set.apply(End.at(noon("2026-05-04")), VWVFG);

            assertThat(ended.state()).isEqualTo(DeadlineState.ENDED);
            assertThat(ended.endedAt()).hasValue(noon("2026-05-04"));
            assertThat(ended.lastDay()).isEqualTo("2026-05-15");
            assertThat(ended).isEqualTo(set.ended(noon("2026-05-04")));
            assertThat(ended.ended(noon("2026-05-05"))).isSameAs(ended);
            assertThat(refusal(() -> ended.apply(End.at(noon("2026-05-05")), VWVFG)))
                    .isEqualTo("deadline.ended | § 31 Abs. 1 VwVfG");
            assertThat(refusal(() -> ended.apply(Extend.by(Period.ofDays(1), noon("2026-05-05"), ""), VWVFG)))
                    .isEqualTo("deadline.ended | § 31 Abs. 1 VwVfG");
        }
    }

    @Nested
    class Reinstatement {

        /** Ends on Tuesday 5 May 2026. */
        private final Deadline objection = begin("VWVFG", statutory("P1M", "§ 70 Abs. 1 VwGO"), "2026-04-05");

        private static Reinstate granted(String at, String obstacleEnded, String applied) {
            return new Reinstate(noon(at), "Krankenhaus", day(obstacleEnded), day(applied), false);
        }

        @Test
        void isRecordedAndMakesTheMissedActInTime() {
            Deadline reinstated = objection.apply(granted("2026-06-10", "2026-05-20", "2026-06-03"), VWVFG);

            assertThat(reinstated.state()).isEqualTo(DeadlineState.ENDED);
            assertThat(reinstated.endedAt()).hasValue(noon("2026-06-10"));
            assertThat(reinstated.explanation().text(org.amtsweg.language.Language.DE))
                    .contains(
                            "Wiedereinsetzung in den vorigen Stand: Die Handlung vom Mittwoch, 3. Juni 2026 gilt als rechtzeitig.");
            assertThat(refusal(() -> reinstated.apply(granted("2026-06-11", "2026-05-20", "2026-06-03"), VWVFG)))
                    .isEqualTo("deadline.not-missed | § 32 VwVfG");
        }

        @Test
        void isPossibleForAPeriodThatWasMissedAndClosed() {
            Deadline missed = objection.ended(objection.end());
            assertThat(missed.check(granted("2026-06-10", "2026-05-20", "2026-06-03"), VWVFG))
                    .isEmpty();

            Deadline met = objection.ended(objection.end().minusNanos(1));
            assertThat(refusal(() -> met.apply(granted("2026-06-10", "2026-05-20", "2026-06-03"), VWVFG)))
                    .isEqualTo("deadline.not-missed | § 32 VwVfG");
        }

        @Test
        void needsAMissedPeriod() {
            assertThat(refusal(() -> objection.apply(granted("2026-05-04", "2026-05-04", "2026-05-04"), VWVFG)))
                    .isEqualTo("deadline.not-missed | § 32 VwVfG");
        }

        /** Two weeks after Wednesday 20 May end on Wednesday 3 June; Corpus Christi is the 4th. AO: one month, Saturday 20 June. */
        @ParameterizedTest
        @CsvSource({
            "VWVFG, 2026-06-03, 2026-06-05, § 32 VwVfG",
            "SGB_X, 2026-06-03, 2026-06-05, § 27 SGB X",
            "VWGO, 2026-06-03, 2026-06-05, § 60 VwGO",
            "AO, 2026-06-22, 2026-06-23, § 110 AO"
        })
        void comesInTimeAfterTheObstacle(String law, String inTime, String late, String norm) {
            Deadline missed = begin(law, rule(DeadlineKind.STATUTORY, "P1M"), "2026-04-05");

            assertThat(missed.check(granted("2026-07-01", "2026-05-20", inTime), under(law)))
                    .isEmpty();
            assertThat(refusal(() -> missed.apply(granted("2026-07-01", "2026-05-20", late), under(law))))
                    .isEqualTo("deadline.reinstatement-late | " + norm);
        }

        @Test
        void comesWithinAYearUnlessForceMajeure() {
            Reinstate late = granted("2027-05-10", "2027-05-03", "2027-05-07");

            assertThat(objection.check(granted("2027-05-10", "2027-05-03", "2027-05-05"), VWVFG))
                    .isEmpty();
            assertThat(refusal(() -> objection.apply(late, VWVFG)))
                    .isEqualTo("deadline.reinstatement-year | § 32 VwVfG");
            assertThat(objection.check(
                            new Reinstate(late.at(), "", late.obstacleEnded(), late.appliedOn(), true), VWVFG))
                    .isEmpty();
        }

        @Test
        void isForStatutoryPeriodsOfLawsThatKnowIt() {
            Reinstate wanted = granted("2026-06-10", "2026-05-20", "2026-06-03");

            assertThat(refusal(() -> set.apply(wanted, VWVFG))).isEqualTo("deadline.no-reinstatement | § 32 VwVfG");
            Deadline contract = begin("BGB", rule(DeadlineKind.STATUTORY, "P1M"), "2026-04-05");
            assertThat(refusal(() -> contract.apply(wanted, under("BGB"))))
                    .isEqualTo("deadline.no-reinstatement | § 186 BGB");
        }
    }
}
