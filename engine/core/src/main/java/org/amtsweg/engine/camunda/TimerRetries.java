package org.amtsweg.engine.camunda;

import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.jobexecutor.FailedJobCommandFactory;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/**
 * What happens after a timer failed (<i>Wiederholung</i>): a growing pause with jitter, and after the last attempt a visible dead letter.
 *
 * <p>Keeps the class of the failure only. The engine would store message and stack trace in three tables and, without a configured cycle, use up
 * all attempts at once. A lost race does not count as an attempt.
 */
final class TimerRetries implements FailedJobCommandFactory {

    private static final List<Duration> PAUSES =
            List.of(Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(30), Duration.ofHours(2));

    static final int ATTEMPTS = PAUSES.size() + 1;

    private static final Duration AFTER_A_LOST_RACE = Duration.ofSeconds(5);

    @Override
    public Command<Object> getCommand(String jobId, Throwable failure) {
        return context -> {
            JobEntity job = context.getJobManager().findJobById(jobId);
            if (job != null) {
                postpone(job, failure);
            }
            return true;
        };
    }

    private static void postpone(JobEntity job, Throwable failure) {
        job.unlock();
        if (EngineErrors.isContention(failure)) {
            job.setDuedate(in(AFTER_A_LOST_RACE));
            return;
        }
        job.setExceptionMessage(EngineErrors.describe(failure));
        int failed = ATTEMPTS - job.getRetries();
        if (failed < PAUSES.size()) {
            job.setDuedate(in(PAUSES.get(failed)));
        }
        job.setRetries(job.getRetries() - 1);
    }

    /** Up to a fifth more, so that timers that failed together do not come back together. */
    private static Date in(Duration pause) {
        long jitter = ThreadLocalRandom.current().nextLong(pause.toMillis() / 5 + 1);
        return Date.from(ClockUtil.getCurrentTime().toInstant().plus(pause).plusMillis(jitter));
    }
}
