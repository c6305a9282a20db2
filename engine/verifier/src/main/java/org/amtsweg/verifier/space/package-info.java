/**
 * In which states can a process be? (<i>Zustandsraum</i>): plays every way a token can take, by the rules of the engine or of the standard, proves
 * soundness on the states that were found and lets rules walk the same ways.
 *
 * <p>Start with {@link org.amtsweg.verifier.space.StateSpace} and {@link org.amtsweg.verifier.space.Monitor}.
 */
@NullMarked
package org.amtsweg.verifier.space;

import org.jspecify.annotations.NullMarked;
