/**
 * Do services do what their designers want? (<i>Szenarien ausführen</i>): the command {@code test}, which runs the scenarios of folders and reports.
 *
 * <p>Start with {@link org.amtsweg.workbench.scenario.TestCommand}.
 */
@NullMarked
package org.amtsweg.workbench.scenario;

import org.jspecify.annotations.NullMarked;
