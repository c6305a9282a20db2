/**
 * Who takes the money? (<i>Zahlung</i>): a payment provider that exists only in memory.
 *
 * <p>Start with {@link org.amtsweg.engine.payment.InMemoryPayments}.
 */
@NullMarked
package org.amtsweg.engine.payment;

import org.jspecify.annotations.NullMarked;
