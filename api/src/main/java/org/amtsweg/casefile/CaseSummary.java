package org.amtsweg.casefile;

import java.time.Instant;
import org.amtsweg.application.Channel;
import org.amtsweg.identifier.CaseId;
import org.amtsweg.identifier.ServiceId;

/** A case in a list (<i>Vorgangsübersicht</i>): which service, its name in the reader's language, state, channel, legal time of receipt. */
public record CaseSummary(
        CaseId id, ServiceId service, String serviceName, CaseState state, Channel channel, Instant receivedAt) {}
