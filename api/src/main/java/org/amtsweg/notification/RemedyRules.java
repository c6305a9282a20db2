package org.amtsweg.notification;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.amtsweg.calendar.Doubt;
import org.amtsweg.calendar.WorkingDays;
import org.amtsweg.deadline.Explanation;
import org.amtsweg.deadline.Explanation.Step;
import org.amtsweg.deadline.Period;
import org.amtsweg.language.Language;
import org.amtsweg.language.LocalText;
import org.amtsweg.legal.Jurisdiction;
import org.amtsweg.legal.LawRows;
import org.amtsweg.legal.LegalBasis;
import org.amtsweg.legal.Norm;
import org.amtsweg.legal.ProcedureLaw;
import org.amtsweg.notification.RemedyPeriod.Bound;
import org.amtsweg.problem.AmtswegException;

/**
 * How long a remedy is open (<i>Rechtsbehelfsfristen</i>, §§ 58, 70, 74, 75 VwGO): rows of remedy, law, instruction and period in
 * {@code META-INF/amtsweg/law/remedies.json}, and which Länder gave up the objection in {@code objection-in-laender.json}.
 *
 * <p>Knows the administrative courts only: the objection of the fiscal code (Einspruch) and the social courts are not among the rows and
 * are refused. Does not decide whether the remedy is the right one for the act.
 */
@LegalBasis({"§ 58 VwGO", "§ 70 VwGO", "§ 74 VwGO", "§ 75 VwGO"})
public final class RemedyRules {

    static final List<RemedyRow> ROWS = LawRows.read("remedies", RemedyRow.class);
    static final List<ObjectionRow> LAENDER = LawRows.read("objection-in-laender", ObjectionRow.class);

    private static final LocalText EVENT = Explanation.text("Ereignis", "event");
    private static final LocalText PERIOD = Explanation.text("Frist", "period");
    private static final LocalText MOVED = Explanation.text("Wochenende und Feiertag", "weekend and holiday");
    private static final Norm COUNTING = Norm.of("§ 187 Abs. 1, § 188 Abs. 2 und 3 BGB");

    private RemedyRules() {}

    /**
     * The period of a remedy.
     *
     * @param event the day of notification, of service or of the application, as the kind of remedy says; it does not count
     * @param days the working days at the seat of the authority or court
     * @throws AmtswegException if no row covers law and remedy
     */
    public static RemedyPeriod period(
            ProcedureLaw law, RemedyKind kind, Instruction instruction, LocalDate event, WorkingDays days) {
        RemedyRow row = ROWS.stream()
                .filter(r -> r.covers(law, kind, instruction))
                .findFirst()
                .orElseThrow(
                        () -> AmtswegException.permanent("No rule says how long " + kind + " is open under " + law));
        Norm norm = Norm.of(row.basis().norm());
        Explanation steps = Explanation.EMPTY.and(new Step(
                EVENT,
                COUNTING,
                event.toString(),
                event.toString(),
                Explanation.text(
                        row.event().german() + " am " + NotificationTexts.german(event) + "; der Tag zählt nicht mit.",
                        row.event().english() + " on " + NotificationTexts.english(event)
                                + "; the day does not count.")));
        if (law.act() == ProcedureLaw.Act.SGB_X) {
            steps = steps.warn(Explanation.text(
                    "Gilt nur, wo die Verwaltungsgerichte entscheiden (etwa beim Wohngeld), nicht vor den Sozialgerichten.",
                    "Holds only where the administrative courts decide (such as housing benefit), not before the social"
                            + " courts."));
        }
        String period = row.period();
        if (period == null) {
            return new RemedyPeriod(kind, Bound.OPEN, Optional.empty(), norm, steps.and(open(norm)));
        }
        return bounded(row, kind, Period.parse(period), event, days, steps);
    }

    /** Whether the Land still has the objection; for a Land nobody looked at, the answer says just that. */
    public static ObjectionInLand objectionIn(Jurisdiction land) {
        return LAENDER.stream()
                .filter(r -> r.land() == land)
                .findFirst()
                .map(r -> r.status(land))
                .orElseGet(() -> new ObjectionInLand(
                        land,
                        ObjectionInLand.Status.NOT_ESTABLISHED,
                        Norm.of("§ 68 Abs. 1 VwGO"),
                        Explanation.text(
                                "Ob " + land
                                        + " das Vorverfahren abgeschafft hat, ist nicht geprüft; ohne Landesgesetz gilt § 68"
                                        + " VwGO.",
                                "Whether " + land
                                        + " gave up the objection was not checked; without an act of the Land § 68"
                                        + " VwGO holds."),
                        ""));
    }

    private static RemedyPeriod bounded(
            RemedyRow row, RemedyKind kind, Period period, LocalDate event, WorkingDays days, Explanation before) {
        Norm norm = Norm.of(row.basis().norm());
        LocalDate end = period.lastDayAfter(event);
        Explanation steps = before.and(new Step(
                PERIOD,
                norm,
                event.toString(),
                end.toString(),
                Explanation.text(
                        "Frist " + period.text(Language.DE) + ": Ende " + NotificationTexts.german(end) + ".",
                        "Period " + period.text(Language.EN) + ": ends " + NotificationTexts.english(end) + ".")));
        LocalDate shifted = days.nextWorkingDay(end);
        if (!shifted.equals(end)) {
            steps = steps.and(moved(row, end, shifted, days));
        }
        for (Doubt doubt : days.doubts(shifted)) {
            steps = steps.warn(Explanation.text(doubt.german(), doubt.english()));
        }
        if (row.bound() == Bound.UNTIL) {
            return new RemedyPeriod(kind, Bound.UNTIL, Optional.of(shifted), norm, steps);
        }
        LocalDate first = shifted.plusDays(1);
        steps = steps.and(new Step(
                PERIOD,
                norm,
                shifted.toString(),
                first.toString(),
                Explanation.text(
                        "Zulässig nach Ablauf der Frist, ab " + NotificationTexts.german(first) + ".",
                        "Admissible after the period has passed, from " + NotificationTexts.english(first) + ".")));
        return new RemedyPeriod(kind, Bound.NOT_BEFORE, Optional.of(first), norm, steps);
    }

    private static Step moved(RemedyRow row, LocalDate end, LocalDate shifted, WorkingDays days) {
        String why = days.holidayOn(end).map(h -> " (" + h.name() + ")").orElse("");
        String whyEnglish =
                days.holidayOn(end).map(h -> " (" + h.englishName() + ")").orElse("");
        return new Step(
                MOVED,
                Norm.of(row.basis().shift()),
                end.toString(),
                shifted.toString(),
                Explanation.text(
                        NotificationTexts.german(end) + why + " ist kein Werktag; nächster Werktag "
                                + NotificationTexts.german(shifted) + ".",
                        NotificationTexts.english(end) + whyEnglish + " is not a working day; the next one is "
                                + NotificationTexts.english(shifted) + "."));
    }

    private static Step open(Norm norm) {
        return new Step(
                PERIOD,
                norm,
                "",
                "",
                Explanation.text(
                        "Belehrt wurde, dass kein Rechtsbehelf gegeben sei; dann läuft auch die Jahresfrist nicht.",
                        "The instruction said there is no remedy; then the year does not run either."));
    }
}
