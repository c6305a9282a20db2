/**
 * How does a case of a service go? (<i>Probestadt</i>): a made-up town that serves the folders it is given, with people, a mailbox, payments and vendors' steps
 * that do what they are told, and a driver that takes one case through its procedure.
 *
 * <p>Start with {@link org.amtsweg.testkit.town.Town} and {@link org.amtsweg.testkit.town.CaseDriver}.
 */
@NullMarked
package org.amtsweg.testkit.town;

import org.jspecify.annotations.NullMarked;
