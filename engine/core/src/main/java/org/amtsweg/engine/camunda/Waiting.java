package org.amtsweg.engine.camunda;

import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.amtsweg.problem.ConflictException;
import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.impl.bpmn.helper.BpmnExceptionHandler;
import org.camunda.bpm.engine.impl.cmd.DeleteProcessInstanceCmd;
import org.camunda.bpm.engine.impl.cmd.MessageEventReceivedCmd;
import org.camunda.bpm.engine.impl.event.EventType;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.TimerEventJobHandler;
import org.camunda.bpm.engine.impl.jobexecutor.TimerStartEventSubprocessJobHandler;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.jspecify.annotations.Nullable;

/** The commands on something that waits (<i>Fortsetzen eines Wartenden</i>); each looks first whether it still does. */
final class Waiting {

    private Waiting() {}

    static Command<Boolean> signal(String executionId) {
        return context -> {
            at(context, executionId, null).signal(null, null);
            return true;
        };
    }

    static Command<Boolean> catchesError(String executionId, String code) {
        return context -> ErrorHandlers.catches(at(context, executionId, Elements.Wait.REMOTE_STEP), code);
    }

    static Command<Boolean> error(String executionId, String code) {
        return context -> {
            ExecutionEntity execution = at(context, executionId, Elements.Wait.REMOTE_STEP);
            try {
                Answers.answering(
                        executionId, () -> BpmnExceptionHandler.propagateBpmnError(new BpmnError(code), execution));
            } catch (RuntimeException e) {
                throw e;
            } catch (Exception e) {
                throw new IllegalStateException(e.getClass().getName());
            }
            return true;
        };
    }

    static Command<Boolean> message(String executionId, String name) {
        return context -> {
            boolean awaited = !context.getEventSubscriptionManager()
                    .findEventSubscriptionsByNameAndExecution(EventType.MESSAGE.name(), name, executionId, true)
                    .isEmpty();
            if (!awaited) {
                throw lost("The message is not awaited any more");
            }
            new MessageEventReceivedCmd(name, executionId, null).execute(context);
            return true;
        };
    }

    static Command<Boolean> cancel(String instanceId) {
        return context -> {
            if (context.getExecutionManager().findExecutionById(instanceId) == null) {
                throw lost("The process has ended already");
            }
            new DeleteProcessInstanceCmd(instanceId, "cancelled", true, false, true, false, true).execute(context);
            return true;
        };
    }

    /**
     * Sets the due date of timers in the rows and in what the engine has not written yet: within its own command, such as a timer that fires, it holds
     * back what it changed.
     */
    static Command<Integer> moveTimers(String instanceId, Set<String> elementIds, Date due) {
        return context -> {
            Map<String, JobEntity> jobs = new LinkedHashMap<>();
            context.getJobManager().findJobsByProcessInstanceId(instanceId).forEach(j -> jobs.put(j.getId(), j));
            context.getDbEntityManager().getCachedEntitiesByType(JobEntity.class).stream()
                    .filter(j -> instanceId.equals(j.getProcessInstanceId()))
                    .forEach(j -> jobs.putIfAbsent(j.getId(), j));
            int moved = 0;
            for (JobEntity job : jobs.values()) {
                if (job.getJobHandlerConfiguration() instanceof TimerEventJobHandler.TimerJobConfiguration timer
                        && waitsAt(context, job, timer.getTimerElementKey(), elementIds)) {
                    job.setDuedate(due);
                    moved++;
                }
            }
            return moved;
        };
    }

    /** The timer of an event sub-process bears the name of the sub-process, not that of its start event. */
    private static boolean waitsAt(CommandContext context, JobEntity job, String key, Set<String> elementIds) {
        if (!job.getJobHandlerType().equals(TimerStartEventSubprocessJobHandler.TYPE)) {
            return elementIds.contains(key);
        }
        ActivityImpl subProcess = context.getProcessEngineConfiguration()
                .getDeploymentCache()
                .findDeployedProcessDefinitionById(job.getProcessDefinitionId())
                .findActivity(key);
        return subProcess != null
                && subProcess.getActivities().stream().anyMatch(start -> elementIds.contains(start.getId()));
    }

    static Command<Boolean> retryTimer(String jobId) {
        return context -> {
            JobEntity job = context.getJobManager().findJobById(jobId);
            if (job == null || job.getRetries() > 0) {
                throw lost("The timer does not wait for a repetition any more");
            }
            job.setRetries(TimerRetries.ATTEMPTS);
            job.setDuedate(ClockUtil.getCurrentTime());
            return true;
        };
    }

    private static ExecutionEntity at(CommandContext context, String executionId, Elements.@Nullable Wait expected) {
        ExecutionEntity execution = context.getExecutionManager().findExecutionById(executionId);
        Object wait = execution == null || execution.getActivity() == null
                ? null
                : execution.getActivity().getProperty(Elements.WAIT);
        if (execution == null || wait == null || (expected != null && wait != expected)) {
            throw lost("Nothing waits here any more");
        }
        return execution;
    }

    private static CarriedFailure lost(String why) {
        return new CarriedFailure(new ConflictException(why));
    }
}
