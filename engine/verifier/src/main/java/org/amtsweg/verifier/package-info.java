/**
 * Is a process right before it runs? (<i>Prüfung von Prozessmodellen</i>): soundness by state space, legal order and technical rules, each finding
 * with its place, norm and remedy. Needs no engine.
 *
 * <p>Start with {@link org.amtsweg.verifier.ProcessReport} and {@link org.amtsweg.verifier.Soundness}.
 */
@NullMarked
package org.amtsweg.verifier;

import org.jspecify.annotations.NullMarked;
