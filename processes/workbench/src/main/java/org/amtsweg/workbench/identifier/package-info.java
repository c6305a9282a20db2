/**
 * Is an identifier right? (<i>Prüfung von Kennzeichen</i>): the command {@code validate}.
 *
 * <p>Start with {@link org.amtsweg.workbench.identifier.ValidateCommand}.
 */
@NullMarked
package org.amtsweg.workbench.identifier;

import org.jspecify.annotations.NullMarked;
