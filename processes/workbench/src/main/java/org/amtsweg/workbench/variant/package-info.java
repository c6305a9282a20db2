/**
 * What holds here? (<i>örtliche Variante</i>): checks local variants against the bounds of their services and shows what they make of them.
 *
 * <p>Start with {@link org.amtsweg.workbench.variant.VariantsCommand} and {@link org.amtsweg.workbench.variant.VariantTree}.
 */
@NullMarked
package org.amtsweg.workbench.variant;

import org.jspecify.annotations.NullMarked;
