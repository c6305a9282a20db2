package org.amtsweg.engine.payment;

import java.time.Clock;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.amtsweg.payment.Payment;
import org.amtsweg.payment.PaymentGateway;
import org.amtsweg.payment.PaymentRequest;

/**
 * A payment provider that exists only in memory (<i>Bezahldienst zur Probe</i>): settles at once, or leaves every request open until somebody says
 * how it ended. No money moves; for tests and demonstrations only.
 */
public final class InMemoryPayments implements PaymentGateway {

    private final boolean atOnce;
    private final Clock clock;
    private final Map<String, PaymentRequest> requests = Collections.synchronizedMap(new LinkedHashMap<>());

    private InMemoryPayments(boolean atOnce, Clock clock) {
        this.atOnce = atOnce;
        this.clock = clock;
    }

    public static InMemoryPayments settlingAtOnce(Clock clock) {
        return new InMemoryPayments(true, clock);
    }

    /** Every request stays open; report its end through {@code Amtsweg.answers().payment(reference, …)}. */
    public static InMemoryPayments onCommand(Clock clock) {
        return new InMemoryPayments(false, clock);
    }

    @Override
    public Payment request(PaymentRequest request, String effectKey) {
        String reference = "demo-" + request.id();
        requests.put(reference, request);
        return atOnce ? new Payment.Settled(reference, clock.instant()) : new Payment.Open(reference, "");
    }

    /** What was asked for, in that order. */
    public List<PaymentRequest> requests() {
        synchronized (requests) {
            return List.copyOf(requests.values());
        }
    }

    /** The reference of the request for a case. */
    public Optional<String> referenceOf(PaymentRequest request) {
        synchronized (requests) {
            return requests.entrySet().stream()
                    .filter(e -> e.getValue().equals(request))
                    .map(Map.Entry::getKey)
                    .findFirst();
        }
    }
}
