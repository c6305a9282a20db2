package org.amtsweg.audit;

import java.util.List;
import java.util.Optional;
import org.amtsweg.identifier.CaseId;

/** The audit chain of a case (<i>Protokoll</i>) and whether it is intact; {@code flaw} says where and how it is not. */
public record AuditTrail(CaseId caseId, List<AuditEntry> entries, Optional<Flaw> flaw) {

    /** The first entry that does not fit, and why. */
    public record Flaw(long sequence, String reason) {}

    public AuditTrail {
        entries = List.copyOf(entries);
    }

    public boolean isIntact() {
        return flaw.isEmpty();
    }
}
