/**
 * What is decided? (<i>Verwaltungsakt</i>, § 35 VwVfG): decisions, ancillary provisions, notices and remedies.
 *
 * <p>Start with {@link org.amtsweg.decision.Decision} and {@link org.amtsweg.decision.Notice}.
 */
@NullMarked
package org.amtsweg.decision;

import org.jspecify.annotations.NullMarked;
