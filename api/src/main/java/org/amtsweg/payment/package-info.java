/**
 * What is paid? (<i>Zahlung</i>): payment requests, their state and the gateway to a payment provider.
 *
 * <p>Start with {@link org.amtsweg.payment.PaymentRequest} and {@link org.amtsweg.payment.PaymentGateway}.
 */
@NullMarked
package org.amtsweg.payment;

import org.jspecify.annotations.NullMarked;
