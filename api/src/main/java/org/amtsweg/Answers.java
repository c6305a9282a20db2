package org.amtsweg;

import org.amtsweg.payment.Payment;
import org.amtsweg.step.StepResult;

/**
 * What other systems answer (<i>Rückmeldungen</i>), handed in by the host after it has verified the sender. Repeated and late answers are
 * recorded and change nothing.
 */
public interface Answers {

    /** The answer to a remote step that said {@link StepResult.Pending}; {@code false} if nobody waits for it any more. */
    boolean step(String correlation, StepResult result);

    /** News of a payment by the provider's reference; {@code false} if the payment is unknown or already ended. */
    boolean payment(String reference, Payment payment);
}
