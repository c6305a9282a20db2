/**
 * What must a clerk do? (<i>Aufgabe</i>): tasks, worklists and outcomes.
 *
 * <p>Start with {@link org.amtsweg.task.Task} and {@link org.amtsweg.task.Worklist}.
 */
@NullMarked
package org.amtsweg.task;

import org.jspecify.annotations.NullMarked;
