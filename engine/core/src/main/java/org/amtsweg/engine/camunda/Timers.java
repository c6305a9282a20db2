package org.amtsweg.engine.camunda;

import java.util.List;
import org.amtsweg.engine.process.ProcessCallbacks;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.impl.jobexecutor.DefaultJobExecutor;
import org.camunda.bpm.engine.impl.jobexecutor.ExecuteJobHelper;
import org.camunda.bpm.engine.impl.jobexecutor.ExecuteJobsRunnable;
import org.camunda.bpm.engine.impl.jobexecutor.JobFailureCollector;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Fires timers in background threads (<i>Zeitgeber</i>): the engine's job executor, made small, with every timer behind the lock of its case. */
final class Timers extends DefaultJobExecutor {

    private static final Logger LOG = LoggerFactory.getLogger(Timers.class);

    private final TimerRows rows;
    private final ProcessCallbacks callbacks;

    Timers(TimerRows rows, ProcessCallbacks callbacks, int threads) {
        this.rows = rows;
        this.callbacks = callbacks;
        setAutoActivate(false);
        setCorePoolSize(threads);
        setMaxPoolSize(threads);
        setQueueSize(3 * threads);
        setMaxJobsPerAcquisition(threads);
        setWaitTimeInMillis(2_000);
        setMaxWait(30_000);
    }

    @Override
    public Runnable getExecuteJobsRunnable(List<String> jobIds, ProcessEngineImpl engine) {
        return new ExecuteJobsRunnable(jobIds, engine) {
            @Override
            protected void executeJob(String jobId, CommandExecutor executor, JobFailureCollector failures) {
                fire(jobId, engine.getProcessEngineConfiguration(), failures);
            }
        };
    }

    /** Fires a timer in a transaction of its own; a failure is recorded with the timer, not thrown. */
    void fire(String jobId, ProcessEngineConfigurationImpl configuration) {
        fire(jobId, configuration, new JobFailureCollector(jobId));
    }

    private void fire(String jobId, ProcessEngineConfigurationImpl configuration, JobFailureCollector failures) {
        try {
            ExecuteJobHelper.executeJob(
                    jobId,
                    configuration.getCommandExecutorTxRequired(),
                    failures,
                    new FireTimer(jobId, failures, rows, callbacks),
                    configuration);
        } catch (RuntimeException e) {
            LOG.warn("Timer {} failed: {}", jobId, EngineErrors.describe(e));
        }
    }
}
