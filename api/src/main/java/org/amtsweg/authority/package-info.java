/**
 * Who is competent? (<i>Behörde, Zuständigkeit</i>): authorities, their units and places.
 *
 * <p>Start with {@link org.amtsweg.authority.Authority} and {@link org.amtsweg.authority.Place}.
 */
@NullMarked
package org.amtsweg.authority;

import org.jspecify.annotations.NullMarked;
