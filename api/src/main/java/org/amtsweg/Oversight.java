package org.amtsweg;

import java.util.List;
import org.amtsweg.audit.AuditTrail;
import org.amtsweg.audit.StuckWork;
import org.amtsweg.casefile.DeemedApprovalCase;
import org.amtsweg.identifier.CaseId;

/**
 * The steering side (<i>Aufsicht</i>): is every case's record intact, and does anything not go on?
 */
public interface Oversight {

    /** The audit chain of a case, recomputed from its rows. */
    AuditTrail auditTrail(CaseId id);

    /** The cases whose audit chain is not intact, at most 500. Reads every chain. */
    List<AuditTrail> brokenAuditTrails();

    /** Work that was given up after its last attempt, the oldest first, at most 500. */
    List<StuckWork> stuckWork();

    /**
     * Cases in which a deemed approval ends within so many working days, was laid before a supervisor, or occurred (<i>Beinahe-Fiktionen</i>); the nearest end
     * first, at most 500.
     */
    List<DeemedApprovalCase> deemedApprovals(int withinWorkingDays);

    /** Lets stuck work be tried again at once, with fresh attempts. */
    void retry(StuckWork work);
}
