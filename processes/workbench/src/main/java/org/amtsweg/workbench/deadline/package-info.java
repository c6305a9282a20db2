/**
 * By when? (<i>Fristberechnung</i>): the commands {@code deadline} and {@code holidays}.
 *
 * <p>Start with {@link org.amtsweg.workbench.deadline.DeadlineCommand} and {@link org.amtsweg.workbench.deadline.HolidaysCommand}.
 */
@NullMarked
package org.amtsweg.workbench.deadline;

import org.jspecify.annotations.NullMarked;
