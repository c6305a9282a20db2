package org.amtsweg.notification;

import java.time.Instant;
import java.time.LocalDate;
import org.amtsweg.legal.Norm;

/**
 * The notification of an act (<i>Bekanntgabe</i>, § 41 VwVfG, § 9 OZG) as it is kept: by which channel, when it was provided or posted, on
 * which day it counts as notified, and the norm that says so.
 *
 * <p>How the day came about says {@link NotificationRules}.
 */
public record Notification(LegalChannel channel, Instant providedAt, LocalDate deemedOn, Norm norm) {}
