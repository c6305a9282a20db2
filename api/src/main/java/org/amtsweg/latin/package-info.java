/**
 * In which characters? (<i>String.Latin+</i>, DIN 91379): the datatypes A to E of the norm for names and texts in the exchange between
 * authorities, and the search form of names.
 *
 * <p>Start with {@link org.amtsweg.latin.DinDatatype} and {@link org.amtsweg.latin.SearchForm}.
 */
@NullMarked
package org.amtsweg.latin;

import org.jspecify.annotations.NullMarked;
