package org.amtsweg.engine.camunda;

import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.amtsweg.engine.process.ProcessCallbacks;
import org.amtsweg.step.StepDescriptor;
import org.camunda.bpm.engine.delegate.BaseDelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateListener;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.impl.bpmn.behavior.CallActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.behavior.ReceiveTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;

/**
 * Gives the elements of a process our meaning while the engine parses it (<i>Deutung der Elemente</i>).
 *
 * <p>User tasks and remote steps get the engine's stock wait state, because the engine migrates no behaviour of ours, and become scopes, because
 * otherwise their execution changes when branches fork. The listeners are built-in ones: those also run when an instance is deleted.
 */
final class Elements extends AbstractBpmnParseListener {

    /** Marks the activities that {@code signal} may end; a receive task has the same behaviour but waits for a message. */
    static final String WAIT = "amtsweg.wait";

    enum Wait {
        TASK,
        REMOTE_STEP
    }

    private final ProcessCallbacks callbacks;
    private final Function<String, Optional<StepDescriptor>> steps;
    private final DecisionTables tables;

    Elements(ProcessCallbacks callbacks, Function<String, Optional<StepDescriptor>> steps, DecisionTables tables) {
        this.callbacks = callbacks;
        this.steps = steps;
        this.tables = tables;
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        UserTaskActivityBehavior stock = (UserTaskActivityBehavior) activity.getActivityBehavior();
        Set<Expression> roles = stock.getTaskDefinition().getCandidateGroupIdExpressions();
        waits(activity, Wait.TASK);
        on(activity, ExecutionListener.EVENTNAME_START, e -> callbacks.taskOpened(Places.of(e), Roles.of(roles, e)));
        on(activity, ExecutionListener.EVENTNAME_END, e -> callbacks.taskClosed(Places.of(e), e.isCanceled()));
    }

    @Override
    public void parseServiceTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        String topic = element.attributeNS(BpmnParse.CAMUNDA_BPMN_EXTENSIONS_NS, "topic");
        boolean local = steps.apply(topic)
                .filter(d -> d.kind() == StepDescriptor.Kind.LOCAL)
                .isPresent();
        if (local) {
            activity.setActivityBehavior(new LocalStepBehavior(callbacks, topic));
            return;
        }
        // A step that is gone since the last start parses as remote: tokens that wait there keep their place, and who
        // enters is told.
        waits(activity, Wait.REMOTE_STEP);
        on(activity, ExecutionListener.EVENTNAME_START, e -> callbacks.remoteStepOpened(Places.of(e), topic));
        on(
                activity,
                ExecutionListener.EVENTNAME_END,
                e -> callbacks.remoteStepClosed(Places.of(e), e.isCanceled() && !Answers.isAnswered(e.getId())));
    }

    @Override
    public void parseBusinessRuleTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        String decisionId = element.attributeNS(BpmnParse.CAMUNDA_BPMN_EXTENSIONS_NS, "decisionRef");
        activity.setActivityBehavior(new DecisionBehavior(callbacks, tables, decisionId));
    }

    @Override
    public void parseCallActivity(Element element, ScopeImpl scope, ActivityImpl activity) {
        CallActivityBehavior stock = (CallActivityBehavior) activity.getActivityBehavior();
        stock.getCallableElement().setBusinessKeyValueProvider(new CallersBusinessKey());
    }

    /** Runs after all elements of a process were parsed. */
    @Override
    public void parseProcess(Element element, ProcessDefinitionEntity process) {
        entered(process);
        process.addBuiltInListener(ExecutionListener.EVENTNAME_END, listener(e -> {
            ExecutionEntity called = (ExecutionEntity) e;
            if (called.getSuperExecution() != null && !called.isCanceled()) {
                callbacks.blockCompleted(Places.of(called.getSuperExecution()), called.getId());
            }
        }));
    }

    private void entered(ScopeImpl scope) {
        for (ActivityImpl activity : scope.getActivities()) {
            activity.addBuiltInListener(
                    ExecutionListener.EVENTNAME_START, listener(e -> callbacks.entered(Places.of(e))), 0);
            on(activity, ExecutionListener.EVENTNAME_END, e -> callbacks.left(Places.of(e), e.isCanceled()));
            entered(activity);
        }
    }

    private static void waits(ActivityImpl activity, Wait kind) {
        activity.setActivityBehavior(new ReceiveTaskActivityBehavior());
        activity.setScope(true);
        activity.setProperty(WAIT, kind);
    }

    private static void on(ActivityImpl activity, String event, ExecutionListener listener) {
        activity.addBuiltInListener(event, listener(listener));
    }

    private static DelegateListener<? extends BaseDelegateExecution> listener(ExecutionListener listener) {
        return listener;
    }
}
