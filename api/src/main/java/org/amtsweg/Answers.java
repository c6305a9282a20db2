package org.amtsweg;

import org.amtsweg.form.FormData;
import org.amtsweg.identifier.CaseId;
import org.amtsweg.payment.Payment;
import org.amtsweg.step.StepResult;

/**
 * What other systems answer (<i>Rückmeldungen</i>), handed in by the host after it has verified the sender. Repeated and late answers change
 * nothing. An answer that is faster than the question's own transaction is kept for a day and taken when the question is ready.
 */
public interface Answers {

    /** The answer to a remote step that said {@link StepResult.Pending}; {@code false} if nobody waits for it now. */
    boolean step(String correlation, StepResult result);

    /** News of a payment by the provider's reference; {@code false} if the payment is not known now, or has ended. */
    boolean payment(String reference, Payment payment);

    /**
     * What a system says to a case whose model waits for the message {@code amtsweg.answer} at an element; the values then stand in the case file
     * under {@code task.<element>}. {@code false} if the case does not wait there.
     */
    boolean message(CaseId caseId, String element, FormData values);
}
