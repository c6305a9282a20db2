/**
 * What does it cost? (<i>Gebühr</i>): fees, their items and money.
 *
 * <p>Start with {@link org.amtsweg.fee.Fee} and {@link org.amtsweg.fee.Money}.
 */
@NullMarked
package org.amtsweg.fee;

import org.jspecify.annotations.NullMarked;
