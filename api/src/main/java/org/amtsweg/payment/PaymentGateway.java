package org.amtsweg.payment;

/**
 * The way to a payment provider (<i>Bezahldienst</i>): a port. Called after commit, outside any transaction, at least once.
 *
 * <p>{@code effectKey} is the same for every repetition of the same request: a provider must treat it as one. A later answer is reported
 * through {@code Amtsweg.answers().payment(...)}.
 */
@FunctionalInterface
public interface PaymentGateway {

    Payment request(PaymentRequest request, String effectKey);
}
