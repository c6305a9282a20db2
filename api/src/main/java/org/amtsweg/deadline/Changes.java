package org.amtsweg.deadline;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.amtsweg.language.Language;
import org.amtsweg.language.LocalText;
import org.amtsweg.legal.LegalBasis;
import org.amtsweg.legal.Norm;

/** Does to a deadline what was found permitted (<i>Änderung einer Frist</i>). */
final class Changes {

    private static final String FROM_OLD_END = "§ 190 BGB";

    private final Deadline deadline;
    private final DeadlineCalculus calculus;

    Changes(Deadline deadline, DeadlineCalculus calculus) {
        this.deadline = deadline;
        this.calculus = calculus;
    }

    Deadline after(DeadlineAction action) {
        if (action instanceof DeadlineAction.Extend extend) {
            return deadline.changed(extend, DeadlineState.RUNNING, deadline.begin(), extended(extend));
        }
        if (action instanceof DeadlineAction.Suspend suspend) {
            return deadline.changed(
                    suspend,
                    DeadlineState.SUSPENDED,
                    deadline.ends(),
                    note(
                            Explanation.text("Hemmung", "Suspension"),
                            suspend.from().toString(),
                            "Ab " + Days.german(suspend.from()) + " steht die Frist still.",
                            "From " + Days.english(suspend.from()) + " on the period stands still."));
        }
        if (action instanceof DeadlineAction.Resume resume) {
            return deadline.changed(resume, DeadlineState.RUNNING, deadline.begin(), resumed(resume));
        }
        if (action instanceof DeadlineAction.Restart restart) {
            return deadline.changed(
                    restart,
                    DeadlineState.RUNNING,
                    restart.start(),
                    calculus.compute(deadline.rule(), restart.start()));
        }
        if (action instanceof DeadlineAction.Disarm disarm) {
            return deadline.changed(
                    disarm,
                    DeadlineState.DISARMED,
                    deadline.ends(),
                    note(
                            Explanation.text("Unvollständig", "Incomplete"),
                            disarm.told().toString(),
                            "Am " + Days.german(disarm.told())
                                    + " wurde mitgeteilt, dass der Antrag unvollständig ist; die Frist läuft nicht.",
                            "On " + Days.english(disarm.told())
                                    + " it was told that the application is incomplete; the period does not run."));
        }
        if (action instanceof DeadlineAction.Reinstate reinstate) {
            return deadline.changed(
                    reinstate,
                    DeadlineState.ENDED,
                    deadline.ends(),
                    note(
                            Explanation.text("Wiedereinsetzung", "Reinstatement"),
                            reinstate.appliedOn().toString(),
                            "Wiedereinsetzung in den vorigen Stand: Die Handlung vom "
                                    + Days.german(reinstate.appliedOn()) + " gilt als rechtzeitig.",
                            "Reinstatement: what was done on " + Days.english(reinstate.appliedOn())
                                    + " counts as in time."));
        }
        return deadline.changed(action, DeadlineState.ENDED, deadline.ends(), Explanation.EMPTY);
    }

    /** The first day that does not count, if it stands still. */
    static Optional<LocalDate> suspendedFrom(Deadline deadline) {
        if (deadline.state() != DeadlineState.SUSPENDED) {
            return Optional.empty();
        }
        DeadlineChange last = deadline.history().get(deadline.history().size() - 1);
        return Optional.of(((DeadlineAction.Suspend) last.action()).from());
    }

    /**
     * The last day, not shifted, of an extension by a period. It begins when the old period has run out, that is with the beginning of the
     * day after, so § 187 Abs. 2 BGB counts it.
     */
    @LegalBasis("§ 190 BGB")
    LocalDate extended(Period by) {
        LocalDate old = oldEnd();
        return by.workingDays() > 0
                ? calculus.workingDays().plusWorkingDays(old, by.workingDays())
                : by.lastDayFrom(old.plusDays(1));
    }

    private LocalDate oldEnd() {
        boolean fromShifted = calculus.row(deadline.start())
                .changes()
                .extension()
                .map(DeadlineLaw.Extension::fromShifted)
                .orElse(false);
        return fromShifted ? deadline.lastDay() : deadline.unshiftedLastDay();
    }

