/**
 * How is XML written safely? (<i>Auszeichnung</i>): what drawings and pages are built with.
 *
 * <p>Start with {@link org.amtsweg.verifier.markup.Markup}.
 */
@NullMarked
package org.amtsweg.verifier.markup;

import org.jspecify.annotations.NullMarked;
