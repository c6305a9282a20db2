/**
 * What may a vendor automate? (<i>Prozessschritt</i>): automated steps of a process.
 *
 * <p>Start with {@link org.amtsweg.step.Step} and {@link org.amtsweg.step.StepResult}.
 */
@NullMarked
package org.amtsweg.step;

import org.jspecify.annotations.NullMarked;
