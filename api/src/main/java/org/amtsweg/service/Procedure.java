package org.amtsweg.service;

import java.util.List;
import java.util.Map;
import org.amtsweg.deadline.DeadlineRule;
import org.amtsweg.legal.ProcedureLaw;
import org.amtsweg.party.TrustLevel;

/** How a service proceeds (<i>Verfahren</i>): kind, law, trust level per action and deadlines. */
public record Procedure(
        ProcedureKind kind,
        ProcedureLaw law,
        Map<ServiceAction, TrustLevel> trustLevels,
        List<DeadlineRule> deadlines) {

    public Procedure {
        trustLevels = Map.copyOf(trustLevels);
        deadlines = List.copyOf(deadlines);
    }

    /** The trust level an action needs; {@link TrustLevel#NONE} where the profile names none. */
    public TrustLevel trustLevel(ServiceAction action) {
        return trustLevels.getOrDefault(action, TrustLevel.NONE);
    }
}
