package org.amtsweg.step;

import java.util.Map;
import java.util.function.Function;

/** What came of a step (<i>Schrittergebnis</i>). */
public sealed interface StepResult {

    /** Done; the values stand in the case file under {@code task.<element>}. */
    record Done(Map<String, Object> values) implements StepResult {
        public Done {
            values = Map.copyOf(values);
        }
    }

    /** An outcome that the model catches as a BPMN error with this code; one of the codes the descriptor declares. */
    record BusinessError(String code) implements StepResult {}

    /** The other system answers later; {@code correlation} is how the answer will name this request. Remote steps only. */
    record Pending(String correlation) implements StepResult {}

    static StepResult done() {
        return new Done(Map.of());
    }

    static StepResult done(Map<String, Object> values) {
        return new Done(values);
    }

    static StepResult error(String code) {
        return new BusinessError(code);
    }

    static StepResult pending(String correlation) {
        return new Pending(correlation);
    }

    default <T> T fold(Function<Done, T> done, Function<BusinessError, T> error, Function<Pending, T> pending) {
        if (this instanceof Done d) {
            return done.apply(d);
        }
        if (this instanceof BusinessError e) {
            return error.apply(e);
        }
        return pending.apply((Pending) this);
    }
}
