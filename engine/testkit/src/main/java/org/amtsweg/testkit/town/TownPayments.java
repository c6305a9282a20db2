package org.amtsweg.testkit.town;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.amtsweg.payment.Payment;
import org.amtsweg.payment.PaymentGateway;
import org.amtsweg.payment.PaymentRequest;

/** A payment provider that does what it is told (<i>Bezahldienst zur Probe</i>). No money moves. */
public final class TownPayments implements PaymentGateway {

    /** What happens to a request. */
    public enum Conduct {
        /** Nobody pays until somebody says so. */
        OPEN,
        /** Paid at once. */
        SETTLES,
        /** Declined at once. */
        FAILS
    }

    private final Clock clock;
    private final Map<String, PaymentRequest> requests = new LinkedHashMap<>();
    private Conduct conduct = Conduct.OPEN;

    TownPayments(Clock clock) {
        this.clock = clock;
    }

    void restart() {
        requests.clear();
        conduct = Conduct.OPEN;
    }

    /** From now on. */
    public void behave(Conduct how) {
        conduct = how;
    }

    @Override
    public Payment request(PaymentRequest request, String effectKey) {
        String reference = "fictive-" + request.id();
        requests.put(reference, request);
        return answer(conduct, reference);
    }

    Payment answer(Conduct how, String reference) {
        return switch (how) {
            case OPEN -> new Payment.Open(reference, "");
            case SETTLES -> new Payment.Settled(reference, clock.instant());
            case FAILS -> new Payment.Failed(reference, "declined");
        };
    }

    /** What was asked for, the oldest first. */
    public List<PaymentRequest> requests() {
        return List.copyOf(requests.values());
    }

    /** The provider's reference of the newest request. */
    Optional<String> lastReference() {
        return requests.keySet().stream().reduce((earlier, later) -> later);
    }
}
