package org.amtsweg.engine.process;

import org.amtsweg.identifier.CaseId;

/**
 * Where a token stands (<i>Stelle im Ablauf</i>): case, process definition, process instance, execution and element. {@code rootInstanceId} is the
 * instance of the service's own process; it differs from {@code instanceId} inside a block.
 */
public record Position(
        CaseId caseId,
        String definitionId,
        String rootInstanceId,
        String instanceId,
        String executionId,
        String elementId) {

    public boolean isInBlock() {
        return !rootInstanceId.equals(instanceId);
    }
}
