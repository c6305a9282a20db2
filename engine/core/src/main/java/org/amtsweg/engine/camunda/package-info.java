/**
 * How does Camunda 7.24.0 run our cases? (<i>Anbindung der Prozess-Engine</i>): the only package that knows the engine.
 *
 * <p>Start with {@link org.amtsweg.engine.camunda.CamundaRuntime} and {@link org.amtsweg.engine.camunda.CamundaSettings}. The engine holds the
 * token and the timers; it has no variables, no history, no task entities (so its missing index on {@code ACT_RU_TASK} costs nothing), no
 * scripts and no queries that anybody outside could reach.
 */
@NullMarked
package org.amtsweg.engine.camunda;

import org.jspecify.annotations.NullMarked;
