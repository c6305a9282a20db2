package org.amtsweg.engine.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.amtsweg.casefile.CaseEvent;
import org.amtsweg.deadline.Deadline;
import org.amtsweg.engine.casefile.CaseData;
import org.amtsweg.engine.casefile.CaseFile;
import org.amtsweg.engine.casefile.KeptDeadline;
import org.amtsweg.engine.catalogue.Catalogue;
import org.amtsweg.engine.catalogue.Definition;
import org.amtsweg.engine.party.Parties;
import org.amtsweg.engine.task.TaskRow;
import org.amtsweg.engine.task.Tasks;
import org.amtsweg.legal.Norm;
import org.amtsweg.model.profile.DeadlineSpec;
import org.amtsweg.model.profile.DeadlineWatch;
import org.amtsweg.notification.LegalChannel;
import org.amtsweg.task.TaskType;
import org.jspecify.annotations.Nullable;

/**
 * Who is warned before a deadline ends, and when (<i>Vorwarnung und Vorlage</i>): counted in working days from the end that is not shifted, or from the last day on
 * which a decision can be dispatched before the case counts as granted.
 */
public final class DeadlineWatching {

    /** What the task of a supervisor offers. */
    private static final String NOTED = "noted";

    private final Parties parties;
    private @Nullable Connected connected;

    /** What is only there once the folders are loaded. */
    private record Connected(Catalogue catalogue, LegalChannel mailbox) {}

    public DeadlineWatching(Parties parties) {
        this.parties = parties;
    }

    public void connect(Catalogue catalogue, LegalChannel mailbox) {
        connected = new Connected(catalogue, mailbox);
    }

    private Connected connected() {
        if (connected == null) {
            throw new IllegalStateException("A deadline was computed before the services were loaded");
        }
        return connected;
    }

    /** The definition that declares the deadlines of a scope. */
    Definition definition(CaseFile file, String scope) {
        return scope.equals(CaseData.ROOT)
                ? connected().catalogue().definition(file.header().offer())
                : connected().catalogue().definition(file.data().definition(scope));
    }

    /** How the addressee of a case is reached: by the mailbox of her account, otherwise by post. */
    public LegalChannel channel(CaseFile file) {
        LocalDate today = file.now().atZone(file.data().authority().zone()).toLocalDate();
        return Parties.addressee(parties.of(file), today)
                        .flatMap(p -> p.account())
                        .isPresent()
                ? connected().mailbox()
                : LegalChannel.POST;
    }

    /** The end of the last day on which a decision can be dispatched in time; of deadlines that grant nothing, nothing. */
    Optional<Instant> actBy(CaseFile file, KeptDeadline kept) {
        if (!kept.deemedApproval()) {
            return Optional.empty();
        }
        DeadlineLawOfCase law = DeadlineLawOfCase.of(file);
        return Optional.of(law.endOf(law.dispatchBy(kept.deadline(), channel(file))));
    }

    /** The deadline with its next warning; of a new one also warnings whose time is over, since nobody was warned yet. */
    KeptDeadline scheduled(CaseFile file, DeadlineSpec spec, KeptDeadline kept, boolean isNew) {
        if (spec.watch().isEmpty() || !kept.deadline().isRunning()) {
            return kept.watchedAt(Optional.empty());
        }
        return kept.watchedAt(notices(file, spec.watch(), kept).stream()
                .map(DeadlineLawOfCase.Notice::at)
                .filter(at -> isNew || at.isAfter(file.now()))
                .findFirst());
    }

    private List<DeadlineLawOfCase.Notice> notices(CaseFile file, DeadlineWatch watch, KeptDeadline kept) {
        DeadlineLawOfCase law = DeadlineLawOfCase.of(file);
        Deadline deadline = kept.deadline();
        LocalDate anchor =
                kept.deemedApproval() ? law.dispatchBy(deadline, channel(file)) : deadline.unshiftedLastDay();
        return law.notices(watch, anchor);
    }

    /** Warns of a deadline whose time has come, once for all that is due; gives it with its next warning. */
    KeptDeadline warn(CaseFile file, KeptDeadline kept) {
        Instant from = kept.watchAt().orElseThrow();
        Optional<DeadlineSpec> spec = definition(file, kept.scope()).deadline(kept.name());
        if (spec.isEmpty() || !kept.deadline().isRunning()) {
            KeptDeadline quiet = kept.watchedAt(Optional.empty());
            DeadlineRows.watched(file, quiet, false);
            return quiet;
        }
        List<DeadlineLawOfCase.Notice> all = notices(file, spec.get().watch(), kept);
        List<DeadlineLawOfCase.Notice> due = all.stream()
                .filter(n -> !n.at().isBefore(from) && !n.at().isAfter(file.now()))
                .toList();
        due.stream()
                .filter(n -> n.role().isEmpty())
                .reduce((first, last) -> last)
                .ifPresent(n -> {
                    file.audit("deadline-warning", facts(kept, n));
                    file.event(CaseEvent.Kind.DEADLINE_WARNING, kept.name());
                });
        Optional<DeadlineLawOfCase.Notice> escalation =
                due.stream().filter(n -> n.role().isPresent()).findFirst();
        escalation.ifPresent(n -> escalate(file, kept, n));
        KeptDeadline next = kept.watchedAt(all.stream()
                .map(DeadlineLawOfCase.Notice::at)
                .filter(at -> at.isAfter(file.now()))
                .findFirst());
        DeadlineRows.watched(file, next, escalation.isPresent());
        return next;
    }

    private static Map<String, String> facts(KeptDeadline kept, DeadlineLawOfCase.Notice notice) {
        return Map.of(
                "name", kept.name(),
                "lastDay", kept.deadline().lastDay().toString(),
                "unshifted", kept.deadline().unshiftedLastDay().toString(),
                "workingDays", Integer.toString(notice.workingDays()));
    }

    /** Lays the case before a role: a task of its own, so that she sees it also when nobody has a task in the case. */
    private void escalate(CaseFile file, KeptDeadline kept, DeadlineLawOfCase.Notice notice) {
        Tasks.open(
                file,
                new TaskType(
                        element(kept),
                        "Fristablauf droht"
                                + kept.deadline()
                                        .rule()
                                        .norm()
                                        .map(Norm::citation)
                                        .map(n -> " (" + n + ")")
                                        .orElse(""),
                        notice.role().orElseThrow(),
                        Optional.empty(),
                        List.of(NOTED)),
                TaskRow.Origin.NOWHERE,
                new Tasks.Urgency(Optional.of(kept.deadline().end()), true, actBy(file, kept)));
        file.audit("deadline-escalated", facts(kept, notice));
        file.event(CaseEvent.Kind.DEADLINE_ESCALATED, kept.name());
    }

    private static String element(KeptDeadline kept) {
        return "deadline." + kept.name();
    }

    /** Nobody need be warned of it any more. */
    void stop(CaseFile file, KeptDeadline kept) {
        boolean escalates = definition(file, kept.scope())
                .deadline(kept.name())
                .flatMap(spec -> spec.watch().escalation())
                .isPresent();
        if (escalates) {
            Tasks.withdraw(file, Optional.of(element(kept)));
        }
    }

    void stopAll(CaseFile file) {
        boolean escalates = definition(file, CaseData.ROOT).deadlines().values().stream()
                .anyMatch(spec -> spec.watch().escalation().isPresent());
        if (escalates) {
            Tasks.withdraw(file, Optional.empty());
        }
    }
}
