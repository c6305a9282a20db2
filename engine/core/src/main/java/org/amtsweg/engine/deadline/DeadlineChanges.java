package org.amtsweg.engine.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.amtsweg.casefile.CaseEvent;
import org.amtsweg.deadline.Deadline;
import org.amtsweg.deadline.DeadlineAction;
import org.amtsweg.deadline.DeadlineKind;
import org.amtsweg.deadline.DeadlineOrder;
import org.amtsweg.deadline.DeadlineRule;
import org.amtsweg.deadline.DeadlineStart;
import org.amtsweg.deadline.DeadlineState;
import org.amtsweg.engine.casefile.CaseData;
import org.amtsweg.engine.casefile.CaseFile;
import org.amtsweg.engine.casefile.KeptDeadline;
import org.amtsweg.engine.catalogue.Definition;
import org.amtsweg.engine.process.ProcessRuntime;
import org.amtsweg.engine.task.Tasks;
import org.amtsweg.legal.LegalBasis;
import org.amtsweg.legal.Norm;
import org.amtsweg.model.profile.BuiltInDeadlines;
import org.amtsweg.notification.LegalChannel;
import org.amtsweg.problem.Finding;
import org.amtsweg.problem.Findings;
import org.amtsweg.problem.InvalidInputException;
import org.jspecify.annotations.Nullable;

/**
 * What is done to deadlines of a case (<i>Verfügungen über Fristen</i>), by a clerk, by the model or by what becomes known: the value changes, the timers that
 * are bound to it move, and the audit chain grows, in one transaction.
 */
public final class DeadlineChanges {

    private final Deadlines deadlines;
    private final DeadlineWatching watching;
    private @Nullable ProcessRuntime runtime;

    public DeadlineChanges(Deadlines deadlines, DeadlineWatching watching) {
        this.deadlines = deadlines;
        this.watching = watching;
    }

    /** Completes the circle: the engine needs the deadlines, and these move the engine's timers. */
    public void connect(ProcessRuntime engine) {
        this.runtime = engine;
    }

    private ProcessRuntime runtime() {
        if (runtime == null) {
            throw new IllegalStateException("A deadline was changed before the engine was there");
        }
        return runtime;
    }

    /** Does what a clerk orders, or refuses it with the norm. */
    public Deadline order(CaseFile file, DeadlineOrder order) {
        List<KeptDeadline> named = deadlines.of(file).stream()
                .filter(kept ->
                        kept.name().equals(order.deadline()) && kept.deadline().state() != DeadlineState.ENDED)
                .toList();
        if (named.size() != 1) {
            String code = named.isEmpty() ? "deadline.not-there" : "deadline.ambiguous";
            throw new InvalidInputException(Findings.of(Finding.error("deadline", code)));
        }
        KeptDeadline kept = named.get(0);
        if (order instanceof DeadlineOrder.Restart restart) {
            file.data()
                    .supplementedAt(restart.event()
                            .atStartOfDay(file.data().authority().zone())
                            .toInstant());
        }
        return change(file, kept, action(file, order));
    }

    private DeadlineAction action(CaseFile file, DeadlineOrder order) {
        Instant now = file.now();
        String reason = order.reason();
        if (order instanceof DeadlineOrder.Extend extend) {
            return DeadlineAction.Extend.by(extend.by(), now, reason)
                    .told(extend.told().orElseGet(() -> told(file)));
        }
        if (order instanceof DeadlineOrder.Suspend suspend) {
            return new DeadlineAction.Suspend(now, reason, suspend.from());
        }
        if (order instanceof DeadlineOrder.Resume resume) {
            return new DeadlineAction.Resume(now, reason, resume.from());
        }
        if (order instanceof DeadlineOrder.Disarm disarm) {
            return new DeadlineAction.Disarm(now, reason, disarm.told(), disarm.form());
        }
        return new DeadlineAction.Restart(now, reason, DeadlineStart.event(((DeadlineOrder.Restart) order).event()));
    }

    /** The day on which the addressee of a case is notified of what is sent now. */
    public LocalDate told(CaseFile file) {
        return told(file, Optional.empty(), Optional.empty());
    }

    /** The day on which she is notified of what was sent; by her usual channel and now, if nothing else is known. */
    public LocalDate told(CaseFile file, Optional<LegalChannel> channel, Optional<Instant> sent) {
        return DeadlineLawOfCase.of(file)
                .told(channel.orElseGet(() -> watching.channel(file)), sent.orElse(file.now()));
    }

    /** What stands against doing this. */
    public Findings check(CaseFile file, KeptDeadline kept, DeadlineAction action) {
        Findings against =
                kept.deadline().check(action, DeadlineLawOfCase.of(file).calculus());
        return action instanceof DeadlineAction.Disarm disarm ? against.and(tooLate(file, kept, disarm)) : against;
    }

