package org.amtsweg;

import java.util.List;
import java.util.Optional;
import org.amtsweg.application.Application;
import org.amtsweg.application.Draft;
import org.amtsweg.application.Submission;
import org.amtsweg.booking.Availability;
import org.amtsweg.booking.AvailabilityQuery;
import org.amtsweg.casefile.CaseSummary;
import org.amtsweg.casefile.CaseView;
import org.amtsweg.casefile.Page;
import org.amtsweg.casefile.Reply;
import org.amtsweg.decision.Notice;
import org.amtsweg.fee.Fee;
import org.amtsweg.identifier.CaseId;
import org.amtsweg.identifier.DocumentId;
import org.amtsweg.identifier.DraftId;
import org.amtsweg.message.Message;
import org.amtsweg.problem.AccessException;
import org.amtsweg.problem.ConflictException;
import org.amtsweg.problem.Findings;
import org.amtsweg.problem.InvalidInputException;

/**
 * The citizen's side (<i>Antragstellung</i>), bound to one applicant.
 *
 * <p>Each call is one transaction. A case of somebody else and a case that does not exist both throw {@link AccessException}; what has been
 * overtaken throws {@link ConflictException}.
 */
public interface FrontOffice {

    /** All flaws that a submission would have; stores nothing. */
    Findings check(Application application);

    /** What the fee would be by the service's fee table; empty if the service has none or the data does not suffice. */
    Optional<Fee> feePreview(Application application);

    /**
     * When a room or device is free, for a calendar in the portal; never who has it.
     *
     * @throws InvalidInputException if there is no such service, or nobody is competent at the place
     */
    Availability availability(AvailabilityQuery query);

    /** Keeps a new draft. Needs an account. */
    Draft saveDraft(Application application);

    /** Replaces the data of a draft. */
    Draft updateDraft(DraftId id, Application application);

    List<Draft> drafts();

    void deleteDraft(DraftId id);

    /** Files an application. The draft it came from is not deleted. */
    Submission submit(Application application);

    /** The applicant's cases, the newest first. {@code after} is {@code next} of the page before. */
    Page<CaseSummary> cases(int pageSize, Optional<String> after);

    CaseView caseView(CaseId id);

    /** Answers an open action: hands in missing documents, speaks in a hearing, objects. */
    Submission reply(CaseId id, Reply reply);

    /** Takes the application back, as long as the model of the service lets it. */
    void withdraw(CaseId id);

    /** The notices that have been issued to this party, the oldest first. */
    List<Notice> notices(CaseId id);

    /** The bytes of a document that parties may read. */
    byte[] document(CaseId id, DocumentId document);

    /** The messages in the mailbox that Amtsweg keeps, the newest first; with a mailbox of the host's this is empty. */
    Page<Message> messages(int pageSize, Optional<String> after);
}
