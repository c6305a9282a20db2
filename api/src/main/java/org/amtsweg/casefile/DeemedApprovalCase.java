package org.amtsweg.casefile;

import java.time.LocalDate;
import java.util.Optional;
import org.amtsweg.deadline.Deadline;
import org.amtsweg.deadline.DeemedApproval;
import org.amtsweg.legal.LegalBasis;

/**
 * A case in which a deemed approval threatens or occurred (<i>Beinahe-Fiktion, eingetretene Genehmigungsfiktion</i>).
 *
 * <p>{@code dispatchBy} is the last working day on which a decision can be dispatched so that it counts as notified in time; empty once nothing threatens any
 * more.
 */
@LegalBasis("§ 42a VwVfG")
public record DeemedApprovalCase(
        CaseSummary summary,
        Deadline deadline,
        DeemedApproval.Status status,
        Optional<LocalDate> dispatchBy,
        boolean escalated) {}
