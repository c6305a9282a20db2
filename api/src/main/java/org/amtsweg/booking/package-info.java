/**
 * When is it taken? (<i>Belegung</i>): rooms and devices of an authority, the times for which they are reserved, and the calendar that never gives
 * one of them away twice.
 *
 * <p>Start with {@link org.amtsweg.booking.ResourceCalendar} and {@link org.amtsweg.booking.TimeSlot}.
 */
@NullMarked
package org.amtsweg.booking;

import org.jspecify.annotations.NullMarked;
