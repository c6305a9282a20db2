/**
 * Does every way through a procedure keep the order that the law asks for? (<i>Rechtmäßige Reihenfolge</i>): small automata that watch all paths of the state
 * space, with the outcomes that clerks choose.
 *
 * <p>Start with {@link org.amtsweg.verifier.path.LegalPaths}.
 */
@NullMarked
package org.amtsweg.verifier.path;

import org.jspecify.annotations.NullMarked;
