/**
 * Which automated steps does Amtsweg bring? (<i>eingebaute Schritte</i>): their names and what designers are told of them; the engine runs them.
 *
 * <p>Start with {@link org.amtsweg.model.step.BuiltInSteps}.
 */
@NullMarked
package org.amtsweg.model.step;

import org.jspecify.annotations.NullMarked;
