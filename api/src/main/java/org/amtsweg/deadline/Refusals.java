package org.amtsweg.deadline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.amtsweg.legal.LegalBasis;
import org.amtsweg.legal.Norm;
import org.amtsweg.problem.Finding;
import org.amtsweg.problem.Findings;

/** What stands against doing something to a deadline (<i>Unzulässigkeit</i>), each reason with its norm. */
final class Refusals {

    private final Deadline deadline;
    private final DeadlineCalculus calculus;
    private final DeadlineLaw row;
    private final Optional<NormLimits> limits;
    private final List<Finding> found = new ArrayList<>();

    Refusals(Deadline deadline, DeadlineCalculus calculus) {
        this.deadline = deadline;
        this.calculus = calculus;
        this.row = calculus.row(deadline.start());
        this.limits = calculus.limits(deadline.rule(), deadline.start());
    }

    Findings of(DeadlineAction action) {
        if (action instanceof DeadlineAction.Reinstate reinstate) {
            reinstate(reinstate);
        } else if (deadline.state() == DeadlineState.ENDED) {
            refuse("deadline.ended", basis());
        } else if (action instanceof DeadlineAction.Extend extend) {
            extend(extend);
        } else if (action instanceof DeadlineAction.Suspend suspend) {
            suspend(suspend);
        } else if (action instanceof DeadlineAction.Resume resume) {
            resume(resume);
        } else if (action instanceof DeadlineAction.Restart restart) {
            restart(restart);
        } else if (action instanceof DeadlineAction.Disarm disarm) {
            disarm(disarm);
        }
        return new Findings(found);
    }

    private void extend(DeadlineAction.Extend extend) {
        if (!permitted(DeadlineOperation.EXTEND) || !running()) {
            return;
        }
        boolean inHours = deadline.rule().period().hours() > 0;
        if (extend.by().filter(by -> by.hours() > 0 != inHours).isPresent()) {
            refuse("deadline.extension-unit", basis());
            return;
        }
        if (extend.until().isPresent() && !extend.until().get().isAfter(deadline.lastDay())) {
            refuse("deadline.extension-shorter", Norm.of("§ 190 BGB"));
        }
        if (limits.flatMap(NormLimits::extension).isPresent()) {
            within(extend, limits.flatMap(NormLimits::extension).get());
        } else if (deadline.hasPassed(extend.at())) {
            late();
        }
    }

    @LegalBasis("§ 31 Abs. 7 VwVfG")
    private void late() {
        Optional<DeadlineLaw.Extension> rule = row.changes().extension();
        boolean retroactive = deadline.rule().kind() == DeadlineKind.INTERNAL
                || (deadline.rule().kind() == DeadlineKind.AUTHORITY
                        && rule.filter(DeadlineLaw.Extension::retroactive).isPresent());
        if (!retroactive) {
            refuse("deadline.passed", rule.map(DeadlineLaw.Extension::norm).orElse(basis()));
        }
    }

    private void within(DeadlineAction.Extend extend, NormLimits.Extension limit) {
        if (limit.once() && isExtended()) {
            refuse("deadline.extension-again", limit.norm());
        }
        if (limit.needsReason() && extend.reason().isBlank()) {
            refuse("deadline.extension-reason", limit.norm());
        }
        if (deadline.hasPassed(extend.at())) {
            refuse("deadline.passed", limit.norm());
        } else if (limit.toldInTime()
                && extend.told().filter(t -> !t.isAfter(deadline.lastDay())).isEmpty()) {
            refuse("deadline.extension-told", limit.norm());
        }
        if (limit.longest().isPresent()) {
            Changes changes = new Changes(deadline, calculus);
            LocalDate longest = changes.extended(limit.longest().get());
            LocalDate wanted =
                    extend.until().orElseGet(() -> changes.extended(extend.by().orElseThrow()));
            if (wanted.isAfter(longest)) {
                refuse("deadline.extension-too-long", limit.norm());
            }
        }
    }

    /** Since it last began: a restarted period is a new one. */
    private boolean isExtended() {
        boolean extended = false;
        for (DeadlineChange change : deadline.history()) {
            if (change.action() instanceof DeadlineAction.Restart) {
                extended = false;
            } else if (change.action() instanceof DeadlineAction.Extend) {
                extended = true;
            }
        }
        return extended;
    }

    private void suspend(DeadlineAction.Suspend suspend) {
        if (permitted(DeadlineOperation.SUSPEND) && running()) {
            if (suspend.from().isBefore(deadline.start())) {
                refuse("deadline.before-start", basis());
            } else if (suspend.from().isAfter(deadline.lastDay()) || deadline.hasPassed(suspend.at())) {
                refuse("deadline.passed", basis());
            }
        }
    }

