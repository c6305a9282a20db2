/**
 * How does a service run? (<i>Vorgang zur Probe spielen</i>): one case in the terminal, with a clock that is turned, kept as a scenario if wanted.
 *
 * <p>Start with {@link org.amtsweg.workbench.run.RunCommand} and {@link org.amtsweg.workbench.run.Rehearsal}. What is typed are the sentences of scenarios.
 */
@NullMarked
package org.amtsweg.workbench.run;

import org.jspecify.annotations.NullMarked;
