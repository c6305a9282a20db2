package org.amtsweg.engine.camunda;

import java.util.Set;
import org.amtsweg.problem.AmtswegException;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.Expression;

/** The role that a user task is given to (<i>Rolle</i>): exactly one candidate group, literal or a parameter. */
final class Roles {

    private Roles() {}

    static String of(Set<Expression> candidateGroups, DelegateExecution execution) {
        if (candidateGroups.size() != 1
                || !(candidateGroups.iterator().next().getValue(execution) instanceof String role)
                || role.isBlank()) {
            throw new CarriedFailure(AmtswegException.permanent(
                    "User task " + execution.getCurrentActivityId() + " has no single role"));
        }
        return role;
    }
}