    /** A notice of incompleteness counts only within the time that the profile names for it. */
    @LegalBasis("§ 127 Abs. 3 Satz 2 TKG")
    private Findings tooLate(CaseFile file, KeptDeadline kept, DeadlineAction.Disarm disarm) {
        return watching.definition(file, kept.scope())
                .deadline(kept.name())
                .flatMap(spec -> spec.legal().disarmedWithin())
                .flatMap(within -> deadlines.find(file, kept.scope(), within))
                .filter(within -> disarm.told().isAfter(within.deadline().lastDay()))
                .map(within -> Findings.of(within.deadline()
                        .rule()
                        .norm()
                        .map(norm -> Finding.error("", "deadline.disarm-late").on(norm))
                        .orElseGet(() -> Finding.error("", "deadline.disarm-late"))))
                .orElse(Findings.NONE);
    }

    /** Does it, or refuses it with all findings. */
    public Deadline change(CaseFile file, KeptDeadline kept, DeadlineAction action) {
        Findings against = check(file, kept, action);
        if (against.hasErrors()) {
            throw new InvalidInputException(against);
        }
        Deadline changed =
                kept.deadline().apply(action, DeadlineLawOfCase.of(file).calculus());
        replace(file, kept, changed, action.getClass().getSimpleName(), action.reason());
        return changed;
    }

    private void replace(CaseFile file, KeptDeadline kept, Deadline changed, String what, String reason) {
        Definition definition = watching.definition(file, kept.scope());
        KeptDeadline next = definition
                .deadline(kept.name())
                .map(spec -> watching.scheduled(file, spec, kept.with(changed), false))
                .orElse(kept.with(changed));
        deadlines.keep(file, next);
        if (!changed.isRunning()) {
            watching.stop(file, next);
        }
        arm(file, next, definition);
        Map<String, String> facts = new HashMap<>();
        facts.put("name", kept.name());
        facts.put("what", what);
        facts.put("state", changed.state().name());
        facts.put("from", kept.deadline().lastDay().toString());
        facts.put("to", changed.lastDay().toString());
        changed.rule().norm().map(Norm::citation).ifPresent(norm -> facts.put("norm", norm));
        file.audit("deadline-changed", facts, reason);
        file.event(CaseEvent.Kind.DEADLINE_MOVED, kept.name());
    }

    /** Moves the timers and due dates that are bound to a deadline, once the engine has come to rest. */
    private void arm(CaseFile file, KeptDeadline kept, Definition definition) {
        Instant due = Deadlines.armed(kept.deadline());
        Set<String> timers = definition.timers(kept.name());
        if (!timers.isEmpty()) {
            file.afterEngine(() -> runtime().moveTimers(instance(file, kept.scope()), timers, due));
        }
        Optional<Instant> shown = kept.deadline().isRunning() ? Optional.of(due) : Optional.empty();
        for (String element : definition.dueBy(kept.name())) {
            Tasks.due(
                    file,
                    kept.scope(),
                    element,
                    new Tasks.Urgency(
                            shown,
                            kept.deadline().rule().kind() != DeadlineKind.INTERNAL,
                            deadlines.pressing(file, watching.definition(file, CaseData.ROOT))));
            file.writes()
                    .change(
                            "update amt_open_action set due_at = ?"
                                    + " where case_id = ? and scope = ? and element = ? and state = 'OPEN'",
                            shown,
                            file.id().value(),
                            kept.scope(),
                            element);
        }
    }

    private static String instance(CaseFile file, String scope) {
        return scope.equals(CaseData.ROOT) ? file.instance() : scope;
    }

    /** What an element of the model says of a deadline of the service. Refused by law it is not done, and the audit chain says why. */
    public void byModel(CaseFile file, String name, DeadlineAction action) {
        Optional<KeptDeadline> kept = deadlines
                .find(file, CaseData.ROOT, name)
                .filter(known -> known.deadline().state() != DeadlineState.ENDED);
        if (kept.isEmpty()) {
            return; // Not computed yet or over: when the process comes to it, it begins anew.
        }
        Findings against = check(file, kept.get(), action);
        if (!against.hasErrors()) {
            change(file, kept.get(), action);
            return;
        }
        for (Finding finding : against) {
            Map<String, String> facts = new HashMap<>();
            facts.put("name", name);
            facts.put("what", action.getClass().getSimpleName());
            facts.put("code", finding.code());
            finding.norm().map(Norm::citation).ifPresent(norm -> facts.put("norm", norm));
            file.audit("deadline-refused", facts);
        }
    }

    /** The restart that a supplement causes. */
    public DeadlineAction restart(CaseFile file, String name, String reason) {
        DeadlineRule rule = watching.definition(file, CaseData.ROOT)
                .deadline(name)
                .map(spec -> spec.rule(Deadlines.parameters(file, CaseData.ROOT)))
                .orElseThrow(() -> new IllegalStateException("The profile has no deadline named " + name));
        return new DeadlineAction.Restart(
                file.now(), reason, DeadlineLawOfCase.of(file).complete(rule));
    }