    private DeadlineCalculus.Result extended(DeadlineAction.Extend extend) {
        Counting counting = new Counting(calculus, deadline.rule(), deadline.start());
        LocalText label = Explanation.text("Verlängerung", "Extension");
        if (extend.until().isPresent()) {
            LocalDate until = extend.until().get();
            return counting.to(
                    until,
                    step(
                            label,
                            extensionNorm(),
                            deadline.lastDay().toString(),
                            until.toString(),
                            "Die Frist wurde bis " + Days.german(until) + " verlängert.",
                            "The period was extended until " + Days.english(until) + "."));
        }
        Period by = extend.by().orElseThrow();
        if (by.hours() > 0) {
            DeadlineLaw.Hours hours = calculus.row(deadline.start()).counting().hours();
            return moved(Hours.after(deadline.end(), by.hours(), hours, calculus), label, extensionNorm());
        }
        LocalDate last = extended(by);
        warnOfTheOtherReading(by, last, counting);
        return counting.to(
                last,
                step(
                        label,
                        extensionNorm(),
                        by.toString(),
                        last.toString(),
                        "Verlängert um " + by.text(Language.DE) + " vom Ablauf der alten Frist an ("
                                + Days.german(oldEnd()) + "): Fristende " + Days.german(last) + ".",
                        "Extended by " + by.text(Language.EN) + " from the end of the old period ("
                                + Days.english(oldEnd()) + "): the period ends on " + Days.english(last) + "."));
    }

    /** Whoever takes the old last day for the event (§ 187 Abs. 1 BGB) ends some months earlier: at the end of short ones. */
    private void warnOfTheOtherReading(Period by, LocalDate last, Counting counting) {
        if (by.isCalendar() && !by.lastDayAfter(oldEnd()).equals(last)) {
            LocalDate other = by.lastDayAfter(oldEnd());
            counting.warn(
                    "Wer die Verlängerung nach § 187 Abs. 1 BGB rechnet, kommt auf " + Days.german(other) + ".",
                    "Whoever counts the extension by § 187 (1) BGB arrives at " + Days.english(other) + ".");
        }
    }

    private Norm extensionNorm() {
        Norm norm = calculus.limits(deadline.rule(), deadline.start())
                .flatMap(NormLimits::extension)
                .map(NormLimits.Extension::norm)
                .or(() -> calculus.row(deadline.start()).changes().extension().map(DeadlineLaw.Extension::norm))
                .orElseGet(this::basis);
        return norm.citation().equals(FROM_OLD_END) ? norm : Norm.of(norm + ", " + FROM_OLD_END);
    }

    private DeadlineCalculus.Result resumed(DeadlineAction.Resume resume) {
        LocalDate from = suspendedFrom(deadline).orElseThrow();
        LocalText label = Explanation.text("Ende der Hemmung", "Resumption");
        if (deadline.rule().period().hours() > 0) {
            Duration pause = Duration.between(
                    from.atStartOfDay(calculus.zone()), resume.from().atStartOfDay(calculus.zone()));
            return moved(deadline.end().plus(pause), label, basis());
        }
        long count = from.datesUntil(resume.from()).filter(this::counts).count();
        LocalDate last = deadline.rule().period().workingDays() > 0
                ? calculus.workingDays().plusWorkingDays(deadline.unshiftedLastDay(), Math.toIntExact(count))
                : deadline.unshiftedLastDay().plusDays(count);
        return new Counting(calculus, deadline.rule(), deadline.start())
                .to(
                        last,
                        step(
                                label,
                                basis(),
                                resume.from().toString(),
                                last.toString(),
                                "Ab " + Days.german(resume.from())
                                        + " läuft die Frist weiter; die Tage des Stillstands (" + count
                                        + ") zählen nicht mit: Fristende " + Days.german(last) + ".",
                                "From " + Days.english(resume.from())
                                        + " on the period runs again; the days of the standstill (" + count
                                        + ") do not count: the period ends on " + Days.english(last) + "."));
    }

    private boolean counts(LocalDate day) {
        return deadline.rule().period().workingDays() == 0
                || calculus.workingDays().isWorkingDay(day);
    }

    private DeadlineCalculus.Result moved(Instant end, LocalText label, Norm norm) {
        LocalDate day = Hours.dayOf(end, calculus);
        Explanation.Step step = step(
                label,
                norm,
                deadline.end().toString(),
                end.toString(),
                label.in(Language.DE) + ": Fristende " + Days.german(day) + ".",
                label.in(Language.EN) + ": the period ends on " + Days.english(day) + ".");
        return new DeadlineCalculus.Result(new DeadlineEnd(day, day, end), Explanation.EMPTY.and(step));
    }

    private Norm basis() {
        return deadline.rule()
                .norm()
                .orElseGet(() -> calculus.row(deadline.start()).counting().basis());
    }

    private Explanation note(LocalText label, String input, String german, String english) {
        return Explanation.EMPTY.and(
                step(label, basis(), input, deadline.explanation().result(), german, english));
    }

    private static Explanation.Step step(
            LocalText label, Norm norm, String input, String result, String german, String english) {
        return new Explanation.Step(label, norm, input, result, Explanation.text(german, english));
    }
}
