package org.amtsweg.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.amtsweg.calendar.WorkingDays;
import org.amtsweg.identifier.Ags;
import org.amtsweg.legal.Norm;
import org.amtsweg.legal.ProcedureLaw;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Examples worked by hand or taken from the laws, one a line; the days of the week were read off a calendar. */
class WorkedExamplesTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        # what                                              | law    | place    | kind        | from        | counts | period | counted    | last day
        objection after Easter (3.6 no. 1)                   | VWVFG  | 08421000 | STATUTORY   | 2026-04-05  | false  | P1M    | 2026-05-05 | 2026-05-05
        objection to a tax after Easter (3.6 no. 1)          | AO     | 08421000 | STATUTORY   | 2026-04-07  | false  | P1M    | 2026-05-07 | 2026-05-07
        published test of the AO (3.6 no. 2)                 | AO     | 08421000 | STATUTORY   | 1997-12-22  | false  | P1M    | 1998-01-22 | 1998-01-22
        three days after posting 1997, moved (3.6 no. 2)     | AO     | 08421000 | STATUTORY   | 1997-12-18  | false  | P3D    | 1997-12-21 | 1997-12-22
        four days after posting 2026, moved (3.6 no. 1)      | AO     | 08421000 | STATUTORY   | 2026-04-01  | false  | P4D    | 2026-04-05 | 2026-04-07
        no 31 February (3.6 no. 3)                           | VWVFG  | 08421000 | STATUTORY   | 2026-01-31  | false  | P1M    | 2026-02-28 | 2026-03-02
        29 February (3.6 no. 3)                              | VWVFG  | 08421000 | STATUTORY   | 2028-01-31  | false  | P1M    | 2028-02-29 | 2028-02-29
        one year without instruction (3.6 no. 7)             | VWGO   | 08421000 | STATUTORY   | 2025-03-10  | false  | P1Y    | 2026-03-10 | 2026-03-10
        deemed consent § 127 TKG (3.6 no. 8)                 | VWVFG  | 08421000 | STATUTORY   | 2026-07-15  | false  | P3M    | 2026-10-15 | 2026-10-15
        deemed consent after supplement (3.6 no. 8)          | VWVFG  | 08421000 | STATUTORY   | 2026-08-20  | false  | P3M    | 2026-11-20 | 2026-11-20
        minor works § 127 (4) TKG                            | VWVFG  | 08421000 | STATUTORY   | 2026-07-15  | false  | P1M    | 2026-08-15 | 2026-08-17
        15 August in Munich is a holiday anyway a Saturday   | VWVFG  | 09162000 | STATUTORY   | 2026-07-15  | false  | P1M    | 2026-08-15 | 2026-08-17
        Friedensfest in Augsburg                             | VWVFG  | 09761000 | STATUTORY   | 2025-07-08  | false  | P1M    | 2025-08-08 | 2025-08-11
        the same day in Munich                               | VWVFG  | 09162000 | STATUTORY   | 2025-07-08  | false  | P1M    | 2025-08-08 | 2025-08-08
        Day of Repentance in Dresden                         | VWVFG  | 14612000 | STATUTORY   | 2026-10-18  | false  | P1M    | 2026-11-18 | 2026-11-19
        the same day in Ulm                                  | VWVFG  | 08421000 | STATUTORY   | 2026-10-18  | false  | P1M    | 2026-11-18 | 2026-11-18
        24 December is a working day                         | VWVFG  | 08421000 | STATUTORY   | 2026-12-10  | false  | P14D   | 2026-12-24 | 2026-12-24
        Christmas, Saturday, Sunday                          | VWVFG  | 08421000 | STATUTORY   | 2026-12-11  | false  | P2W    | 2026-12-25 | 2026-12-28
        two weeks to register § 17 BMG                       | VWVFG  | 08421000 | STATUTORY   | 2026-09-01  | false  | P2W    | 2026-09-15 | 2026-09-15
        two weeks end on the same weekday                    | VWVFG  | 08421000 | STATUTORY   | 2026-09-05  | false  | P2W    | 2026-09-19 | 2026-09-21
        a benefit of twelve months § 25 WoGG                 | SGB_X  | 08421000 | BENEFIT     | 2026-02-01  | true   | P12M   | 2027-01-31 | 2027-01-31
        a benefit that ends on 31 May, a Sunday              | SGB_X  | 08421000 | BENEFIT     | 2026-03-01  | true   | P3M    | 2026-05-31 | 2026-05-31
        an appointment on a Sunday                           | VWVFG  | 08421000 | APPOINTMENT | 2026-05-03  | false  | P1W    | 2026-05-10 | 2026-05-10
        an appointment on a Sunday, social law               | SGB_X  | 08421000 | APPOINTMENT | 2026-05-03  | false  | P1W    | 2026-05-10 | 2026-05-10
        an appointment on a Sunday, tax law                  | AO     | 08421000 | APPOINTMENT | 2026-05-03  | false  | P1W    | 2026-05-10 | 2026-05-10
        a day agreed under private law moves (§ 193 BGB)     | BGB    | 08421000 | APPOINTMENT | 2026-05-03  | false  | P1W    | 2026-05-10 | 2026-05-11
        no public law counts by the BGB                      | NONE   | 08421000 | APPOINTMENT | 2026-05-03  | false  | P1W    | 2026-05-10 | 2026-05-11
        set by the authority                                 | VWVFG  | 08421000 | AUTHORITY   | 2026-05-07  | false  | P10D   | 2026-05-17 | 2026-05-18
        an aim of the authority moves too                    | VWVFG  | 08421000 | INTERNAL    | 2026-05-07  | false  | P10D   | 2026-05-17 | 2026-05-18
        whole month from its first day (§ 187 Abs. 2)        | VWVFG  | 08421000 | STATUTORY   | 2027-02-01  | true   | P1M    | 2027-02-28 | 2027-03-01
        month from the 31st that counts                      | VWVFG  | 08421000 | STATUTORY   | 2026-08-31  | true   | P1M    | 2026-09-30 | 2026-09-30
        month from 30 January that counts                    | VWVFG  | 08421000 | STATUTORY   | 2026-01-30  | true   | P1M    | 2026-02-28 | 2026-03-02
        week from a Monday that counts ends on Sunday        | VWVFG  | 08421000 | STATUTORY   | 2026-06-08  | true   | P1W    | 2026-06-14 | 2026-06-15
        half a month that counts its first day               | VWVFG  | 08421000 | STATUTORY   | 2026-04-01  | true   | P0.5M  | 2026-04-15 | 2026-04-15
        half a year                                          | VWVFG  | 08421000 | STATUTORY   | 2026-08-31  | false  | P0.5Y  | 2027-02-28 | 2027-03-01
        a quarter of a year                                  | VWVFG  | 08421000 | STATUTORY   | 2026-11-30  | false  | P0.25Y | 2027-02-28 | 2027-03-01
        a month and a half (§ 189 Abs. 2)                    | VWVFG  | 08421000 | STATUTORY   | 2026-01-31  | false  | P1.5M  | 2026-03-15 | 2026-03-16
        leap year to common year                             | VWVFG  | 08421000 | STATUTORY   | 2028-02-29  | false  | P1Y    | 2029-02-28 | 2029-02-28
        over the end of a year                               | VWVFG  | 08421000 | STATUTORY   | 2026-12-01  | false  | P1M    | 2027-01-01 | 2027-01-04
        Epiphany in Ulm                                      | VWVFG  | 08421000 | STATUTORY   | 2026-12-06  | false  | P1M    | 2027-01-06 | 2027-01-07
        ten working days over Easter                         | VWVFG  | 08421000 | STATUTORY   | 2026-03-27  | false  | P10WD  | 2026-04-14 | 2026-04-14
        one working day that counts itself                   | VWVFG  | 08421000 | STATUTORY   | 2026-03-27  | true   | P1WD   | 2026-03-27 | 2026-03-27
        one working day after a Friday                       | VWVFG  | 08421000 | STATUTORY   | 2026-03-27  | false  | P1WD   | 2026-03-30 | 2026-03-30
        """)
    void endsOnTheDayThatWasWorkedOut(
            String what,
            String law,
            String place,
            DeadlineKind kind,
            LocalDate from,
            boolean counts,
            String period,
            LocalDate counted,
            LocalDate last) {
        DeadlineCalculus calculus =
                DeadlineCalculus.of(ProcedureLaw.parse(law), WorkingDays.at(Ags.parse(place)), Calculi.BERLIN);
        DeadlineStart start = counts ? DeadlineStart.beginningOf(from) : DeadlineStart.event(from);

        Deadline deadline = calculus.begin(Calculi.rule(kind, period), start);

        assertThat(deadline.unshiftedLastDay()).as("counted").isEqualTo(counted);
        assertThat(deadline.lastDay()).as("last day").isEqualTo(last);
        assertThat(deadline.end())
                .isEqualTo(last.plusDays(1).atStartOfDay(Calculi.BERLIN).toInstant());
        assertThat(deadline.explanation().result())
                .as("result of the last step")
                .isEqualTo(last.toString());
        assertThat(deadline.start()).isEqualTo(from);
        assertThat(deadline.state()).isEqualTo(DeadlineState.RUNNING);
        assertThat(deadline.ends().isShifted()).isEqualTo(!last.equals(counted));
    }

    /** § 31 Abs. 3 Satz 2 VwVfG and § 26 Abs. 3 Satz 2 SGB X know the exception, § 108 Abs. 3 AO does not. */
    @ParameterizedTest
    @CsvSource({
        "VWVFG, 2026-05-17, § 31 Abs. 3 Satz 2 VwVfG",
        "SGB_X, 2026-05-17, § 26 Abs. 3 Satz 2 SGB X",
        "AO, 2026-05-18, § 108 Abs. 3 AO",
        "VWGO, 2026-05-18, '§ 57 Abs. 2 VwGO, § 222 Abs. 2 ZPO'"
    })
    void keepsADayThatWasToldOnlyWhereTheLawDoes(String law, LocalDate last, String norm) {
        Deadline deadline = Calculi.under(law)
                .begin(
                        Calculi.rule(DeadlineKind.AUTHORITY, "P1M"),
                        Calculi.event("2026-05-01").told(LocalDate.parse("2026-05-17")));

        assertThat(deadline.lastDay()).isEqualTo(last);
        assertThat(deadline.unshiftedLastDay()).isEqualTo("2026-05-17");
        assertThat(deadline.explanation().steps())
                .extracting(Explanation.Step::norm)
                .contains(Norm.of(norm));
        assertThat(deadline.explanation().result()).isEqualTo(last.toString());
    }

    /** A row may decide the disputed question otherwise; the shipped rows shift. */
    @ParameterizedTest
    @CsvSource({"true, 2026-11-16", "false, 2026-11-15"})
    void shiftsADeemedApprovalAsItsRowSays(boolean shifts, LocalDate last) {
        NormLimits shipped = DeadlineLaws.standard()
                .limits(Norm.of("§ 127 Abs. 3 TKG"), LocalDate.parse("2026-08-15"))
                .orElseThrow();
        NormLimits row = new NormLimits(
                shipped.norm(),
                shipped.scope(),
                shipped.operations(),
                shipped.extension(),
                Optional.of(new NormLimits.Deemed(
                        shifts, shipped.deemed().orElseThrow().incompleteness())),
                shipped.source());

        DeadlineCalculus.Result result = Calculi.under("VWVFG")
                .by(DeadlineLaws.standard().with(row))
                .compute(Calculi.statutory("P3M", "§ 127 Abs. 3 TKG"), Calculi.event("2026-08-15"));

        assertThat(shipped.deemed().orElseThrow().shifts()).isTrue();
        assertThat(result.end().lastDay()).isEqualTo(last);
        assertThat(result.explanation().warnings()).hasSize(shifts ? 1 : 0);
    }
}
