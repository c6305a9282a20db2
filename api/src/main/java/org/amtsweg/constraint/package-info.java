/**
 * Is it valid? (<i>Prüfung</i>): domain types by name, for forms, and Jakarta constraints for host code.
 *
 * <p>Start with {@link org.amtsweg.constraint.DomainTypes} and {@link org.amtsweg.constraint.ConstraintFindings}.
 */
@NullMarked
package org.amtsweg.constraint;

import org.jspecify.annotations.NullMarked;
