package org.amtsweg.calendar;

import java.time.LocalDate;

/**
 * A public holiday at a place (<i>gesetzlicher Feiertag</i>, § 31 Abs. 3 VwVfG, § 193 BGB): its day, its name in German and in English and
 * where the library knows it from.
 *
 * <p>Not every Sunday or Saturday: only days that the law of a Land makes a holiday. May well fall on a Sunday.
 */
public record Holiday(LocalDate date, String name, String englishName, String source) {}
