package org.amtsweg.engine;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.amtsweg.FrontOffice;
import org.amtsweg.application.Application;
import org.amtsweg.application.Channel;
import org.amtsweg.application.Draft;
import org.amtsweg.application.Submission;
import org.amtsweg.audit.Actor;
import org.amtsweg.authority.Authority;
import org.amtsweg.booking.Availability;
import org.amtsweg.booking.AvailabilityQuery;
import org.amtsweg.casefile.CaseSummary;
import org.amtsweg.casefile.CaseView;
import org.amtsweg.casefile.OpenAction;
import org.amtsweg.casefile.Page;
import org.amtsweg.casefile.Reply;
import org.amtsweg.decision.Notice;
import org.amtsweg.document.AccessClass;
import org.amtsweg.document.Document;
import org.amtsweg.engine.access.Access;
import org.amtsweg.engine.casefile.CaseFile;
import org.amtsweg.engine.catalogue.Definition;
import org.amtsweg.engine.intake.Intake;
import org.amtsweg.engine.run.FeePreview;
import org.amtsweg.engine.run.StorableText;
import org.amtsweg.fee.Fee;
import org.amtsweg.identifier.AccountId;
import org.amtsweg.identifier.CaseId;
import org.amtsweg.identifier.DocumentId;
import org.amtsweg.identifier.DraftId;
import org.amtsweg.message.Message;
import org.amtsweg.model.folder.ServiceFolder;
import org.amtsweg.party.Applicant;
import org.amtsweg.party.TrustLevel;
import org.amtsweg.problem.Finding;
import org.amtsweg.problem.Findings;
import org.amtsweg.problem.InvalidInputException;
import org.amtsweg.service.Procedure;
import org.amtsweg.service.ServiceAction;

/** The citizen's side (<i>Antragstellung</i>), for one applicant. */
final class EngineFrontOffice implements FrontOffice {

    private final Parts parts;
    private final Applicant applicant;
    private final Actor actor;
    private final Runnable afterCommit;

    EngineFrontOffice(Parts parts, Applicant applicant, Runnable afterCommit) {
        this.parts = parts;
        this.applicant = applicant;
        this.actor = Access.actor(applicant);
        this.afterCommit = afterCommit;
    }

    @Override
    public Findings check(Application application) {
        return parts.desk().intake().check(entry(application));
    }

    @Override
    public Optional<Fee> feePreview(Application application) {
        return parts.base()
                .catalogue()
                .definition(application.service(), application.place())
                .flatMap(definition -> FeePreview.of(
                        parts.base().runtime(), definition, application.data().json()));
    }

    @Override
    public Submission submit(Application application) {
        Submission submission =
                parts.base().access().recording(() -> parts.desk().intake().submit(entry(application)));
        afterCommit.run();
        return submission;
    }

    private Intake.Entry entry(Application application) {
        return new Intake.Entry(
                application, applicant, Channel.PORTAL, parts.base().clock().instant(), actor);
    }

    @Override
    public Availability availability(AvailabilityQuery query) {
        return parts.base()
                .database()
                .inTransaction(() -> parts.desk().availabilities().of(query));
    }

    @Override
    public Draft saveDraft(Application application) {
        return parts.base().access().recording(() -> {
            AccountId owner = owner("draft");
            int days = requireStorable(application);
            return parts.base()
                    .database()
                    .inTransaction(
                            () -> parts.desk().drafts().save(owner, application.service(), application.data(), days));
        });
    }

    @Override
    public Draft updateDraft(DraftId id, Application application) {
        return parts.base().access().recording(() -> {
            AccountId owner = owner("draft");
            int days = requireStorable(application);
            return parts.base()
                    .database()
                    .inTransaction(() -> parts.desk().drafts().update(owner, id, application.data(), days))
                    .orElseThrow(() -> parts.base().access().deny(actor, "draft", id.toString()));
        });
    }

    /** Gives the days that a draft of this service is kept. */
    private int requireStorable(Application application) {
        Optional<Definition> definition = parts.base().catalogue().definition(application.service());
        Findings findings = definition.isEmpty()
                ? Findings.of(Finding.error("service", "service.unknown"))
                : StorableText.check("form", application.data().json());
        if (findings.hasErrors()) {
            throw new InvalidInputException(findings);
        }
        return definition.flatMap(Definition::service).orElseThrow().profile().draftDays();
    }

    @Override
    public List<Draft> drafts() {
        return asking("drafts", owner -> parts.desk().drafts().of(owner));
    }

    @Override
    public void deleteDraft(DraftId id) {
        parts.base().access().recording(() -> {
            AccountId owner = owner("draft");
            boolean deleted = parts.base()
                    .database()
                    .inTransaction(() -> parts.desk().drafts().delete(owner, id));
            if (!deleted) {
                throw parts.base().access().deny(actor, "draft", id.toString());
            }
            return true;
        });
    }

