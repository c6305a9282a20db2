/**
 * By when? (<i>Frist</i>): periods and deadlines with kind, norm and permitted operations.
 *
 * <p>Start with {@link org.amtsweg.deadline.Deadline} and {@link org.amtsweg.deadline.Period}.
 */
@NullMarked
package org.amtsweg.deadline;

import org.jspecify.annotations.NullMarked;
