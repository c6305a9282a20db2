package org.amtsweg.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.amtsweg.calendar.Doubt;
import org.amtsweg.calendar.Holiday;
import org.amtsweg.calendar.WorkingDays;
import org.amtsweg.language.Language;
import org.amtsweg.language.LocalText;
import org.amtsweg.legal.LawSource;
import org.amtsweg.legal.LegalBasis;
import org.amtsweg.legal.Norm;

/** Counts one period step by step and writes each step down (<i>Berechnung einer Frist</i>). */
final class Counting {

    /** The German label of steps that say which day does not count. */
    static final String EVENT_LABEL = "Ereignis";

    private static final Norm EVENT = Norm.of("§ 187 Abs. 1 BGB");
    private static final Norm BEGINNING = Norm.of("§ 187 Abs. 2 BGB");
    private static final Norm BY_DAYS = Norm.of("§ 188 Abs. 1 BGB");
    private static final Norm BY_MONTHS = Norm.of("§ 188 Abs. 2 BGB");
    private static final Norm MISSING_DAY = Norm.of("§ 188 Abs. 3 BGB");
    private static final Norm HALF_MONTH_LAST = Norm.of("§ 189 Abs. 2 BGB");

    private final DeadlineCalculus calculus;
    private final DeadlineRule rule;
    private final DeadlineLaw row;
    private final Optional<NormLimits> limits;
    private final List<Explanation.Step> steps = new ArrayList<>();
    private Explanation warnings = Explanation.EMPTY;

    Counting(DeadlineCalculus calculus, DeadlineRule rule, LocalDate day) {
        this.calculus = calculus;
        this.rule = rule;
        this.row = calculus.row(day);
        this.limits = calculus.limits(rule, day);
        if (!calculus.rows().isOwnText(calculus.law(), day)) {
            warn(
                    "Der Text des Landesgesetzes (" + calculus.law().jurisdiction()
                            + ") wurde nicht geprüft; gerechnet ist wie nach dem Bundesgesetz.",
                    "The text of the Land's law (" + calculus.law().jurisdiction()
                            + ") was not checked; the federal law was applied.");
        }
        limits.filter(l -> l.source().evidence() == LawSource.Evidence.SECONDARY)
                .ifPresent(l -> warn(
                        "Der Text von " + l.norm() + " wurde nicht geprüft.",
                        "The text of " + l.norm() + " was not checked."));
    }

    DeadlineCalculus.Result from(DeadlineStart start) {
        start(start);
        if (rule.period().hours() > 0) {
            return hours(start);
        }
        LocalDate counted = count(start);
        return start.told().map(this::told).orElseGet(() -> shift(counted));
    }

    /** An end found otherwise than by counting from a start, shifted if need be. */
    DeadlineCalculus.Result to(LocalDate unshifted, Explanation.Step how) {
        steps.add(how);
        return shift(unshifted);
    }

    private void start(DeadlineStart start) {
        LocalDate day = start.day();
        if (start.counts()) {
            step(
                    Explanation.text("Beginn", "Start"),
                    BEGINNING,
                    day.toString(),
                    day.toString(),
                    "Die Frist beginnt mit dem Beginn des Tages: " + Days.german(day) + "; dieser Tag zählt mit.",
                    "The period begins with the beginning of " + Days.english(day) + "; that day counts.");
        } else {
            Norm norm = rule.kind() == DeadlineKind.AUTHORITY
                    ? row.counting().authorityStart().orElse(EVENT)
                    : EVENT;
            step(
                    Explanation.text(EVENT_LABEL, "Event"),
                    norm,
                    day.toString(),
                    day.plusDays(1).toString(),
                    "Das Ereignis fällt auf " + Days.german(day) + "; dieser Tag zählt nicht mit.",
                    "The event falls on " + Days.english(day) + "; that day does not count.");
        }
    }

    private LocalDate count(DeadlineStart start) {
        Period period = rule.period();
        if (period.workingDays() > 0) {
            LocalDate before = start.counts() ? start.day().minusDays(1) : start.day();
            LocalDate last = calculus.workingDays().plusWorkingDays(before, period.workingDays());
            doubts(before.plusDays(1), last);
            counted(rule.norm().orElse(row.counting().basis()), last, "", "");
            return last;
        }
        LocalDate last = start.counts() ? period.lastDayFrom(start.day()) : period.lastDayAfter(start.day());
        LocalDate inMonth = start.day().plusMonths(12L * period.years() + period.months());
        boolean missing = inMonth.getDayOfMonth() < start.day().getDayOfMonth();
        if (missing) {
            counted(
                    MISSING_DAY,
                    last,
                    "; den entsprechenden Tag gibt es in diesem Monat nicht",
                    "; that month has no corresponding day");
        } else {
            counted(norm(period), last, "", "");
        }
        return last;
    }

    private static Norm norm(Period period) {
        boolean months = period.years() + period.months() > 0;
        if (months && period.days() == 15) {
            return HALF_MONTH_LAST;
        }
        return months || period.days() % 7 == 0 ? BY_MONTHS : BY_DAYS;
    }

    private void counted(Norm norm, LocalDate last, String german, String english) {
        step(
                Explanation.text("Fristende gerechnet", "Counted end"),
                norm,
                rule.period().toString(),
                last.toString(),
                rule.period().text(Language.DE) + ": Fristende " + Days.german(last) + german + ".",
                rule.period().text(Language.EN) + ": the period ends on " + Days.english(last) + english + ".");
    }