    private AccountId owner(String action) {
        return applicant.account().orElseThrow(() -> parts.base().access().deny(actor, action, "account"));
    }

    @Override
    public Page<CaseSummary> cases(int pageSize, Optional<String> after) {
        requirePage(pageSize);
        LocalDate today = LocalDate.ofInstant(parts.base().clock().instant(), Authority.GERMAN_TIME);
        return asking("cases", owner -> parts.cases().views().of(owner, today, applicant.language(), pageSize, after));
    }

    @Override
    public CaseView caseView(CaseId id) {
        return reading(id, "view", (file, folder) -> parts.cases().views().forParty(file, applicant.language()));
    }

    @Override
    public Submission reply(CaseId id, Reply reply) {
        Submission submission = changing(id, "reply", (file, folder) -> {
            Optional<TrustLevel> missing = missingTrust(file, folder, reply);
            return missing.<Submission>map(Submission.StepUpRequired::new)
                    .orElseGet(() -> parts.desk().replies().reply(file, folder, reply));
        });
        afterCommit.run();
        return submission;
    }

    private Optional<TrustLevel> missingTrust(CaseFile file, ServiceFolder folder, Reply reply) {
        Procedure procedure = folder.service().procedure();
        return parts.cases()
                .actions()
                .find(file.id(), reply.action())
                .map(action -> procedure.trustLevel(needed(action.kind())))
                .filter(needed -> !applicant.trustLevel().atLeast(needed));
    }

    private static ServiceAction needed(OpenAction.Kind kind) {
        return switch (kind) {
            case OBJECTION -> ServiceAction.OBJECT;
            case WITHDRAW -> ServiceAction.WITHDRAW;
            case PAYMENT -> ServiceAction.PAY;
            case SUPPLEMENT, HEARING, INFORMATION, CERTIFICATE, ANSWER -> ServiceAction.SUBMIT;
        };
    }

    @Override
    public void withdraw(CaseId id) {
        changing(id, "withdraw", (file, folder) -> {
            TrustLevel needed = folder.service().procedure().trustLevel(ServiceAction.WITHDRAW);
            parts.base().access().requireParty(applicant, file, needed, "withdraw");
            parts.desk().replies().withdraw(file);
            return true;
        });
        afterCommit.run();
    }

    @Override
    public List<Notice> notices(CaseId id) {
        return reading(id, "notices", (file, folder) -> parts.papers().notices().of(id));
    }

    @Override
    public byte[] document(CaseId id, DocumentId document) {
        return reading(id, "document", (file, folder) -> {
            Document found = parts.papers()
                    .documents()
                    .find(id, document)
                    .filter(d -> d.accessClass() == AccessClass.PARTIES)
                    .orElseThrow(() -> parts.base().access().deny(actor, "document", document.toString()));
            return parts.papers().documents().content(found.id());
        });
    }

    @Override
    public Page<Message> messages(int pageSize, Optional<String> after) {
        requirePage(pageSize);
        return asking("messages", owner -> parts.papers().mailbox().of(owner, pageSize, after));
    }

    private static void requirePage(int size) {
        if (size < 1 || size > Page.LARGEST) {
            throw new IllegalArgumentException("A page has 1 to " + Page.LARGEST + " rows");
        }
    }

    /** Reads what belongs to the account. */
    private <T> T asking(String action, Function<AccountId, T> work) {
        return parts.base().access().recording(() -> {
            AccountId owner = owner(action);
            return parts.base().database().inTransaction(() -> work.apply(owner));
        });
    }

    private <T> T reading(CaseId id, String action, BiFunction<CaseFile, ServiceFolder, T> work) {
        return parts.base()
                .access()
                .recording(() -> parts.base().database().inTransaction(() -> {
                    CaseFile file = parts.cases()
                            .files()
                            .read(id, actor)
                            .orElseThrow(() -> parts.base().access().unknown(actor, action, id));
                    return work.apply(file, permitted(file, action));
                }));
    }

    private <T> T changing(CaseId id, String action, BiFunction<CaseFile, ServiceFolder, T> work) {
        return parts.base()
                .access()
                .recording(() -> parts.cases()
                        .files()
                        .with(id, actor, file -> work.apply(file, permitted(file, action)))
                        .orElseThrow(() -> parts.base().access().unknown(actor, action, id)));
    }

    private ServiceFolder permitted(CaseFile file, String action) {
        ServiceFolder folder = parts.base()
                .catalogue()
                .definition(file.header().offer())
                .service()
                .orElseThrow();
        TrustLevel needed = folder.service().procedure().trustLevel(ServiceAction.VIEW);
        parts.base().access().requireParty(applicant, file, needed, action);
        return folder;
    }

    @Override
    public String toString() {
        return "FrontOffice[" + applicant + "]";
    }
}
