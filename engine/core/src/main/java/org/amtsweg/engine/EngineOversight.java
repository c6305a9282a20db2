package org.amtsweg.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.amtsweg.Oversight;
import org.amtsweg.audit.AuditTrail;
import org.amtsweg.audit.StuckWork;
import org.amtsweg.casefile.DeemedApprovalCase;
import org.amtsweg.casefile.Page;
import org.amtsweg.engine.access.Access;
import org.amtsweg.engine.audit.AuditStore;
import org.amtsweg.engine.outbox.Outbox;
import org.amtsweg.engine.view.DeemedApprovals;
import org.amtsweg.identifier.CaseId;
import org.amtsweg.language.Language;
import org.amtsweg.party.Caseworker;
import org.amtsweg.problem.ConflictException;

/** The steering side (<i>Aufsicht</i>), for one caseworker. */
final class EngineOversight implements Oversight {

    private static final int MOST_WORKING_DAYS = 250;

    private final Parts parts;
    private final AuditStore audit;
    private final Outbox outbox;
    private final Caseworker caseworker;
    private final Runnable afterCommit;

    EngineOversight(Parts parts, AuditStore audit, Outbox outbox, Caseworker caseworker, Runnable afterCommit) {
        this.parts = parts;
        this.audit = audit;
        this.outbox = outbox;
        this.caseworker = caseworker;
        this.afterCommit = afterCommit;
    }

    @Override
    public AuditTrail auditTrail(CaseId id) {
        return parts.base().access().recording(() -> {
            parts.base().access().requireOversight(caseworker, "audit");
            return parts.base()
                    .database()
                    .inTransaction(() -> audit.trail(id))
                    .orElseThrow(() ->
                            parts.base().access().unknown(Access.actor(caseworker, Caseworker.OVERSIGHT), "audit", id));
        });
    }

    @Override
    public List<AuditTrail> brokenAuditTrails() {
        return parts.base().access().recording(() -> {
            parts.base().access().requireOversight(caseworker, "audit");
            return parts.base().database().inTransaction(() -> audit.broken(Page.LARGEST));
        });
    }

    @Override
    public List<StuckWork> stuckWork() {
        return parts.base().access().recording(() -> {
            parts.base().access().requireOversight(caseworker, "stuck");
            List<StuckWork> all = new ArrayList<>(outbox.dead(Page.LARGEST));
            parts.base()
                    .runtime()
                    .failedTimers(Page.LARGEST)
                    .forEach(t -> all.add(new StuckWork(
                            StuckWork.Kind.TIMER, t.id(), t.caseId(), t.attempts(), t.since(), t.errorClass())));
            return all.stream()
                    .sorted(Comparator.comparing(StuckWork::since))
                    .limit(Page.LARGEST)
                    .toList();
        });
    }

    @Override
    public List<DeemedApprovalCase> deemedApprovals(int withinWorkingDays) {
        if (withinWorkingDays < 0 || withinWorkingDays > MOST_WORKING_DAYS) {
            throw new IllegalArgumentException("Between 0 and " + MOST_WORKING_DAYS + " working days");
        }
        return parts.base().access().recording(() -> {
            parts.base().access().requireOversight(caseworker, "deemed-approvals");
            return new DeemedApprovals(parts.base().database())
                    .within(
                            withinWorkingDays,
                            parts.base().clock().instant(),
                            id -> parts.cases().views().name(id, Language.DE));
        });
    }

    @Override
    public void retry(StuckWork work) {
        parts.base().access().recording(() -> {
            parts.base().access().requireOversight(caseworker, "retry");
            if (work.kind() == StuckWork.Kind.TIMER) {
                parts.base().runtime().retryTimer(work.id());
            } else if (!outbox.revive(
                    UUID.fromString(work.id()), parts.base().clock().instant())) {
                throw new ConflictException("This work is no longer stuck");
            }
            return true;
        });
        afterCommit.run();
    }
}
