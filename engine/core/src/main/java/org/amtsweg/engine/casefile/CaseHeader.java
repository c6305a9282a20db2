package org.amtsweg.engine.casefile;

import java.time.Instant;
import java.util.Optional;
import org.amtsweg.application.Channel;
import org.amtsweg.authority.Place;
import org.amtsweg.identifier.CaseId;
import org.amtsweg.identifier.ServiceId;
import org.amtsweg.legal.ProcedureLaw;

/** What of a case never changes once it is opened (<i>Kopfdaten der Akte</i>). */
public record CaseHeader(
        CaseId id, CaseHeader.Offer offer, Place place, ProcedureLaw law, Channel channel, CaseHeader.Times times) {

    /** Which version of which service, and with which local variant. */
    public record Offer(ServiceId service, String version, Optional<String> variant) {

        /** As the service itself offers it. */
        public static Offer of(ServiceId service, String version) {
            return new Offer(service, version, Optional.empty());
        }

        /** The same offer without what is local. */
        public Offer central() {
            return of(service, version);
        }
    }

    /** When it was received by law, and when it was recorded. */
    public record Times(Instant received, Instant recorded) {}
}
