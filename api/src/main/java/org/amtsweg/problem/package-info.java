/**
 * What is wrong? (<i>Befund</i>): flaws in input as values, and the exceptions of the library.
 *
 * <p>Start with {@link org.amtsweg.problem.Finding} and {@link org.amtsweg.problem.AmtswegException}.
 */
@NullMarked
package org.amtsweg.problem;

import org.jspecify.annotations.NullMarked;
