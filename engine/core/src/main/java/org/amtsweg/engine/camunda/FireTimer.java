package org.amtsweg.engine.camunda;

import java.io.Serial;
import java.util.Optional;
import org.amtsweg.engine.process.ProcessCallbacks;
import org.amtsweg.identifier.CaseId;
import org.camunda.bpm.engine.impl.cmd.ExecuteJobsCmd;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.JobFailureCollector;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.jspecify.annotations.Nullable;

/**
 * Fires one timer with its case locked first (<i>Zeitgeber auslösen</i>).
 *
 * <p>Looks again once the lock is held: whoever had it before may have cancelled, fired or moved the timer. That is no failure, and neither is a
 * timer without attempts left, which the engine's own command would fire all the same.
 */
@SuppressWarnings("serial") // the engine's commands are serialisable by inheritance; nobody serialises this one
final class FireTimer extends ExecuteJobsCmd {

    @Serial
    private static final long serialVersionUID = 1L;

    private final TimerRows rows;
    private final ProcessCallbacks callbacks;

    FireTimer(String jobId, JobFailureCollector failures, TimerRows rows, ProcessCallbacks callbacks) {
        super(jobId, failures);
        this.rows = rows;
        this.callbacks = callbacks;
    }

    @Override
    public @Nullable Void execute(CommandContext context) {
        Optional<CaseId> caseId = rows.caseOf(jobId, ClockUtil.getCurrentTime());
        if (caseId.isPresent()) {
            callbacks.inCase(caseId.get(), () -> {
                if (rows.caseOf(jobId, ClockUtil.getCurrentTime()).isPresent()) {
                    super.execute(context);
                }
                return true;
            });
        }
        return null;
    }
}