    private void resume(DeadlineAction.Resume resume) {
        Optional<LocalDate> suspended = Changes.suspendedFrom(deadline);
        if (suspended.isEmpty()) {
            refuse("deadline.not-suspended", basis());
        } else if (resume.from().isBefore(suspended.get())) {
            refuse("deadline.before-suspension", basis());
        }
    }

    private void restart(DeadlineAction.Restart restart) {
        if (!permitted(DeadlineOperation.RESTART)) {
            return;
        }
        if (restart.start().day().isBefore(deadline.start())) {
            refuse("deadline.before-start", basis());
        } else if (deadline.isRunning() && restart.start().day().isAfter(deadline.lastDay())) {
            refuse("deadline.passed", basis());
        }
    }

    @LegalBasis("§ 127 Abs. 3 Satz 2 TKG")
    private void disarm(DeadlineAction.Disarm disarm) {
        if (!permitted(DeadlineOperation.DISARM) || !running()) {
            return;
        }
        Optional<NormLimits.Incompleteness> rule =
                limits.flatMap(NormLimits::deemed).flatMap(NormLimits.Deemed::incompleteness);
        LocalDate latest = rule.map(this::latest).orElse(deadline.lastDay());
        Norm norm = rule.map(NormLimits.Incompleteness::norm).orElse(basis());
        if (disarm.told().isAfter(latest)) {
            refuse("deadline.disarm-late", norm);
        }
        if (rule.filter(r -> disarm.form().compareTo(r.form()) < 0).isPresent()) {
            refuse("deadline.disarm-form", norm);
        }
    }

    private LocalDate latest(NormLimits.Incompleteness rule) {
        DeadlineRule inner = new DeadlineRule(
                deadline.rule().name(),
                DeadlineKind.STATUTORY,
                rule.within(),
                deadline.rule().start(),
                Optional.of(rule.norm()),
                Set.of());
        return calculus.compute(inner, deadline.begin()).end().lastDay();
    }

    @LegalBasis({"§ 32 VwVfG", "§ 60 VwGO"})
    private void reinstate(DeadlineAction.Reinstate reinstate) {
        Optional<DeadlineLaw.Reinstatement> rule = row.changes().reinstatement();
        if (rule.isEmpty() || deadline.rule().kind() != DeadlineKind.STATUTORY) {
            refuse(
                    "deadline.no-reinstatement",
                    rule.map(DeadlineLaw.Reinstatement::norm).orElse(basis()));
            return;
        }
        Norm norm = rule.get().norm();
        boolean missed = deadline.hasPassed(reinstate.at())
                || deadline.endedAt().filter(e -> !e.isBefore(deadline.end())).isPresent();
        boolean already = deadline.history().stream().anyMatch(c -> c.action() instanceof DeadlineAction.Reinstate);
        if (!missed || already) {
            refuse("deadline.not-missed", norm);
        }
        if (reinstate
                .appliedOn()
                .isAfter(lastDayAfter(reinstate.obstacleEnded(), rule.get().within(), norm))) {
            refuse("deadline.reinstatement-late", norm);
        }
        if (!reinstate.forceMajeure()
                && reinstate
                        .appliedOn()
                        .isAfter(lastDayAfter(deadline.lastDay(), rule.get().atTheLatest(), norm))) {
            refuse("deadline.reinstatement-year", norm);
        }
    }

    private LocalDate lastDayAfter(LocalDate event, Period period, Norm norm) {
        DeadlineRule inner = new DeadlineRule(
                deadline.rule().name(),
                DeadlineKind.STATUTORY,
                period,
                deadline.rule().start(),
                Optional.of(norm),
                Set.of());
        return calculus.compute(inner, DeadlineStart.event(event)).end().lastDay();
    }

    private boolean permitted(DeadlineOperation operation) {
        boolean permitted =
                calculus.permitted(deadline.rule(), deadline.start()).contains(operation);
        if (!permitted) {
            refuse(
                    switch (operation) {
                        case EXTEND -> "deadline.no-extension";
                        case SUSPEND -> "deadline.no-suspension";
                        case RESTART -> "deadline.no-restart";
                        case DISARM -> "deadline.no-disarming";
                    },
                    basis());
        }
        return permitted;
    }

    private boolean running() {
        if (!deadline.isRunning()) {
            refuse("deadline.not-running", basis());
        }
        return deadline.isRunning();
    }

    private Norm basis() {
        return deadline.rule().norm().orElse(row.counting().basis());
    }

    private void refuse(String code, Norm norm) {
        found.add(Finding.error("", code).on(norm));
    }
}
