/**
 * Which number? (<i>Kennzeichen</i>): identifiers of German administration and of Amtsweg itself.
 *
 * <p>Start with {@link org.amtsweg.identifier.Ars} and {@link org.amtsweg.identifier.CaseId}.
 */
@NullMarked
package org.amtsweg.identifier;

import org.jspecify.annotations.NullMarked;
