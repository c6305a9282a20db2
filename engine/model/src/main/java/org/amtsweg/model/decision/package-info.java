/**
 * Which tables decide? (<i>Entscheidungstabellen</i>): reads DMN files and checks that they are plain FEEL.
 *
 * <p>Start with {@link org.amtsweg.model.decision.DecisionReader}.
 */
@NullMarked
package org.amtsweg.model.decision;

import org.jspecify.annotations.NullMarked;
