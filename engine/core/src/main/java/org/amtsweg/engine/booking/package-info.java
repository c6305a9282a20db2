/**
 * Rooms and devices (<i>Belegung</i>): the calendar in a table, and what the portal may ask of it.
 *
 * <p>Start with {@link org.amtsweg.engine.booking.TableResourceCalendar} and {@link org.amtsweg.engine.booking.Availabilities}.
 */
@NullMarked
package org.amtsweg.engine.booking;

import org.jspecify.annotations.NullMarked;