    /** A notice was delivered: a decision that counts as notified in time averts the deemed approval. */
    @LegalBasis({"§ 42a Abs. 1 VwVfG", "§ 43 Abs. 1 VwVfG"})
    public void decisionNotified(CaseFile file) {
        Optional<LocalDate> day = file.data().notifiedOn();
        if (day.isEmpty() || file.data().act().path("number").asInt(0) == 0) {
            return;
        }
        for (KeptDeadline kept : deadlines.deemedApprovals(file)) {
            Deadline deadline = kept.deadline();
            if (deadline.state() == DeadlineState.ENDED) {
                continue;
            }
            Map<String, String> facts = Map.of(
                    "name", kept.name(),
                    "notifiedOn", day.get().toString(),
                    "lastDay", deadline.lastDay().toString());
            if (deadline.isRunning()
                    && (deadline.hasPassed(file.now()) || day.get().isAfter(deadline.lastDay()))) {
                file.audit("notified-too-late", facts);
            } else {
                deadlines.endNow(file, kept);
                arm(file, kept.with(deadline.ended(file.now())), watching.definition(file, kept.scope()));
                file.audit("deadline-met", facts);
            }
        }
    }

    /** The deadline whose end has just granted the application; of several the earliest. */
    public Optional<KeptDeadline> passed(CaseFile file) {
        return deadlines.deemedApprovals(file).stream()
                .filter(kept -> kept.deadline().hasPassed(file.now()))
                .min(java.util.Comparator.comparing(kept -> kept.deadline().end()));
    }

    /** The end of a deadline has granted the application: it is over, and oversight sees it. */
    public void occurred(CaseFile file, KeptDeadline kept) {
        deadlines.endNow(file, kept);
        DeadlineRows.occurred(file, kept);
    }

    /** It became known on which day a notice was notified, or that it never was: what runs from it is computed anew. */
    public void notificationCorrected(CaseFile file) {
        Optional<LocalDate> day = file.data().notifiedOn();
        Definition service = watching.definition(file, CaseData.ROOT);
        runtime()
                .moveTimers(
                        file.instance(),
                        service.timers(BuiltInDeadlines.NOTIFICATION),
                        Deadlines.noonOfNotification(file).orElse(Deadlines.STANDSTILL));
        for (KeptDeadline kept : deadlines.of(file)) {
            if (kept.isOfTheService() && kept.deadline().rule().start() == DeadlineRule.StartEvent.NOTIFICATION) {
                runsFromNotification(file, kept, service, day);
            } else if (kept.isOfTheService() && kept.deemedApproval()) {
                avertedInVain(file, kept, service, day);
            }
        }
        decisionNotified(file);
    }

    private void runsFromNotification(CaseFile file, KeptDeadline kept, Definition service, Optional<LocalDate> day) {
        boolean over = kept.deadline().state() == DeadlineState.ENDED;
        Set<String> timers = service.timers(kept.name());
        if (day.isEmpty()) {
            runtime().moveTimers(file.instance(), timers, Deadlines.STANDSTILL);
            deadlines.endNow(file, kept);
            return;
        }
        Deadline fresh =
                DeadlineLawOfCase.of(file).calculus().begin(kept.deadline().rule(), DeadlineStart.event(day.get()));
        boolean waits = runtime().moveTimers(file.instance(), timers, fresh.end()) > 0;
        if (waits || !over) {
            replace(file, kept, fresh, "Notification", "");
        }
    }

    /** A decision that seemed to be notified in time was not: the deemed approval threatens again, or has occurred. */
    private void avertedInVain(CaseFile file, KeptDeadline kept, Definition service, Optional<LocalDate> day) {
        boolean averted = kept.deadline()
                .endedAt()
                .filter(at -> at.isBefore(kept.deadline().end()))
                .isPresent();
        boolean inTime = day.filter(d -> !d.isAfter(kept.deadline().lastDay())).isPresent();
        if (!averted || inTime) {
            return;
        }
        boolean waits = runtime()
                        .moveTimers(
                                file.instance(),
                                service.timers(kept.name()),
                                kept.deadline().end())
                > 0;
        if (waits) {
            deadlines.revive(file, kept);
        } else {
            DeadlineRows.occurred(file, kept);
        }
        file.audit(
                "deemed-approval-not-averted",
                Map.of("name", kept.name(), "lastDay", kept.deadline().lastDay().toString()));
    }

    /** The last reason somebody gave for an extension. */
    public Optional<String> extensionReason(CaseFile file) {
        return deadlines.of(file).stream()
                .filter(KeptDeadline::isOfTheService)
                .flatMap(kept -> kept.deadline().history().stream())
                .map(change -> change.action())
                .filter(DeadlineAction.Extend.class::isInstance)
                .max(java.util.Comparator.comparing(DeadlineAction::at))
                .map(DeadlineAction::reason);
    }
}
