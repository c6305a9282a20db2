package org.amtsweg.calendar;

import java.time.LocalDate;

/**
 * A day that may be a public holiday at a place, which could not be established (<i>ungeklärter Feiertag</i>): the day, the name of the
 * possible holiday, the reason as a German and an English sentence, and the source.
 *
 * <p>Such a day is <em>not</em> treated as a holiday: the earlier end of a period is the safe one for whoever must act. Whoever relies on
 * a later end must find out.
 */
public record Doubt(LocalDate date, String name, String german, String english, String source) {}
