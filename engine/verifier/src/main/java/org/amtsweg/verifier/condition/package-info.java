/**
 * When is a way taken? (<i>Bedingungen an Flüssen</i>): reads conditions and answers them as far as values are known.
 *
 * <p>Start with {@link org.amtsweg.verifier.condition.Condition}.
 */
@NullMarked
package org.amtsweg.verifier.condition;

import org.jspecify.annotations.NullMarked;
