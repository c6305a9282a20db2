/**
 * Which scenarios are missing? (<i>Vorschläge</i>): for every flow, rule and deadline outcome that nothing covers, the shortest way there through the state space of
 * the model, tried out in the town before it is proposed.
 *
 * <p>Start with {@link org.amtsweg.testkit.suggestion.Suggestions} and {@link org.amtsweg.testkit.suggestion.Suggestion}.
 */
@NullMarked
package org.amtsweg.testkit.suggestion;

import org.jspecify.annotations.NullMarked;
