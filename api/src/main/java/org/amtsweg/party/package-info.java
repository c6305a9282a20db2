/**
 * Who? (<i>Beteiligte</i>, § 13 VwVfG): persons, organisations, who acts for whom, and caseworkers.
 *
 * <p>Start with {@link org.amtsweg.party.Applicant} and {@link org.amtsweg.party.Caseworker}.
 */
@NullMarked
package org.amtsweg.party;

import org.jspecify.annotations.NullMarked;
