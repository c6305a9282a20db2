package org.amtsweg.quickstart;

import java.time.LocalDate;
import java.util.List;
import org.amtsweg.FrontOffice;
import org.amtsweg.application.Submission;
import org.amtsweg.casefile.OpenAction;
import org.amtsweg.casefile.Reply;
import org.amtsweg.document.Attachment;
import org.amtsweg.form.FormData;
import org.amtsweg.identifier.CaseId;
import org.amtsweg.party.Caseworker;
import org.amtsweg.payment.Payment;
import org.amtsweg.task.Task;
import org.amtsweg.task.TaskOutcome;
import org.amtsweg.task.WorklistQuery;
import org.amtsweg.testkit.TestAmtsweg;

/** One case as it goes on day after day (<i>Verlauf eines Vorgangs</i>): who does what, and what the clock does in between. */
final class Story {

    private final TestAmtsweg amtsweg;
    private final FrontOffice citizen;
    private final CaseId id;

    private Story(TestAmtsweg amtsweg, FrontOffice citizen, CaseId id) {
        this.amtsweg = amtsweg;
        this.citizen = citizen;
        this.id = id;
    }

    /** Files an application that was found good. */
    static Story begin(TestAmtsweg amtsweg, ApplicationFile file) {
        amtsweg.advanceTo(weekday(amtsweg.today()));
        FrontOffice citizen = amtsweg.frontOffice(file.applicant());
        Submission submission = citizen.submit(file.application());
        CaseId id = submission.accepted().caseId();
        amtsweg.settle();
        return new Story(amtsweg, citizen, id);
    }

    CaseId id() {
        return id;
    }

    FrontOffice citizen() {
        return citizen;
    }

    /** A clerk ends the task that waits at an element. */
    Story task(Caseworker who, String element, String outcome, String form) {
        Task task = amtsweg.backOffice(who)
                .worklist(WorklistQuery.all().ofCase(id))
                .find(element)
                .orElseThrow(() -> new IllegalStateException("No task waits at " + element));
        FormData data = ApplicationFile.form(form);
        amtsweg.backOffice(who).complete(task.id(), TaskOutcome.of(outcome).with(data));
        amtsweg.settle();
        return this;
    }

    /** Some days later; on a Saturday or Sunday nobody works, so it becomes Monday. */
    Story days(int days) {
        amtsweg.advanceTo(weekday(amtsweg.today().plusDays(days)));
        return this;
    }

    private static LocalDate weekday(LocalDate day) {
        return switch (day.getDayOfWeek()) {
            case SATURDAY -> day.plusDays(2);
            case SUNDAY -> day.plusDays(1);
            default -> day;
        };
    }

    /** The citizen answers what she was asked. */
    Story reply(OpenAction.Kind kind, String text, List<Attachment> attachments) {
        OpenAction action = citizen.caseView(id).openActions().stream()
                .filter(a -> a.kind() == kind)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Nobody asked for " + kind));
        Reply reply = Reply.to(action.id()).saying(text);
        for (Attachment attachment : attachments) {
            reply = reply.attach(attachment);
        }
        citizen.reply(id, reply).accepted();
        amtsweg.settle();
        return this;
    }

    /** The payment provider reports that the fee was paid. */
    Story paid(String reference) {
        boolean taken = amtsweg.amtsweg().answers().payment(reference, new Payment.Settled(reference, amtsweg.now()));
        if (!taken) {
            throw new IllegalStateException("Nobody waits for this payment");
        }
        amtsweg.settle();
        return this;
    }

    /** Until the applicant is offered something, because the clock has run on. */
    Story until(OpenAction.Kind kind) {
        LocalDate latest = amtsweg.today().plusYears(1);
        while (citizen.caseView(id).openActions().stream().noneMatch(a -> a.kind() == kind)) {
            if (amtsweg.today().isAfter(latest)) {
                throw new IllegalStateException("For a year nobody offered " + kind);
            }
            days(1);
        }
        return this;
    }

    /** Until nothing more happens by itself. */
    Story untilClosed() {
        LocalDate latest = amtsweg.today().plusYears(1);
        while (!citizen.caseView(id).state().isEnded() && amtsweg.today().isBefore(latest)) {
            days(7);
        }
        return this;
    }
}
