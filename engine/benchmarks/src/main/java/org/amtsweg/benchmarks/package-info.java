/**
 * How fast? (<i>Leistungsmessung</i>): JMH benchmarks behind the numbers in the guides.
 *
 * <p>Start with {@link org.amtsweg.benchmarks.LatinBenchmark}.
 */
@NullMarked
package org.amtsweg.benchmarks;

import org.jspecify.annotations.NullMarked;
