/**
 * What do the scenarios of a service try out? (<i>Abdeckung</i>): the flows, rules and deadline outcomes that cases have gone through, on the drawn model.
 *
 * <p>Start with {@link org.amtsweg.testkit.coverage.CoverageRecorder} and {@link org.amtsweg.testkit.coverage.Coverage}.
 */
@NullMarked
package org.amtsweg.testkit.coverage;

import org.jspecify.annotations.NullMarked;
