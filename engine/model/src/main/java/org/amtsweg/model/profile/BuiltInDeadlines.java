package org.amtsweg.model.profile;

import java.util.Set;

/**
 * The names that every model may bind a timer to without declaring a deadline (<i>vorgegebene Fristen</i>): when the last notice counts as notified, and the
 * times of what the case has reserved.
 *
 * <p>A service cannot declare a deadline of such a name.
 */
public final class BuiltInDeadlines {

    /** The day on which the last notice counts as notified. */
    public static final String NOTIFICATION = "notification";

    /** So long before the begin as the step that reserved says. */
    public static final String RESERVATION_REMINDER = "reservationReminder";

    public static final String RESERVATION_BEGIN = "reservationBegin";
    public static final String RESERVATION_END = "reservationEnd";

    private static final Set<String> OF_RESERVATION = Set.of(RESERVATION_REMINDER, RESERVATION_BEGIN, RESERVATION_END);

    private BuiltInDeadlines() {}

    public static boolean contains(String name) {
        return name.equals(NOTIFICATION) || isOfReservation(name);
    }

    /** Whether it is a time of what the case has reserved. */
    public static boolean isOfReservation(String name) {
        return OF_RESERVATION.contains(name);
    }
}
