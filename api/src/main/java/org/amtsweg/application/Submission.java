package org.amtsweg.application;

import java.util.function.Function;
import org.amtsweg.party.TrustLevel;
import org.amtsweg.problem.Findings;
import org.amtsweg.problem.InvalidInputException;

/** What came of handing something in (<i>Ergebnis der Einreichung</i>). */
public sealed interface Submission {

    /** It is received. */
    record Accepted(Receipt receipt) implements Submission {}

    /** It has flaws; nothing was stored. */
    record Invalid(Findings findings) implements Submission {}

    /** The identity is not sure enough; nothing was stored. Log in with at least {@code needed} and send it again. */
    record StepUpRequired(TrustLevel needed) implements Submission {}

    /** The receipt, or an exception that carries the findings. */
    default Receipt accepted() {
        return fold(
                Accepted::receipt,
                invalid -> {
                    throw new InvalidInputException(invalid.findings());
                },
                stepUp -> {
                    throw new IllegalStateException("Not accepted: trust level " + stepUp.needed() + " is needed");
                });
    }

    default boolean isAccepted() {
        return this instanceof Accepted;
    }

    default <T> T fold(
            Function<Accepted, T> accepted, Function<Invalid, T> invalid, Function<StepUpRequired, T> stepUpRequired) {
        if (this instanceof Accepted a) {
            return accepted.apply(a);
        }
        if (this instanceof Invalid i) {
            return invalid.apply(i);
        }
        return stepUpRequired.apply((StepUpRequired) this);
    }
}
