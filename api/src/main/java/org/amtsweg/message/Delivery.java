package org.amtsweg.message;

import java.time.Instant;
import org.amtsweg.notification.LegalChannel;

/** A message has reached its channel (<i>Bereitstellung, Aufgabe zur Post</i>): which channel, when, and the channel's reference. */
public record Delivery(LegalChannel channel, Instant providedAt, String reference) {}
