package org.amtsweg.engine.camunda;

import java.util.List;
import java.util.Map;
import org.amtsweg.engine.process.Position;
import org.amtsweg.engine.process.ProcessCallbacks;
import org.camunda.bpm.engine.impl.bpmn.behavior.AbstractBpmnActivityBehavior;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.delegate.ActivityExecution;

/** Evaluates a decision table on the case file (<i>Entscheidungstabelle</i>) and reports its result; the engine's own would use variables. */
final class DecisionBehavior extends AbstractBpmnActivityBehavior {

    private final ProcessCallbacks callbacks;
    private final DecisionTables tables;
    private final String decisionId;

    DecisionBehavior(ProcessCallbacks callbacks, DecisionTables tables, String decisionId) {
        this.callbacks = callbacks;
        this.tables = tables;
        this.decisionId = decisionId;
    }

    @Override
    public void execute(ActivityExecution execution) {
        Position at = Places.of(execution);
        ProcessDefinitionEntity process = ((ExecutionEntity) execution).getProcessDefinition();
        List<Map<String, Object>> rules = tables.evaluate(
                at,
                new DecisionTables.Asked(process.getDeploymentId(), decisionId, callbacks.localTable(at, decisionId)),
                callbacks.roots(at));
        callbacks.decisionMade(at, decisionId, rules);
        leave(execution);
    }
}
