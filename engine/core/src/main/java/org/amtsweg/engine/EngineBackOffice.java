package org.amtsweg.engine;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.amtsweg.BackOffice;
import org.amtsweg.application.Channel;
import org.amtsweg.application.FiledApplication;
import org.amtsweg.application.Submission;
import org.amtsweg.audit.Actor;
import org.amtsweg.casefile.CaseRecord;
import org.amtsweg.deadline.Deadline;
import org.amtsweg.deadline.DeadlineOrder;
import org.amtsweg.deadline.Period;
import org.amtsweg.decision.AdministrativeAct;
import org.amtsweg.decision.Notice;
import org.amtsweg.document.Document;
import org.amtsweg.engine.access.Access;
import org.amtsweg.engine.casefile.CaseFile;
import org.amtsweg.engine.catalogue.Definition;
import org.amtsweg.engine.intake.Intake;
import org.amtsweg.engine.run.CaseEffects;
import org.amtsweg.engine.run.OpenActions;
import org.amtsweg.engine.run.StorableText;
import org.amtsweg.engine.task.TaskRow;
import org.amtsweg.engine.task.Tasks;
import org.amtsweg.form.Form;
import org.amtsweg.identifier.CaseId;
import org.amtsweg.identifier.CaseworkerId;
import org.amtsweg.identifier.DocumentId;
import org.amtsweg.identifier.ServiceId;
import org.amtsweg.identifier.TaskId;
import org.amtsweg.language.Language;
import org.amtsweg.notification.NotificationResult;
import org.amtsweg.notification.ReceiptFact;
import org.amtsweg.participation.Hearing;
import org.amtsweg.participation.Statement;
import org.amtsweg.party.Caseworker;
import org.amtsweg.problem.ConflictException;
import org.amtsweg.problem.Finding;
import org.amtsweg.problem.Findings;
import org.amtsweg.problem.InvalidInputException;
import org.amtsweg.task.Task;
import org.amtsweg.task.TaskOutcome;
import org.amtsweg.task.Worklist;
import org.amtsweg.task.WorklistQuery;

/** The clerk's side (<i>Sachbearbeitung</i>), for one caseworker. */
final class EngineBackOffice implements BackOffice {

    private static final String CLERK = "sachbearbeitung";

    private final Parts parts;
    private final Caseworker clerk;
    private final Runnable afterCommit;

    EngineBackOffice(Parts parts, Caseworker clerk, Runnable afterCommit) {
        this.parts = parts;
        this.clerk = clerk;
        this.afterCommit = afterCommit;
    }

    @Override
    public Worklist worklist(WorklistQuery query) {
        return parts.base().database().inTransaction(() -> parts.desk().tasks().list(clerk, query, this::name));
    }

    private String name(ServiceId id) {
        return parts.cases().views().name(id, Language.DE);
    }

    @Override
    public Task claim(TaskId id) {
        return onTask(id, "claim", (file, task) -> {
            requireNobodyElses(task);
            if (task.claimedBy().isEmpty()) {
                Tasks.claim(file, id, Optional.of(clerk.id()));
                file.audit("task-claimed", Map.of("element", task.type().element()));
            }
            return true;
        });
    }

    @Override
    public Task release(TaskId id) {
        return onTask(id, "release", (file, task) -> {
            if (!task.claimedBy().equals(Optional.of(clerk.id()))) {
                throw new ConflictException("Only who has claimed a task can release it");
            }
            Tasks.claim(file, id, Optional.<CaseworkerId>empty());
            file.audit("task-released", Map.of("element", task.type().element()));
            return true;
        });
    }

    private Task onTask(TaskId id, String action, BiFunction<CaseFile, TaskRow, Boolean> work) {
        return parts.base()
                .access()
                .recording(() -> parts.base().database().inTransaction(() -> {
                    withTask(id, action, work);
                    return parts.desk().tasks().task(id, this::name).orElseThrow();
                }));
    }

    @Override
    public Form form(TaskId id) {
        return parts.base()
                .access()
                .recording(() -> withTask(
                        id, "form", (file, task) -> parts.desk().completion().form(file, task)));
    }

    @Override
    public void complete(TaskId id, TaskOutcome outcome) {
        parts.base()
                .access()
                .recording(() -> withTask(id, "complete", (file, task) -> {
                    requireNobodyElses(task);
                    parts.desk().completion().complete(file, task, outcome, clerk);
                    return true;
                }));
        afterCommit.run();
    }

    private void requireNobodyElses(TaskRow task) {
        if (task.claimedBy().filter(by -> !by.equals(clerk.id())).isPresent()) {
            throw new ConflictException("Somebody else has claimed this task");
        }
    }

    /** Locks the case of a task that is hers, looks at the task again, and works on it while it is open. */
    private <T> T withTask(TaskId id, String action, BiFunction<CaseFile, TaskRow, T> work) {
        Tasks tasks = parts.desk().tasks();
        return parts.base().database().inTransaction(() -> {
            TaskRow seen =
                    tasks.find(id).orElseThrow(() -> parts.base().access().deny(actor(CLERK), action, id.toString()));
            return parts.cases()
                    .files()
                    .with(seen.caseId(), actor(seen.type().role()), file -> {
                        TaskRow task = tasks.find(id).orElse(seen);
                        parts.base()
                                .access()
                                .requireRole(clerk, file, task.type().role(), action, id.toString());
                        if (!task.isOpen()) {
                            throw new ConflictException(
                                    "This task is no longer open: it was completed, or its branch has ended");
                        }
                        return work.apply(file, task);
                    })
                    .orElseThrow();
        });
    }

