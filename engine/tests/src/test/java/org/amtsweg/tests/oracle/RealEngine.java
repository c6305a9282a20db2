package org.amtsweg.tests.oracle;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.Condition;
import org.camunda.bpm.engine.impl.bpmn.behavior.AbstractBpmnActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.helper.BpmnExceptionHandler;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.persistence.entity.EventSubscriptionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.pvm.delegate.ActivityExecution;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.runtime.ProcessInstance;

/**
 * Camunda 7.24.0 itself, with nothing of Amtsweg in it. Every task waits to be signalled, every condition answers by a script, timers fire when told. What it does with
 * tokens is its own.
 */
final class RealEngine implements AutoCloseable {

    /** The variable that names the conditional event which is to come true. */
    static final String TRUE_NOW = "trueNow";

    private final StandaloneInMemProcessEngineConfiguration configuration;
    private final ProcessEngine engine;
    private final Choices choices = new Choices();

    RealEngine() {
        configuration = new StandaloneInMemProcessEngineConfiguration();
        configuration.setProcessEngineName("oracle" + UUID.randomUUID());
        configuration.setJdbcUrl("jdbc:h2:mem:" + UUID.randomUUID());
        configuration.setHistory("none");
        configuration.setJobExecutorActivate(false);
        configuration.setMetricsEnabled(false);
        configuration.setDbMetricsReporterActivate(false);
        configuration.setTaskMetricsEnabled(false);
        configuration.setEnforceHistoryTimeToLive(false);
        configuration.setCustomPostBPMNParseListeners(new ArrayList<>(List.of(new Wiring())));
        engine = configuration.buildProcessEngine();
    }

    String deploy(List<String> files) {
        var deployment = engine.getRepositoryService().createDeployment();
        for (int i = 0; i < files.size(); i++) {
            deployment.addString("m" + i + ".bpmn", files.get(i));
        }
        return deployment.deploy().getId();
    }

    void remove(String deployment) {
        engine.getRepositoryService().deleteDeployment(deployment, true, true, true);
    }

    /** Plays a way from the start and says where it ends; the last step's choices tell which others there would have been. */
    Observation play(String process, List<Step> way) {
        choices.use(way.get(0).script());
        ProcessInstance instance = engine.getRuntimeService().startProcessInstanceByKey(process);
        String id = instance.getId();
        for (Step step : way.subList(1, way.size())) {
            choices.use(step.script());
            apply(id, step.what());
        }
        Observation seen = observe(id);
        if (!seen.ended()) {
            engine.getRuntimeService().deleteProcessInstance(id, "seen", true, true, true, true);
        }
        return seen;
    }

    private void apply(String id, String what) {
        if (what.startsWith("signal:")) {
            engine.getRuntimeService().signalEventReceived(what.substring(7));
            return;
        }
        List<Runnable> actions = observe(id).actions().get(what);
        if (actions == null) {
            throw new IllegalStateException("The engine does not repeat itself: " + what);
        }
        actions.get(0).run();
    }

    List<Integer> widths() {
        return choices.widths();
    }

    private Observation observe(String id) {
        return configuration.getCommandExecutorTxRequired().execute(context -> {
            ExecutionEntity root = context.getExecutionManager().findExecutionById(id);
            Observation seen = new Observation(root == null, new ArrayList<>(), new TreeMap<>(), new StringBuilder());
            if (root != null) {
                seen.fingerprint().append(walk(root, "", seen));
                Collections.sort(seen.marking());
            }
            return seen;
        });
    }

    private String walk(ExecutionEntity execution, String calls, Observation seen) {
        List<String> parts = new ArrayList<>();
        String activity = execution.getActivityId();
        boolean leaf = execution.getNonEventScopeExecutions().isEmpty();
        ExecutionEntity called = execution.getSubProcessInstance();
        if (called != null) {
            parts.add(walk(called, calls + activity + "/", seen));
        } else if (leaf && activity != null) {
            seen.marking().add(calls + activity);
            if (execution.getActivity().getActivityBehavior() instanceof Wait) {
                task(execution, calls + activity, seen);
            }
        }
        for (JobEntity job : execution.getJobs()) {
            String timer = job.getJobHandlerConfigurationRaw();
            parts.add("timer " + timer);
            String jobId = job.getId();
            seen.can(
                    "timer:" + calls + timer,
                    () -> engine.getManagementService().executeJob(jobId));
        }
        for (EventSubscriptionEntity event : execution.getEventSubscriptions()) {
            parts.add(event.getEventType() + " " + event.getActivityId());
            String executionId = execution.getId();
            if (event.getEventType().equals("message")) {
                seen.can(
                        "message:" + calls + event.getActivityId(),
                        () -> engine.getRuntimeService().messageEventReceived(event.getEventName(), executionId));
            } else if (event.getEventType().equals("signal")) {
                seen.can("signal:" + event.getEventName(), () -> {});
            } else if (event.getEventType().equals("conditional")) {
                String waiting = event.getActivityId();
                seen.can(
                        "condition:" + calls + waiting,
                        () -> engine.getRuntimeService().setVariableLocal(executionId, TRUE_NOW, waiting));
            }
        }
        for (var child : execution.getNonEventScopeExecutions()) {
            parts.add(walk((ExecutionEntity) child, calls, seen));
        }
        Collections.sort(parts);
        return activity + (execution.isActive() ? "+" : "-") + (execution.isConcurrent() ? "c" : "") + parts;
    }

