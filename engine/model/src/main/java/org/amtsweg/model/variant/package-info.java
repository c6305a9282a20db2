/**
 * What is different here? (<i>örtliche Variante</i>): reads {@code variant.yaml} with its texts and its fee table, and holds them against the service.
 *
 * <p>Start with {@link org.amtsweg.model.variant.VariantReader} and {@link org.amtsweg.model.variant.VariantCheck}.
 */
@NullMarked
package org.amtsweg.model.variant;

import org.jspecify.annotations.NullMarked;
