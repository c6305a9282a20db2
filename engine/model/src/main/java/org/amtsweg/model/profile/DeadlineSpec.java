package org.amtsweg.model.profile;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.amtsweg.deadline.DeadlineKind;
import org.amtsweg.deadline.DeadlineOperation;
import org.amtsweg.deadline.DeadlineRule;
import org.amtsweg.deadline.Period;
import org.amtsweg.legal.Norm;
import org.amtsweg.problem.AmtswegException;

/**
 * A deadline as a profile declares it (<i>Fristangabe</i>), before parameters are known.
 */
public record DeadlineSpec(
        String name,
        DeadlineKind kind,
        PeriodSpec period,
        DeadlineRule.StartEvent start,
        DeadlineSpec.Legal legal,
        DeadlineWatch watch) {

    /** What law says of it: norm, permitted operations, effect of its end, and the deadline within which a notice must come that disarms it. */
    public record Legal(
            Optional<Norm> norm,
            Set<DeadlineOperation> operations,
            DeadlineEffect effect,
            Optional<String> disarmedWithin) {
        public Legal {
            operations = Set.copyOf(operations);
        }
    }

    public boolean isDeemedApproval() {
        return legal.effect() == DeadlineEffect.DEEMED_APPROVAL;
    }

    /** The rule with the values of the parameters (of a block: its inputs) filled in. */
    public DeadlineRule rule(Map<String, JsonNode> parameters) {
        return new DeadlineRule(
                name,
                kind,
                period.fixed().orElseGet(() -> fromParameter(parameters)),
                start,
                legal.norm(),
                operations());
    }

    /** A deemed approval can always be disarmed as far as its norm permits it; that is not for a profile to say. */
    private Set<DeadlineOperation> operations() {
        Set<DeadlineOperation> all = EnumSet.noneOf(DeadlineOperation.class);
        all.addAll(legal.operations());
        if (isDeemedApproval()) {
            all.add(DeadlineOperation.DISARM);
        }
        return all;
    }

    private Period fromParameter(Map<String, JsonNode> parameters) {
        String parameter = period.parameter().orElseThrow();
        JsonNode value = parameters.get(parameter);
        try {
            if (value != null && value.isTextual()) {
                return Period.parse(value.textValue());
            }
        } catch (IllegalArgumentException e) {
            throw new AmtswegException(
                    "Parameter '" + parameter + "' of deadline '" + name + "' is no period", false, e);
        }
        throw AmtswegException.permanent("Deadline '" + name + "' needs the parameter '" + parameter + "'");
    }
}
