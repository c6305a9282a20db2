package org.amtsweg.testkit.town;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.amtsweg.authority.Authority;
import org.amtsweg.calendar.WorkingDays;
import org.amtsweg.casefile.DeadlineInCase;
import org.amtsweg.deadline.Period;
import org.amtsweg.problem.Finding;
import org.amtsweg.problem.Findings;

/** Time that passes (<i>warten</i>). */
final class TimeMoves {

    private static final ZoneId ZONE = Authority.GERMAN_TIME;
    private static final LocalTime MORNING = LocalTime.of(9, 0);
    /** Longer than any procedure; a typing error in a year would otherwise let every reminder of a century fire. */
    private static final int MOST_YEARS = 30;

    private final CaseDriver driver;
    private final CaseDriver.Opened current;

    TimeMoves(CaseDriver driver, CaseDriver.Opened current) {
        this.driver = driver;
        this.current = current;
    }

    /** A moment, or why there is none. */
    private record Target(Optional<Instant> instant, Findings findings) {
        static Target at(ZonedDateTime moment) {
            return new Target(Optional.of(moment.toInstant()), Findings.NONE);
        }

        static Target none(Findings why) {
            return new Target(Optional.empty(), why);
        }
    }

    Findings perform(Move move) {
        Target target = target(move);
        if (target.instant().isEmpty()) {
            return target.findings();
        }
        Instant instant = target.instant().get();
        Instant now = driver.amtsweg().now();
        if (instant.isBefore(now)) {
            return Findings.of(Finding.error("", "trial.past", Map.of("day", day(instant), "today", day(now))));
        }
        if (instant.isAfter(now.atZone(ZONE).plusYears(MOST_YEARS).toInstant())) {
            return Findings.of(Finding.error(
                    "", "trial.too-far", Map.of("day", day(instant), "years", String.valueOf(MOST_YEARS))));
        }
        driver.amtsweg().advanceTo(instant);
        return Findings.NONE;
    }

    private static String day(Instant instant) {
        return instant.atZone(ZONE).toLocalDate().toString();
    }

    private Target target(Move move) {
        ZonedDateTime now = driver.amtsweg().now().atZone(ZONE);
        if (move instanceof Move.WaitFor wait) {
            return Target.at(after(now, wait.period()));
        }
        if (move instanceof Move.WaitUntil until) {
            boolean today = until.time().isEmpty() && until.day().equals(now.toLocalDate());
            LocalTime time =
                    until.time().orElse(today && now.toLocalTime().isAfter(MORNING) ? now.toLocalTime() : MORNING);
            return Target.at(until.day().atTime(time).atZone(ZONE));
        }
        if (move instanceof Move.WaitForDeadline wait) {
            return deadline(wait, now);
        }
        return driver.amtsweg()
                .nextDue()
                .map(due -> Target.at(due.isBefore(now.toInstant()) ? now : due.atZone(ZONE)))
                .orElseGet(() -> Target.none(Findings.of(Finding.error("", "trial.nothing-due"))));
    }

    private ZonedDateTime after(ZonedDateTime now, Period period) {
        if (period.workingDays() > 0) {
            LocalDate day = workingDays().plusWorkingDays(now.toLocalDate(), period.workingDays());
            return now.with(day);
        }
        return now.plusYears(period.years())
                .plusMonths(period.months())
                .plusDays(period.days())
                .plusHours(period.hours());
    }

    private WorkingDays workingDays() {
        return WorkingDays.atOrInDoubt(current.place());
    }

    private Target deadline(Move.WaitForDeadline wait, ZonedDateTime now) {
        Optional<DeadlineInCase> found = newest(wait.deadline());
        if (found.isEmpty()) {
            return Target.none(unknown(driver, wait.deadline()));
        }
        DeadlineInCase deadline = found.get();
        LocalDate last = deadline.lastDay();
        return switch (wait.edge()) {
            case LAST_DAY -> Target.at(morning(last, now));
            case AFTER ->
                Target.at(
                        deadline.rule().period().hours() > 0
                                ? deadline.end().atZone(ZONE)
                                : last.plusDays(1).atTime(MORNING).atZone(ZONE));
            case BEFORE ->
                Target.at(morning(
                        wait.workingDays()
                                ? workingDays().plusWorkingDays(last, -wait.days())
                                : last.minusDays(wait.days()),
                        now));
        };
    }

    /** Nine o'clock, or now if that is over on the same day. */
    private static ZonedDateTime morning(LocalDate day, ZonedDateTime now) {
        ZonedDateTime nine = day.atTime(MORNING).atZone(ZONE);
        return nine.isBefore(now) && now.toLocalDate().equals(day) ? now : nine;
    }

    /** A running deadline goes before one that has ended, a later one before an earlier one. */
    private Optional<DeadlineInCase> newest(String name) {
        List<DeadlineInCase> named = driver.seen().allDeadlines().stream()
                .filter(deadline -> deadline.name().equals(name.strip()))
                .toList();
        return named.stream()
                .filter(DeadlineInCase::isRunning)
                .reduce((earlier, later) -> later)
                .or(() -> named.stream().reduce((earlier, later) -> later));
    }

    /** The finding about a deadline that the case does not have; none if it has it. */
    static Findings unknown(CaseDriver driver, String name) {
        Set<String> known = new LinkedHashSet<>();
        driver.seen().allDeadlines().forEach(deadline -> known.add(deadline.name()));
        return known.contains(name.strip())
                ? Findings.NONE
                : Findings.of(Finding.error(
                        "", "trial.no-deadline", Map.of("deadline", name, "known", CaseDriver.listed(known))));
    }
}
