/**
 * Who takes part? (<i>Beteiligte</i>): the parties of a case and whose case it is.
 *
 * <p>Start with {@link org.amtsweg.engine.party.Parties}.
 */
@NullMarked
package org.amtsweg.engine.party;

import org.jspecify.annotations.NullMarked;
