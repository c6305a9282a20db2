/**
 * Is a condition true? (<i>FEEL-Ausdruck</i>): the one door to the FEEL library.
 *
 * <p>Start with {@link org.amtsweg.model.feel.Feel}.
 */
@NullMarked
package org.amtsweg.model.feel;

import org.jspecify.annotations.NullMarked;