    @LegalBasis("§ 31 Abs. 3 Satz 2 VwVfG")
    private DeadlineCalculus.Result told(LocalDate last) {
        Optional<Norm> exception = row.counting().shift().exceptTold();
        step(
                Explanation.text("Mitgeteilter Tag", "Day as told"),
                exception.orElse(row.counting().shift().norm()),
                last.toString(),
                last.toString(),
                "Als Ende der Frist wurde " + Days.german(last) + " mitgeteilt.",
                "The end of the period was told to be " + Days.english(last) + ".");
        return exception.isPresent() ? result(last, last) : shift(last);
    }

    private DeadlineCalculus.Result shift(LocalDate unshifted) {
        WorkingDays days = calculus.workingDays();
        Optional<Norm> fixed = unshiftable();
        if (fixed.isPresent()) {
            if (!days.isWorkingDay(unshifted)) {
                step(
                        Explanation.text("Keine Verschiebung", "No shift"),
                        fixed.get(),
                        unshifted.toString(),
                        unshifted.toString(),
                        Days.german(unshifted) + " ist kein Werktag; das Ende wird trotzdem nicht verschoben.",
                        Days.english(unshifted) + " is no working day; the end is not shifted all the same.");
            }
            return result(unshifted, unshifted);
        }
        LocalDate last = days.nextWorkingDay(unshifted);
        doubts(unshifted, last);
        if (!last.equals(unshifted)) {
            step(
                    Explanation.text("Fristende", "End"),
                    row.counting().shift().norm(),
                    unshifted.toString(),
                    last.toString(),
                    "Fristende " + Days.german(unshifted) + holiday(unshifted, false) + "; nächster Werktag "
                            + Days.german(last) + because(unshifted, last, false) + ".",
                    "The period would end on " + Days.english(unshifted) + holiday(unshifted, true)
                            + "; the next working day is " + Days.english(last) + because(unshifted, last, true)
                            + ".");
            if (limits.flatMap(NormLimits::deemed).isPresent()) {
                warn(
                        "Ob sich das Ende einer Fiktionsfrist verschiebt, ist umstritten; sicher ist nur "
                                + Days.german(unshifted) + ".",
                        "Whether the end of a deemed approval is shifted is disputed; only " + Days.english(unshifted)
                                + " is safe.");
            }
        }
        return result(unshifted, last);
    }

    private Optional<Norm> unshiftable() {
        return switch (rule.kind()) {
            case BENEFIT -> Optional.of(row.counting().benefit());
            case APPOINTMENT -> row.counting().appointment();
            default ->
                limits.filter(l -> l.deemed().map(d -> !d.shifts()).orElse(false))
                        .map(NormLimits::norm);
        };
    }

    private String holiday(LocalDate day, boolean english) {
        return calculus.workingDays()
                .holidayOn(day)
                .map(h -> " (" + name(h, english) + ")")
                .orElse("");
    }

    private String because(LocalDate unshifted, LocalDate last, boolean english) {
        List<String> names = unshifted
                .plusDays(1)
                .datesUntil(last)
                .flatMap(d -> calculus.workingDays().holidayOn(d).stream())
                .map(h -> name(h, english))
                .toList();
        if (names.isEmpty()) {
            return "";
        }
        return (english ? ", because of " : ", weil ") + String.join(english ? " and " : " und ", names);
    }

    private static String name(Holiday holiday, boolean english) {
        return english ? holiday.englishName() : holiday.name();
    }

    private DeadlineCalculus.Result hours(DeadlineStart start) {
        Instant moment =
                start.moment().orElseThrow(() -> new IllegalArgumentException("A period in hours starts at a moment"));
        DeadlineLaw.Hours hours = row.counting().hours();
        Instant end = Hours.after(moment, rule.period().hours(), hours, calculus);
        LocalDate day = Hours.dayOf(end, calculus);
        if (!hours.countFreeDays()) {
            doubts(start.day(), day);
        }
        ZonedDateTime local = end.atZone(calculus.zone());
        step(
                Explanation.text("Fristende", "End"),
                hours.norm(),
                rule.period().toString(),
                end.toString(),
                rule.period().text(Language.DE) + ": Fristende " + Days.german(day) + ", " + time(local) + " Uhr"
                        + (hours.countFreeDays()
                                ? "; Sonnabende, Sonntage und Feiertage zählen mit."
                                : "; Sonnabende, Sonntage und Feiertage zählen nicht mit."),
                rule.period().text(Language.EN) + ": the period ends on " + Days.english(day) + " at " + time(local)
                        + (hours.countFreeDays()
                                ? "; Saturdays, Sundays and holidays count."
                                : "; Saturdays, Sundays and holidays do not count."));
        return new DeadlineCalculus.Result(new DeadlineEnd(day, day, end), explanation());
    }

    private static String time(ZonedDateTime local) {
        boolean midnight = local.getHour() == 0 && local.getMinute() == 0;
        return midnight ? "24:00" : String.format(Locale.ROOT, "%02d:%02d", local.getHour(), local.getMinute());
    }

    private void doubts(LocalDate first, LocalDate last) {
        first.datesUntil(last.plusDays(1)).flatMap(d -> doubts(d)).forEach(d -> warn(d.german(), d.english()));
    }

    private Stream<Doubt> doubts(LocalDate day) {
        return calculus.workingDays().doubts(day).stream();
    }

    private DeadlineCalculus.Result result(LocalDate unshifted, LocalDate last) {
        return new DeadlineCalculus.Result(DeadlineEnd.of(unshifted, last, calculus.zone()), explanation());
    }

    private Explanation explanation() {
        return new Explanation(steps, warnings.warnings());
    }

    private void step(LocalText label, Norm norm, String input, String result, String german, String english) {
        steps.add(new Explanation.Step(label, norm, input, result, Explanation.text(german, english)));
    }

    /** Something that could not be established. */
    void warn(String german, String english) {
        warnings = warnings.warn(Explanation.text(german, english));
    }
}
