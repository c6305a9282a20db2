/**
 * Does a service do what its designers want? (<i>Szenarien</i>): reads scenarios in German or English words from YAML and CSV files, runs them in a made-up town,
 * and tells what was otherwise.
 *
 * <p>Start with {@link org.amtsweg.testkit.scenario.Scenarios} and {@link org.amtsweg.testkit.scenario.ScenarioRunner}.
 */
@NullMarked
package org.amtsweg.testkit.scenario;

import org.jspecify.annotations.NullMarked;
