package org.amtsweg;

import java.util.List;
import org.amtsweg.application.FiledApplication;
import org.amtsweg.application.Submission;
import org.amtsweg.casefile.CaseRecord;
import org.amtsweg.deadline.Deadline;
import org.amtsweg.deadline.DeadlineOrder;
import org.amtsweg.deadline.Period;
import org.amtsweg.decision.AdministrativeAct;
import org.amtsweg.decision.Notice;
import org.amtsweg.form.Form;
import org.amtsweg.identifier.CaseId;
import org.amtsweg.identifier.DocumentId;
import org.amtsweg.identifier.TaskId;
import org.amtsweg.notification.NotificationResult;
import org.amtsweg.notification.ReceiptFact;
import org.amtsweg.participation.Hearing;
import org.amtsweg.participation.Statement;
import org.amtsweg.problem.AccessException;
import org.amtsweg.problem.ConflictException;
import org.amtsweg.problem.InvalidInputException;
import org.amtsweg.task.Task;
import org.amtsweg.task.TaskOutcome;
import org.amtsweg.task.Worklist;
import org.amtsweg.task.WorklistQuery;

/**
 * The clerk's side (<i>Sachbearbeitung</i>), bound to one caseworker: tasks for her roles at her authority.
 *
 * <p>Each call is one transaction. What is not hers and what does not exist both throw {@link AccessException}; what somebody else did first
 * throws {@link ConflictException}; flaws in what she entered throw {@link InvalidInputException} with all findings. Reading a case is
 * recorded in its audit chain.
 */
public interface BackOffice {

    /** The first page of open tasks. */
    default Worklist worklist() {
        return worklist(WorklistQuery.all());
    }

    Worklist worklist(WorklistQuery query);

    /** Takes a task for herself; again has no effect. */
    Task claim(TaskId id);

    /** Gives a task back that she has claimed. */
    Task release(TaskId id);

    /** The form of a task; a form without fields if the model names none. */
    Form form(TaskId id);

    /** Ends a task with an outcome it offers. A task somebody else has claimed cannot be completed. */
    void complete(TaskId id, TaskOutcome outcome);

    /** The file of a case, for clerks with a role in its service. */
    CaseRecord caseRecord(CaseId id);

    /** What was decided in a case, in order. */
    List<AdministrativeAct> acts(CaseId id);

    List<Notice> notices(CaseId id);

    /** What other offices were asked and said. */
    List<Statement> statements(CaseId id);

    List<Hearing> hearings(CaseId id);

    byte[] document(CaseId id, DocumentId document);

    /** Asks the applicant something, outside the model: she sees an open action and gets a message. The procedure goes on. */
    void requestInformation(CaseId id, String question, Period period);

    /**
     * Extends, suspends, resumes, restarts or disarms a deadline, and moves the timers that are bound to it. What law does not permit is refused with
     * findings that name the norm.
     */
    Deadline changeDeadline(CaseId id, DeadlineOrder order);

    /**
     * Records what became known about the receipt of an act's notice: later than deemed, or never. Where law lets the fact override what it deems, the day of
     * notification and the deadlines that run from it are computed anew; elsewhere it is refused with the norm.
     */
    NotificationResult recordReceipt(CaseId id, int act, ReceiptFact fact);

    /** Records an application that came in at the counter or on paper. */
    Submission file(FiledApplication application);
}
