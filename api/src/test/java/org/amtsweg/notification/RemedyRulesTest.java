package org.amtsweg.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.amtsweg.calendar.WorkingDays;
import org.amtsweg.deadline.Explanation;
import org.amtsweg.deadline.Period;
import org.amtsweg.identifier.Ags;
import org.amtsweg.language.Language;
import org.amtsweg.legal.Jurisdiction;
import org.amtsweg.legal.ProcedureLaw;
import org.amtsweg.notification.RemedyInstruction.Element;
import org.amtsweg.problem.AmtswegException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class RemedyRulesTest {

    private static final WorkingDays STUTTGART = WorkingDays.at(Ags.parse("08111000"));

    /** kind, instruction, event, bound, day, norm: worked by hand from §§ 58, 70, 74, 75 VwGO. */
    @ParameterizedTest
    @CsvSource({
        "OBJECTION, CORRECT, 2026-04-05, UNTIL, 2026-05-05, § 70 Abs. 1 VwGO",
        // Saturday 31 January: no 31 February, and 28 February is a Saturday
        "OBJECTION, CORRECT, 2026-01-31, UNTIL, 2026-03-02, § 70 Abs. 1 VwGO",
        "OBJECTION, CORRECT, 2028-01-31, UNTIL, 2028-02-29, § 70 Abs. 1 VwGO",
        "OBJECTION, CORRECT, 2026-03-06, UNTIL, 2026-04-07, § 70 Abs. 1 VwGO",
        "OBJECTION, MISSING, 2025-03-10, UNTIL, 2026-03-10, '§ 70 Abs. 2, § 58 Abs. 2 VwGO'",
        "OBJECTION, WRONG, 2024-02-29, UNTIL, 2025-02-28, '§ 70 Abs. 2, § 58 Abs. 2 VwGO'",
        "OBJECTION, WRONG, 2025-04-04, UNTIL, 2026-04-07, '§ 70 Abs. 2, § 58 Abs. 2 VwGO'",
        "ACTION, CORRECT, 2026-04-05, UNTIL, 2026-05-05, § 74 Abs. 1 Satz 2 VwGO",
        "ACTION, MISSING, 2026-04-05, UNTIL, 2027-04-05, § 58 Abs. 2 VwGO",
        "ACTION_AFTER_OBJECTION, CORRECT, 2026-05-01, UNTIL, 2026-06-01, § 74 Abs. 1 Satz 1 VwGO",
        "ACTION_AFTER_OBJECTION, WRONG, 2026-05-01, UNTIL, 2027-05-03, § 58 Abs. 2 VwGO",
        "ACTION_FOR_FAILURE_TO_ACT, CORRECT, 2026-07-15, NOT_BEFORE, 2026-10-16, § 75 Satz 2 VwGO",
        "ACTION_FOR_FAILURE_TO_ACT, MISSING, 2026-01-06, NOT_BEFORE, 2026-04-08, § 75 Satz 2 VwGO",
        "ACTION_FOR_FAILURE_TO_ACT, DENIED, 2026-07-15, NOT_BEFORE, 2026-10-16, § 75 Satz 2 VwGO"
    })
    void computesThePeriod(
            RemedyKind kind,
            Instruction instruction,
            LocalDate event,
            RemedyPeriod.Bound bound,
            LocalDate day,
            String norm) {
        RemedyPeriod period = RemedyRules.period(Cases.FEDERAL, kind, instruction, event, STUTTGART);
        // 5 April 2027 is a Monday but not Easter Monday (29 March)
        assertThat(period.bound()).isEqualTo(bound);
        assertThat(period.day()).hasValue(day);
        assertThat(period.norm()).hasToString(norm);
        assertThat(period.kind()).isEqualTo(kind);
        assertThat(period.explanation().result()).isEqualTo(day.toString());
        assertThat(period.explanation().warnings()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(value = RemedyKind.class, mode = EnumSource.Mode.EXCLUDE, names = "ACTION_FOR_FAILURE_TO_ACT")
    void endsNeverIfTheInstructionDeniedAnyRemedy(RemedyKind kind) {
        RemedyPeriod period =
                RemedyRules.period(Cases.FEDERAL, kind, Instruction.DENIED, LocalDate.of(2026, 4, 5), STUTTGART);
        assertThat(period.bound()).isEqualTo(RemedyPeriod.Bound.OPEN);
        assertThat(period.day()).isEmpty();
        assertThat(period.norm()).hasToString("§ 58 Abs. 2 Satz 1 VwGO");
        assertThat(period.explanation().text(Language.DE)).contains("kein Rechtsbehelf gegeben");
        assertThat(period.explanation().text(Language.EN)).contains("there is no remedy");
    }

    @Test
    void explainsHowTheDayCameAbout() {
        Explanation explanation = RemedyRules.period(
                        Cases.FEDERAL, RemedyKind.OBJECTION, Instruction.CORRECT, LocalDate.of(2026, 3, 6), STUTTGART)
                .explanation();
        assertThat(explanation.steps())
                .extracting(s -> s.sentence().in(Language.DE))
                .containsExactly(
                        "Bekanntgabe am Freitag, 6. März 2026; der Tag zählt nicht mit.",
                        "Frist 1 Monat: Ende Montag, 6. April 2026.",
                        "Montag, 6. April 2026 (Ostermontag) ist kein Werktag; nächster Werktag Dienstag, 7. April 2026.");
        assertThat(explanation.steps())
                .extracting(s -> s.sentence().in(Language.EN))
                .containsExactly(
                        "Notification on Friday, 6 March 2026; the day does not count.",
                        "Period 1 month: ends Monday, 6 April 2026.",
                        "Monday, 6 April 2026 (Easter Monday) is not a working day; the next one is Tuesday, 7 April"
                                + " 2026.");
        assertThat(explanation.steps())
                .extracting(s -> s.norm().citation())
                .containsExactly("§ 187 Abs. 1, § 188 Abs. 2 und 3 BGB", "§ 70 Abs. 1 VwGO", "§ 31 Abs. 3 VwVfG");
        assertThat(explanation.steps().get(2).input()).isEqualTo("2026-04-06");
    }

    @Test
    void warnsOfADoubtfulHolidayAtTheEndAndOfTheSocialCourts() {
        WorkingDays hof = WorkingDays.at(Ags.parse("09464000"));
        RemedyPeriod period = RemedyRules.period(
                Cases.SGB_X, RemedyKind.OBJECTION, Instruction.CORRECT, LocalDate.of(2025, 7, 15), hof);
        assertThat(period.day()).hasValue(LocalDate.of(2025, 8, 15));
        assertThat(period.explanation().warnings())
                .extracting(w -> w.in(Language.DE))
                .satisfiesExactly(
                        w -> assertThat(w).contains("Sozialgerichten"),
                        w -> assertThat(w).contains("Mariä Himmelfahrt"));
    }

    @ParameterizedTest
    @CsvSource({"AO", "NONE"})
    void refusesLawsThatHaveNoRow(String law) {
        assertThatThrownBy(() -> RemedyRules.period(
                        ProcedureLaw.parse(law),
                        RemedyKind.OBJECTION,
                        Instruction.CORRECT,
                        LocalDate.of(2026, 4, 5),
                        STUTTGART))
                .isInstanceOf(AmtswegException.class)
                .hasMessageContaining(law);
    }

    @ParameterizedTest
    @CsvSource({
        "NW, MOSTLY_ABOLISHED, § 110 JustG NRW",
        "NI, MOSTLY_ABOLISHED, § 8a Nds. AG VwGO",
        "BY, ABOLISHED_OR_CHOICE, Art. 15 AGVwGO"
    })
    void knowsLaenderThatGaveUpTheObjection(Jurisdiction land, ObjectionInLand.Status status, String norm) {
        ObjectionInLand objection = RemedyRules.objectionIn(land);
        assertThat(objection.land()).isEqualTo(land);
        assertThat(objection.status()).isEqualTo(status);
        assertThat(objection.norm().citation()).startsWith(norm);
        assertThat(objection.source()).isNotBlank();
        assertThat(objection.sentence().in(Language.DE)).contains("Vorverfahren");
    }

    @ParameterizedTest
    @EnumSource(
            value = Jurisdiction.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"NW", "NI", "BY"})
    void saysOfTheOthersThatNobodyLooked(Jurisdiction land) {
        ObjectionInLand objection = RemedyRules.objectionIn(land);
        assertThat(objection.status()).isEqualTo(ObjectionInLand.Status.NOT_ESTABLISHED);
        assertThat(objection.sentence().in(Language.DE)).contains(land.name(), "nicht geprüft");
        assertThat(objection.sentence().in(Language.EN)).contains(land.name(), "not checked");
    }

    @ParameterizedTest
    @MethodSource("rows")
    void everyRowAnswersAndSaysWhereItComesFrom(RemedyRow row) {
        assertThat(row.basis().source()).isNotBlank();
        assertThat(LocalDate.parse(row.basis().checkedOn())).isBetween("2026-01-01", "2030-12-31");
        for (ProcedureLaw.Act act : row.when().laws()) {
            for (RemedyKind kind : row.when().kinds()) {
                for (Instruction instruction : row.when().instructions()) {
                    ProcedureLaw law = ProcedureLaw.of(act, Jurisdiction.BUND);
                    assertThat(RemedyRules.ROWS.stream().filter(r -> r.covers(law, kind, instruction)))
                            .containsExactly(row);
                    assertThat(RemedyRules.period(law, kind, instruction, LocalDate.of(2026, 4, 7), STUTTGART)
                                    .norm())
                            .hasToString(row.basis().norm());
                }
            }
        }
    }

    static java.util.List<RemedyRow> rows() {
        return RemedyRules.ROWS;
    }

    @Test
    void keepsBoundAndDayTogether() {
        Explanation none = Explanation.EMPTY;
        RemedyPeriod open = RemedyRules.period(
                Cases.FEDERAL, RemedyKind.ACTION, Instruction.DENIED, LocalDate.of(2026, 4, 7), STUTTGART);
        assertThatThrownBy(() -> new RemedyPeriod(
                        RemedyKind.ACTION, RemedyPeriod.Bound.UNTIL, Optional.empty(), open.norm(), none))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new RemedyPeriod(
                        RemedyKind.ACTION,
                        RemedyPeriod.Bound.OPEN,
                        Optional.of(LocalDate.of(2026, 4, 7)),
                        open.norm(),
                        none))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static final String COMPLETE =
            "Gegen diesen Bescheid kann innerhalb eines Monats nach Bekanntgabe Widerspruch bei der"
                    + " Stadt Musterstadt,\n Rathausplatz 1, 12345 Musterstadt erhoben werden.";

    private static RemedyInstruction instruction() {
        return new RemedyInstruction(
                RemedyKind.OBJECTION, "Stadt  Musterstadt", "12345 Musterstadt", Period.ofMonths(1));
    }

    @Test
    void findsTheFourElementsOfAnInstruction() {
        assertThat(instruction().missingIn(COMPLETE)).isEmpty();
        assertThat(instruction().missingIn("")).isEqualTo(EnumSet.allOf(Element.class));
        assertThat(instruction().missingIn(COMPLETE.replace("Widerspruch", "Einspruch")))
                .isEqualTo(Set.of(Element.REMEDY));
        assertThat(instruction().missingIn(COMPLETE.replace("Stadt Musterstadt", "Behörde")))
                .isEqualTo(Set.of(Element.AUTHORITY));
        assertThat(instruction().missingIn(COMPLETE.replace("12345", ""))).isEqualTo(Set.of(Element.SEAT));
        assertThat(instruction().missingIn(COMPLETE.replace("eines Monats", "von zwei Wochen")))
                .isEqualTo(Set.of(Element.PERIOD));
        assertThat(instruction().missingIn(COMPLETE.replace("innerhalb eines Monats", "binnen 1 Monat")))
                .isEmpty();
        assertThat(instruction().missingIn(COMPLETE.replace("eines Monats", "keines Monats")))
                .isEqualTo(Set.of(Element.PERIOD));
        RemedyInstruction action = new RemedyInstruction(
                RemedyKind.ACTION, "Verwaltungsgericht Stuttgart", "Augustenstraße 5", Period.ofMonths(1));
        assertThat(action.missingIn("KLAGE binnen einem Monat beim Verwaltungsgericht Stuttgart, Augustenstraße 5"))
                .isEmpty();
        assertThat(action.missingIn(COMPLETE)).isEqualTo(Set.of(Element.REMEDY, Element.AUTHORITY, Element.SEAT));
    }

    @Test
    void refusesAnInstructionThatCannotBeRight() {
        assertThatThrownBy(() -> new RemedyInstruction(RemedyKind.ACTION, " ", "Sitz", Period.ofMonths(1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new RemedyInstruction(RemedyKind.ACTION, "Gericht", "", Period.ofMonths(1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new RemedyInstruction(RemedyKind.ACTION, "Gericht", "Sitz", Period.ofWeeks(2)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
