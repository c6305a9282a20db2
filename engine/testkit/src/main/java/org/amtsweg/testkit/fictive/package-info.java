/**
 * Whom do we test with? (<i>fiktive Werte</i>): random values of every identifier that are valid, and persons, organisations and
 * applicants that nobody is.
 *
 * <p>Start with {@link org.amtsweg.testkit.fictive.FictiveValues} and {@link org.amtsweg.testkit.fictive.FictiveParties}.
 */
@NullMarked
package org.amtsweg.testkit.fictive;

import org.jspecify.annotations.NullMarked;