    private void task(ExecutionEntity execution, String path, Observation seen) {
        String executionId = execution.getId();
        seen.can("done:" + path, () -> engine.getRuntimeService().signal(executionId));
        Set<String> codes = ErrorCodes.caughtAt(execution.getActivity());
        for (String code : codes) {
            seen.can(
                    "error:" + path + ":" + code,
                    () -> engine.getRuntimeService().signal(executionId, code, null, Map.of()));
        }
    }

    @Override
    public void close() {
        engine.close();
    }

    /** Something done to the engine: what, and how its conditions answer. */
    record Step(String what, List<Integer> script) {}

    /** What can be seen of an instance: where tokens are, what may be done, and all else that the engine remembers. */
    record Observation(
            boolean ended, List<String> marking, Map<String, List<Runnable>> actions, StringBuilder fingerprint) {

        void can(String what, Runnable action) {
            actions.computeIfAbsent(what, key -> new ArrayList<>()).add(action);
        }
    }

    /** Answers of the conditions: which set of flows each gateway takes, in the order in which gateways are reached. */
    private static final class Choices {

        private List<Integer> script = List.of();
        private final List<Integer> widths = new ArrayList<>();
        private final Map<String, Integer> current = new HashMap<>();

        void use(List<Integer> answers) {
            script = answers;
            widths.clear();
            current.clear();
        }

        List<Integer> widths() {
            return List.copyOf(widths);
        }

        /** {@code index} is the place of the flow among those of the gateway that have conditions. */
        boolean answer(Gateway gateway, int index) {
            if (index == 0) {
                int at = widths.size();
                widths.add(gateway.options());
                current.put(gateway.id(), at < script.size() ? script.get(at) : 0);
            }
            int option = current.getOrDefault(gateway.id(), 0);
            return gateway.exclusive() ? option == index : ((option + (gateway.none() ? 0 : 1)) & 1 << index) != 0;
        }
    }

    /** {@code none}: it may be that no condition holds, because there is a default or a flow without condition. */
    private record Gateway(String id, boolean exclusive, int conditions, boolean none) {
        int options() {
            return exclusive ? conditions + (none ? 1 : 0) : (1 << conditions) - (none ? 0 : 1);
        }
    }

    private final class Wiring extends AbstractBpmnParseListener {

        @Override
        public void parseReceiveTask(Element element, ScopeImpl scope, ActivityImpl activity) {
            activity.setActivityBehavior(new Wait());
        }

        @Override
        public void parseSequenceFlow(Element element, ScopeImpl scope, TransitionImpl transition) {
            if (transition.getProperty(BpmnParse.PROPERTYNAME_CONDITION) == null) {
                return;
            }
            ActivityImpl source = transition.getSource();
            transition.setProperty(BpmnParse.PROPERTYNAME_CONDITION, new Scripted(source, transition.getId()));
        }
    }

    private final class Scripted implements Condition {

        private final ActivityImpl source;
        private final String flow;

        private Scripted(ActivityImpl source, String flow) {
            this.source = source;
            this.flow = flow;
        }

        @Override
        public boolean evaluate(DelegateExecution execution) {
            return evaluate(null, execution);
        }

        @Override
        public boolean evaluate(org.camunda.bpm.engine.delegate.VariableScope scope, DelegateExecution execution) {
            List<String> conditional = source.getOutgoingTransitions().stream()
                    .filter(t -> t.getProperty(BpmnParse.PROPERTYNAME_CONDITION) != null)
                    .map(t -> t.getId())
                    .toList();
            boolean none = source.getOutgoingTransitions().size() > conditional.size();
            boolean exclusive = "exclusiveGateway".equals(source.getProperty("type"));
            return choices.answer(
                    new Gateway(source.getId(), exclusive, conditional.size(), none), conditional.indexOf(flow));
        }

        @Override
        public boolean tryEvaluate(org.camunda.bpm.engine.delegate.VariableScope scope, DelegateExecution execution) {
            return evaluate(scope, execution);
        }
    }

    /** Waits to be signalled; the name of the signal is the code of an error that the step fails with. */
    private static final class Wait extends AbstractBpmnActivityBehavior {

        @Override
        public void execute(ActivityExecution execution) {
            // waits
        }

        @Override
        public void signal(ActivityExecution execution, String name, Object data) throws Exception {
            if (name == null) {
                leave(execution);
            } else {
                BpmnExceptionHandler.propagateBpmnError(new BpmnError(name), execution);
            }
        }
    }
}
