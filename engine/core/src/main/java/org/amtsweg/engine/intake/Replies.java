package org.amtsweg.engine.intake;

import java.util.Map;
import org.amtsweg.application.Receipt;
import org.amtsweg.application.Submission;
import org.amtsweg.casefile.OpenAction;
import org.amtsweg.casefile.Reply;
import org.amtsweg.engine.audit.Sha256;
import org.amtsweg.engine.casefile.CaseFile;
import org.amtsweg.engine.database.Database;
import org.amtsweg.engine.database.Json;
import org.amtsweg.engine.database.Parameters;
import org.amtsweg.engine.document.Documents;
import org.amtsweg.engine.process.ProcessRuntime;
import org.amtsweg.engine.run.InputCheck;
import org.amtsweg.engine.run.OpenActions;
import org.amtsweg.engine.run.Participation;
import org.amtsweg.engine.run.StorableText;
import org.amtsweg.form.FormData;
import org.amtsweg.model.folder.ServiceFolder;
import org.amtsweg.model.form.CheckedForm;
import org.amtsweg.problem.ConflictException;
import org.amtsweg.problem.Finding;
import org.amtsweg.problem.Findings;

/** Takes in what parties answer (<i>Nachreichung, Stellungnahme, Rücknahme, Widerspruch</i>) and lets the process go on. */
public final class Replies {

    private final Database database;
    private final OpenActions actions;
    private final Documents documents;
    private final InputCheck input;
    private final ProcessRuntime runtime;

    public Replies(
            Database database, OpenActions actions, Documents documents, InputCheck input, ProcessRuntime runtime) {
        this.database = database;
        this.actions = actions;
        this.documents = documents;
        this.input = input;
        this.runtime = runtime;
    }

    /** Answers an open action; the case is locked and the party may answer. */
    public Submission reply(CaseFile file, ServiceFolder folder, Reply reply) {
        OpenActions.Row action = actions.find(file.id(), reply.action())
                .filter(row -> row.kind() != OpenAction.Kind.ANSWER)
                .orElseThrow(() -> new ConflictException(
                        "This can no longer be answered: it was answered already, or its time is over"));
        if (action.kind() == OpenAction.Kind.PAYMENT) {
            return new Submission.Invalid(Findings.of(Finding.error("action", "reply.payment")));
        }
        boolean changesForm = !reply.changes().isEmpty();
        FormData merged =
                FormData.of(file.data().form()).with(Json.asMap(reply.changes().json()));
        CheckedForm form = input.forms().check(folder.service().form(), merged);
        Findings findings = StorableText.check("text", reply.text())
                .and(changesForm ? form.findings() : Findings.NONE)
                .and(
                        changesForm && !mayChangeForm(action)
                                ? Findings.of(Finding.error("changes", "reply.no-changes"))
                                : Findings.NONE)
                .and(input.attachments(folder, merged, reply.attachments()));
        if (findings.hasErrors()) {
            return new Submission.Invalid(findings);
        }
        documents.file(file, reply.attachments());
        if (changesForm) {
            file.data().replaceForm(form.data().json());
            Intake.recordVersion(file, nextVersion(file), "AMENDMENT", file.now());
        }
        String content = reply.text() + "\n" + Json.write(reply.changes());
        file.audit(
                "reply",
                Map.of(
                        "kind", action.kind().name(),
                        "attachments", Integer.toString(reply.attachments().size())),
                content);
        if (action.kind() == OpenAction.Kind.SUPPLEMENT) {
            file.data().supplementedAt(Parameters.toStored(file.now()));
        }
        if (action.kind() == OpenAction.Kind.HEARING) {
            Participation.heard(file, action.origin().execution(), reply.text());
        }
        if (!reply.text().isBlank()) {
            documents.add(
                    file,
                    "letter",
                    title(action.kind()),
                    "text/plain",
                    reply.text().getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }
        goOn(file, action);
        return new Submission.Accepted(
                new Receipt(file.id(), file.now(), Sha256.of(content), java.util.Optional.empty()));
    }

    /** Takes the application back. */
    public void withdraw(CaseFile file) {
        OpenActions.Row action = actions.open(file.id()).stream()
                .filter(a -> a.kind() == OpenAction.Kind.WITHDRAW)
                .findFirst()
                .orElseThrow(() -> new ConflictException("The application can no longer be withdrawn"));
        file.audit("withdrawn", Map.of());
        file.event(
                org.amtsweg.casefile.CaseEvent.Kind.WITHDRAWN, action.origin().element());
        goOn(file, action);
    }

    private void goOn(CaseFile file, OpenActions.Row action) {
        if (action.origin().execution().isEmpty()) {
            OpenActions.close(file, action);
        } else {
            runtime.message(action.origin().execution(), action.messageName());
        }
    }

    private static boolean mayChangeForm(OpenActions.Row action) {
        return action.kind() == OpenAction.Kind.SUPPLEMENT || action.kind() == OpenAction.Kind.INFORMATION;
    }

    private static String title(OpenAction.Kind kind) {
        return switch (kind) {
            case SUPPLEMENT -> "Nachreichung";
            case HEARING -> "Äußerung in der Anhörung";
            case INFORMATION -> "Auskunft";
            case OBJECTION -> "Widerspruch";
            case WITHDRAW -> "Rücknahme";
            case CERTIFICATE -> "Verlangen einer Bescheinigung";
            case PAYMENT -> "Zahlung";
            case ANSWER -> "Antwort";
        };
    }

    private int nextVersion(CaseFile file) {
        return database.sql()
                .sql("select coalesce(max(version), 0) + 1 from amt_application where case_id = ?")
                .param(file.id().value())
                .query(Integer.class)
                .single();
    }
}
