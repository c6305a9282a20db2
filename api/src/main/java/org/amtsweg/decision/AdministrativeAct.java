package org.amtsweg.decision;

import java.time.Instant;
import java.util.Optional;
import org.amtsweg.identifier.CaseworkerId;
import org.amtsweg.legal.LegalBasis;
import org.amtsweg.notification.Notification;

/** An administrative act (<i>Verwaltungsakt</i>): its number within the case, kind, content, who decided and when, and its notification. */
@LegalBasis("§ 35 VwVfG")
public record AdministrativeAct(
        int number,
        ActKind kind,
        Decision decision,
        CaseworkerId decidedBy,
        Instant decidedAt,
        Optional<Notification> notification) {}
