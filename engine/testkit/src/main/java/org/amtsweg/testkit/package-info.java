/**
 * For tests (<i>Prüfbaukasten</i>): an installation with a clock that is turned, fakes of the ports, and fictive people.
 *
 * <p>Start with {@link org.amtsweg.testkit.TestAmtsweg} and {@link org.amtsweg.testkit.TurnedClock}.
 */
@NullMarked
package org.amtsweg.testkit;

import org.jspecify.annotations.NullMarked;
