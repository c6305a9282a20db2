package org.amtsweg.booking;

import java.time.Duration;
import org.amtsweg.authority.Place;
import org.amtsweg.identifier.ResourceId;
import org.amtsweg.identifier.ServiceId;

/** A question for free times (<i>Frage nach freien Zeiten</i>): of a room or device that a service offers at a place. */
public record AvailabilityQuery(ServiceId service, Place place, ResourceId resource, TimeSlot within) {

    /** So far can be looked in one go. */
    public static final Duration LONGEST = Duration.ofDays(366);

    /** @throws IllegalArgumentException if the time asked for is longer than {@link #LONGEST} */
    public AvailabilityQuery {
        if (within.length().compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("Ask for at most " + LONGEST.toDays() + " days at once");
        }
    }
}
