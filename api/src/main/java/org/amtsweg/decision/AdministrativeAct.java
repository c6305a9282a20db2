package org.amtsweg.decision;

import java.time.Instant;
import java.util.Optional;
import org.amtsweg.identifier.CaseworkerId;
import org.amtsweg.legal.LegalBasis;
import org.amtsweg.legal.Norm;
import org.amtsweg.notification.Notification;

/**
 * An administrative act (<i>Verwaltungsakt</i>): its number within the case, kind, content, where it comes from, its notification, and when a deemed approval
 * overtook it because it was not notified in time.
 */
@LegalBasis("§ 35 VwVfG")
public record AdministrativeAct(
        int number,
        ActKind kind,
        Decision decision,
        AdministrativeAct.Origin origin,
        Optional<Notification> notification,
        Optional<Instant> overtakenAt) {

    /** Who decided and when; nobody did if the law itself grants, by {@code norm}. */
    public record Origin(Optional<CaseworkerId> by, Instant at, Optional<Norm> norm) {}

    public Optional<CaseworkerId> decidedBy() {
        return origin.by();
    }

    /** When it was decided; of a deemed approval, the end of the period. */
    public Instant decidedAt() {
        return origin.at();
    }
}
