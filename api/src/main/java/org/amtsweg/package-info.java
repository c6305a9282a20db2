/**
 * The door (<i>Amtsweg</i>): three sides of the same cases, for the citizen, the clerk and the people who steer.
 *
 * <p>Start with {@link org.amtsweg.Amtsweg} and {@link org.amtsweg.FrontOffice}.
 */
@NullMarked
package org.amtsweg;

import org.jspecify.annotations.NullMarked;
