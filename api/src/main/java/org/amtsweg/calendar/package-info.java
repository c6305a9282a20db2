/**
 * Which days count? (<i>Feiertagskalender</i>): working days and public holidays of a municipality and its districts, with the
 * days whose status could not be established.
 *
 * <p>Start with {@link org.amtsweg.calendar.WorkingDays} and {@link org.amtsweg.calendar.Holiday}.
 */
@NullMarked
package org.amtsweg.calendar;

import org.jspecify.annotations.NullMarked;
