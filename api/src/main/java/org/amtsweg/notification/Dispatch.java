package org.amtsweg.notification;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.amtsweg.authority.Place;
import org.amtsweg.legal.ProcedureLaw;

/**
 * What the authority did to notify an act (<i>Aufgabe zur Post, Absendung, Bereitstellung, Bekanntmachung</i>): under which law, by which
 * channel, when.
 *
 * <p>{@code at} is the event the law counts from: posting, sending, provision, local notice. For retrieval from a portal under
 * § 41 Abs. 2a VwVfG and § 37 Abs. 2a SGB X it is the sending of the message <em>about</em> the provision; under § 9 OZG and § 122a AO the
 * provision itself. {@code zone} and {@code place} are those of the authority; the place matters only where weekends and holidays
 * move the day. {@code statedDay} is the day that a general order (Allgemeinverfügung) names for itself.
 */
public record Dispatch(
        ProcedureLaw law, LegalChannel channel, Instant at, ZoneId zone, Place place, Optional<LocalDate> statedDay) {

    public Dispatch {
        if (statedDay.isPresent() && channel != LegalChannel.PUBLIC_NOTICE) {
            throw new IllegalArgumentException("Only a general order made known by public notice names its own day");
        }
    }

    public static Dispatch of(ProcedureLaw law, LegalChannel channel, Instant at, ZoneId zone, Place place) {
        return new Dispatch(law, channel, at, zone, place, Optional.empty());
    }

    /** A general order that counts as notified on a day of its own (§ 41 Abs. 4 Satz 4 VwVfG). */
    public Dispatch statingDay(LocalDate day) {
        return new Dispatch(law, channel, at, zone, place, Optional.of(day));
    }

    /** The day of the event at the authority. */
    public LocalDate day() {
        return at.atZone(zone).toLocalDate();
    }
}
