package org.amtsweg.booking;

import java.util.function.Function;

/** What came of asking for a time (<i>Reservierung</i>). */
public sealed interface Reservation {

    /** It is held for the case, and for nobody else, until the case gives it back. */
    record Confirmed(Resource resource, TimeSlot slot) implements Reservation {}

    /** Somebody else holds a part of that time; nothing was reserved. Does not say who. */
    record Taken(Resource resource, TimeSlot slot) implements Reservation {}

    default boolean isConfirmed() {
        return this instanceof Confirmed;
    }

    default <T> T fold(Function<Confirmed, T> confirmed, Function<Taken, T> taken) {
        if (this instanceof Confirmed c) {
            return confirmed.apply(c);
        }
        return taken.apply((Taken) this);
    }
}
