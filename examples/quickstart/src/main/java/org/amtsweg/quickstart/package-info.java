/**
 * From an application to a notice in one run (<i>Schnellstart</i>): three cases of the service {@code sondernutzung} and two of {@code trassenzustimmung} on the
 * embedded default.
 *
 * <p>Start with {@link org.amtsweg.quickstart.Quickstart}.
 */
@NullMarked
package org.amtsweg.quickstart;

import org.jspecify.annotations.NullMarked;
