package org.amtsweg.application;

import java.time.Instant;
import org.amtsweg.form.FormData;
import org.amtsweg.identifier.DraftId;
import org.amtsweg.identifier.ServiceId;

/**
 * An application somebody has begun (<i>Entwurf</i>). Never checked for completeness and not part of any case; deleted after the
 * service's retention for drafts (§ 8a Abs. 3 OZG: 30 days after the last edit in cross-Land services).
 */
public record Draft(DraftId id, ServiceId service, FormData data, Instant changedAt, Instant deletedAt) {}
