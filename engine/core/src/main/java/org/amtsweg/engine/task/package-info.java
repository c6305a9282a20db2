/**
 * What must a clerk do? (<i>Aufgabe</i>): the rows of the worklist.
 *
 * <p>Start with {@link org.amtsweg.engine.task.Tasks} and {@link org.amtsweg.engine.task.TaskRow}.
 */
@NullMarked
package org.amtsweg.engine.task;

import org.jspecify.annotations.NullMarked;
