/**
 * By when? (<i>Frist</i>): the deadlines of a case, computed when the process comes to them.
 *
 * <p>Start with {@link org.amtsweg.engine.deadline.Deadlines}.
 */
@NullMarked
package org.amtsweg.engine.deadline;

import org.jspecify.annotations.NullMarked;
