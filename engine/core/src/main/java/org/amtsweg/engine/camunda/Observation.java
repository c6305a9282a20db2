package org.amtsweg.engine.camunda;

import java.util.HashSet;
import java.util.Set;
import org.amtsweg.engine.process.ProcessObserver;
import org.camunda.bpm.engine.delegate.BaseDelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateListener;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;

/**
 * Tells an observer where tokens go (<i>Beobachtung</i>), with listeners of its own that are only there when somebody observes.
 *
 * <p>The flows between an event-based gateway and its events are no transitions in the engine, which moves the token straight to the event that came: that the
 * event is entered says that its flow was taken.
 */
final class Observation extends AbstractBpmnParseListener {

    private final ProcessObserver observer;

    Observation(ProcessObserver observer) {
        this.observer = observer;
    }

    @Override
    public void parseSequenceFlow(Element flow, ScopeImpl scope, TransitionImpl transition) {
        String from = transition.getSource().getId();
        String id = transition.getId();
        transition.addBuiltInListener(
                ExecutionListener.EVENTNAME_TAKE,
                listener(e -> observer.flowTaken(Places.at((ExecutionEntity) e, from), id)));
    }

    /** Runs after all elements of a process were parsed. */
    @Override
    public void parseProcess(Element element, ProcessDefinitionEntity process) {
        flowsBehindEventGateways(element, process);
        observed(process);
        process.addBuiltInListener(ExecutionListener.EVENTNAME_END, listener(e -> {
            ExecutionEntity instance = (ExecutionEntity) e;
            observer.left(Places.at(instance, process.getKey()), instance.isCanceled());
        }));
    }

    private void flowsBehindEventGateways(Element scope, ProcessDefinitionEntity process) {
        Set<String> gateways = new HashSet<>();
        scope.elements("eventBasedGateway").forEach(g -> gateways.add(g.attribute("id")));
        for (Element flow : scope.elements("sequenceFlow")) {
            String from = flow.attribute("sourceRef");
            ActivityImpl event = process.findActivity(flow.attribute("targetRef"));
            if (gateways.contains(from) && event != null) {
                String id = flow.attribute("id");
                on(
                        event,
                        ExecutionListener.EVENTNAME_START,
                        e -> observer.flowTaken(Places.at((ExecutionEntity) e, from), id));
            }
        }
        scope.elements("subProcess").forEach(inner -> flowsBehindEventGateways(inner, process));
    }

    private void observed(ScopeImpl scope) {
        for (ActivityImpl activity : scope.getActivities()) {
            on(activity, ExecutionListener.EVENTNAME_START, e -> observer.entered(Places.of(e)));
            on(activity, ExecutionListener.EVENTNAME_END, e -> observer.left(Places.of(e), e.isCanceled()));
            observed(activity);
        }
    }

    private static void on(ActivityImpl activity, String event, ExecutionListener listener) {
        activity.addBuiltInListener(event, listener(listener));
    }

    private static DelegateListener<? extends BaseDelegateExecution> listener(ExecutionListener listener) {
        return listener;
    }
}
