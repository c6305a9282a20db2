package org.amtsweg.testkit.town;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.amtsweg.casefile.OpenAction;
import org.amtsweg.deadline.DeadlineOrder;
import org.amtsweg.deadline.Period;
import org.amtsweg.form.FormData;
import org.amtsweg.notification.ReceiptFact;
import org.amtsweg.step.StepResult;

/**
 * Something that somebody does in a case, or time that passes (<i>Zug</i>): one command of a {@link CaseDriver}.
 *
 * <p>Names the elements of the model by name or id. Whether it is possible is known only when it is tried.
 */
public sealed interface Move {

    /**
     * A clerk ends a task. Without an outcome the task has to offer just one; a role is needed only if two tasks of that name are open.
     */
    record Complete(String task, Optional<String> role, Optional<String> outcome, FormData values) implements Move {
        public static Complete of(String task, String outcome) {
            return new Complete(task, Optional.empty(), Optional.of(outcome), FormData.EMPTY);
        }

        public Complete with(FormData more) {
            return new Complete(task, role, outcome, more);
        }

        public Complete as(String clerksRole) {
            return new Complete(task, Optional.of(clerksRole), outcome, values);
        }
    }

    /**
     * The applicant answers an open action in words, with changed form values, with files for these evidence requirements. Without a kind it is the only one
     * that is open.
     */
    record Reply(Optional<OpenAction.Kind> to, String text, FormData changes, List<String> evidence) implements Move {
        public Reply {
            evidence = List.copyOf(evidence);
        }

        public static Reply to(OpenAction.Kind kind) {
            return new Reply(Optional.of(kind), "", FormData.EMPTY, List.of());
        }
    }

    /** The applicant takes the application back. */
    record Withdraw() implements Move {}

    /** News of the last payment that was asked for. */
    record Pay(TownPayments.Conduct how) implements Move {}

    /** The mailbox fails at the next attempts. */
    record MailboxFails(int attempts) implements Move {}

    /** A vendor's step that waits gets its answer. */
    record StepAnswers(String step, StepResult result) implements Move {}

    /** Another system answers an element that waits for {@code amtsweg.answer}. */
    record MessageAnswers(String element, FormData values) implements Move {}

    /** A clerk asks the applicant something outside the model. */
    record Ask(String question, Period period) implements Move {}

    /** A clerk changes a deadline. */
    record ChangeDeadline(DeadlineOrder order) implements Move {}

    /** It becomes known how the last notice was received. */
    record NoticeReceived(ReceiptFact fact) implements Move {}

    /** Time passes: working days are those of the place of the case. */
    record WaitFor(Period period) implements Move {}

    /** Time passes until a day, nine in the morning if no time is given. */
    record WaitUntil(LocalDate day, Optional<LocalTime> time) implements Move {}

    /** Time passes until a day that a running deadline determines. */
    record WaitForDeadline(String deadline, Edge edge, int days, boolean workingDays) implements Move {

        /** Where, seen from the deadline. */
        public enum Edge {
            /** So many days before its last day. */
            BEFORE,
            /** The morning of its last day. */
            LAST_DAY,
            /** After it has ended. */
            AFTER
        }

        public static WaitForDeadline lastDayOf(String deadline) {
            return new WaitForDeadline(deadline, Edge.LAST_DAY, 0, false);
        }

        public static WaitForDeadline after(String deadline) {
            return new WaitForDeadline(deadline, Edge.AFTER, 0, false);
        }
    }

    /** Time passes until the next thing happens by itself: a timer, a warning, a repeated attempt. */
    record WaitForNext() implements Move {}
}