    @Override
    public CaseRecord caseRecord(CaseId id) {
        return reading(
                id,
                "record",
                file -> parts.cases().views().forClerk(file, parts.cases().parties()));
    }

    @Override
    public List<AdministrativeAct> acts(CaseId id) {
        return reading(id, "acts", file -> parts.papers().acts().of(id));
    }

    @Override
    public List<Notice> notices(CaseId id) {
        return reading(id, "notices", file -> parts.papers().notices().of(id));
    }

    @Override
    public List<Statement> statements(CaseId id) {
        return reading(id, "statements", file -> parts.cases().participation().statements(id));
    }

    @Override
    public List<Hearing> hearings(CaseId id) {
        return reading(id, "hearings", file -> parts.cases().participation().hearings(id));
    }

    @Override
    public byte[] document(CaseId id, DocumentId document) {
        return reading(id, "document", file -> {
            Document found = parts.papers()
                    .documents()
                    .find(id, document)
                    .orElseThrow(() -> parts.base().access().deny(actor(CLERK), "document", document.toString()));
            return parts.papers().documents().content(found.id());
        });
    }

    @Override
    public void requestInformation(CaseId id, String question, Period period) {
        Findings findings = question.isBlank()
                ? Findings.of(Finding.error("question", "information.empty"))
                : StorableText.check("question", question);
        if (findings.hasErrors()) {
            throw new InvalidInputException(findings);
        }
        changing(id, "information", file -> {
            requireUnderWay(file);
            ZoneId zone = file.data().authority().zone();
            LocalDate lastDay = period.lastDayAfter(file.now().atZone(zone).toLocalDate());
            OpenActions.ask(
                    file, question, lastDay.plusDays(1).atStartOfDay(zone).toInstant());
            file.audit("information-requested", Map.of("until", lastDay.toString()), question);
            CaseEffects.announce(file, "information", question);
            return true;
        });
        afterCommit.run();
    }

    @Override
    public Deadline changeDeadline(CaseId id, DeadlineOrder order) {
        Findings findings = StorableText.check("reason", order.reason());
        if (findings.hasErrors()) {
            throw new InvalidInputException(findings);
        }
        Deadline changed = changing(id, "deadline", file -> {
            requireUnderWay(file);
            return parts.cases().deadlines().order(file, order);
        });
        afterCommit.run();
        return changed;
    }

    @Override
    public NotificationResult recordReceipt(CaseId id, int act, ReceiptFact fact) {
        NotificationResult result = changing(id, "receipt", file -> {
            requireUnderWay(file);
            NotificationResult corrected = parts.papers().acts().received(file, act, fact);
            parts.cases().deadlines().notificationCorrected(file);
            return corrected;
        });
        afterCommit.run();
        return result;
    }

    private static void requireUnderWay(CaseFile file) {
        if (file.state().isEnded()) {
            throw new ConflictException("The case is closed");
        }
    }

    @Override
    public Submission file(FiledApplication filed) {
        Findings findings = wrong(filed);
        if (findings.hasErrors()) {
            return new Submission.Invalid(findings);
        }
        Submission submission = parts.base().access().recording(() -> {
            parts.base()
                    .catalogue()
                    .definition(filed.application().service())
                    .flatMap(Definition::service)
                    .filter(folder -> folder.profile().roles().stream().noneMatch(clerk::has))
                    .ifPresent(folder -> {
                        throw parts.base()
                                .access()
                                .deny(
                                        actor(CLERK),
                                        "file",
                                        folder.service().id().toString());
                    });
            parts.desk()
                    .intake()
                    .authority(filed.application())
                    .ifPresent(competent -> parts.base()
                            .access()
                            .requireAuthority(
                                    clerk, competent, "file", competent.id().value()));
            return parts.desk()
                    .intake()
                    .submit(new Intake.Entry(
                            filed.application(), filed.applicant(), filed.channel(), filed.receivedAt(), actor(CLERK)));
        });
        afterCommit.run();
        return submission;
    }

    private Findings wrong(FiledApplication filed) {
        if (filed.channel() == Channel.PORTAL) {
            return Findings.of(Finding.error("channel", "filed.portal"));
        }
        if (filed.receivedAt().isAfter(parts.base().clock().instant())) {
            return Findings.of(Finding.error("receivedAt", "filed.future"));
        }
        return Findings.NONE;
    }

    /** Reading personal data is recorded in the case, so the case is locked for it. */
    private <T> T reading(CaseId id, String what, Function<CaseFile, T> work) {
        return changing(id, "read-" + what, file -> {
            file.audit("read", Map.of("what", what));
            return work.apply(file);
        });
    }

    private <T> T changing(CaseId id, String action, Function<CaseFile, T> work) {
        return parts.base()
                .access()
                .recording(() -> parts.cases()
                        .files()
                        .with(id, actor(CLERK), file -> {
                            Definition service = parts.base()
                                    .catalogue()
                                    .definition(file.header().offer());
                            parts.base().access().requireClerk(clerk, file, service, action);
                            return work.apply(file);
                        })
                        .orElseThrow(() -> parts.base().access().unknown(actor(CLERK), action, id)));
    }

    private Actor actor(String as) {
        return Access.actor(clerk, as);
    }
}
