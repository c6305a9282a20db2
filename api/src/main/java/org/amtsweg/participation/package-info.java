/**
 * Who is to be heard? (<i>Beteiligung, Anhörung</i>, § 28 VwVfG): hearings and statements of other offices.
 *
 * <p>Start with {@link org.amtsweg.participation.Hearing} and {@link org.amtsweg.participation.Statement}.
 */
@NullMarked
package org.amtsweg.participation;

import org.jspecify.annotations.NullMarked;
