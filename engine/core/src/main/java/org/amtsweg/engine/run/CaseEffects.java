package org.amtsweg.engine.run;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.amtsweg.audit.Actor;
import org.amtsweg.casefile.OpenAction;
import org.amtsweg.casefile.PartyInCase;
import org.amtsweg.document.Document;
import org.amtsweg.engine.casefile.CaseFile;
import org.amtsweg.engine.casefile.CaseFiles;
import org.amtsweg.engine.casefile.KeptDeadline;
import org.amtsweg.engine.catalogue.Catalogue;
import org.amtsweg.engine.catalogue.Definition;
import org.amtsweg.engine.database.Json;
import org.amtsweg.engine.deadline.DeadlineChanges;
import org.amtsweg.engine.deadline.Deadlines;
import org.amtsweg.engine.document.Documents;
import org.amtsweg.engine.notice.Acts;
import org.amtsweg.engine.outbox.EarlyAnswers;
import org.amtsweg.engine.outbox.Effects;
import org.amtsweg.engine.outbox.Outbox;
import org.amtsweg.engine.outbox.OutboxRow;
import org.amtsweg.engine.party.Parties;
import org.amtsweg.engine.process.ProcessRuntime;
import org.amtsweg.form.FormData;
import org.amtsweg.identifier.CaseId;
import org.amtsweg.identifier.DocumentId;
import org.amtsweg.language.Language;
import org.amtsweg.message.Delivery;
import org.amtsweg.message.Enclosure;
import org.amtsweg.message.Mailbox;
import org.amtsweg.message.OutgoingMessage;
import org.amtsweg.model.process.Element;
import org.amtsweg.model.step.BuiltInSteps;
import org.amtsweg.notification.Notification;
import org.amtsweg.problem.AmtswegException;
import org.amtsweg.problem.Findings;
import org.amtsweg.problem.InvalidInputException;
import org.amtsweg.step.Step;
import org.amtsweg.step.StepResult;

/** Performs what leaves for the outside (<i>Wirkungen nach außen</i>): messages, deliveries, payment requests and vendors' remote steps. */
public final class CaseEffects implements Effects {

    private static final Duration BUILT_IN_LIMIT = Duration.ofSeconds(30);

    private final CaseFiles files;
    private final Catalogue catalogue;
    private final ProcessRuntime runtime;
    private final StepRegistry registry;
    private final Correspondence correspondence;
    private final Payments payments;
    private final Outbox outbox;
    private final EarlyAnswers early;

    /** What messages need. */
    public record Correspondence(
            Mailbox mailbox,
            Wording wording,
            Parties parties,
            Documents documents,
            DeadlineChanges changes,
            Deadlines deadlines) {}

    public CaseEffects(
            CaseFiles files,
            Catalogue catalogue,
            ProcessRuntime runtime,
            StepRegistry registry,
            Correspondence correspondence,
            Payments payments,
            Outbox outbox,
            EarlyAnswers early) {
        this.files = files;
        this.catalogue = catalogue;
        this.runtime = runtime;
        this.registry = registry;
        this.correspondence = correspondence;
        this.payments = payments;
        this.outbox = outbox;
        this.early = early;
    }

    @Override
    public Duration timeLimit(OutboxRow row) {
        return registry.vendor(row.name()).map(s -> s.descriptor().timeLimit()).orElse(BUILT_IN_LIMIT);
    }

    @Override
    public Runnable perform(OutboxRow row) {
        CaseFile file = files.read(row.caseId(), Actor.SYSTEM)
                .orElseThrow(() -> AmtswegException.permanent("The case of an effect is gone"));
        return switch (row.name()) {
            case BuiltInSteps.SEND_MESSAGE -> sendMessage(row, file);
            case BuiltInSteps.DELIVER -> deliver(row, file);
            case BuiltInSteps.REQUEST_PAYMENT -> payments.request(row, file, this::record);
            default -> vendor(row, file);
        };
    }

    /** Queues a message that no element of the model sends; {@code told} is what it says. */
    public static void announce(CaseFile file, String message, String told) {
        long sequence = file.nextSequence();
        Outbox.effect(
                file.writes(),
                file.id(),
                Outbox.Kind.MESSAGE,
                BuiltInSteps.SEND_MESSAGE,
                OutboxRow.Origin.NOWHERE,
                new OutboxRow.Work(
                        file.id() + ":" + message + ":" + sequence,
                        Json.newObject().put("message", message).put("told", told),
                        sequence,
                        0),
                file.now());
    }

    private Runnable sendMessage(OutboxRow row, CaseFile file) {
        Delivery delivery = send(row, file, "", Optional.empty());
        Map<String, String> facts = Map.of(
                "message",
                row.work().payload().path("message").asText(""),
                "channel",
                delivery.channel().name());
        return () -> record(row, StepResult.done(), current -> {
            current.delivered(delivery);
            current.audit("message", facts);
        });
    }

    private Runnable deliver(OutboxRow row, CaseFile file) {
        String notice = file.data().act().path("notice").asText("");
        if (notice.isEmpty()) {
            throw AmtswegException.permanent("The model delivers a notice before one was issued");
        }
        Optional<Document> document = correspondence.documents().find(file.id(), DocumentId.parse(notice));
        Delivery delivery = send(row, file, "notice", document);
        return () -> record(row, StepResult.done(), current -> {
            current.delivered(delivery);
            Notification notification = Acts.notified(current, delivery);
            correspondence.changes().decisionNotified(current);
            current.data()
                    .task(row.origin().scope(), row.origin().element())
                    .put("notifiedOn", notification.deemedOn().toString());
        });
    }

    private Delivery send(OutboxRow row, CaseFile file, String otherwise, Optional<Document> document) {
        Optional<PartyInCase> addressee =
                Parties.addressee(correspondence.parties().of(file.id()), today(file));
        Language language = addressee.map(PartyInCase::language).orElse(Language.DE);
        Definition service = catalogue.definition(file.header().offer());
        Mailbox mailbox = correspondence.mailbox();
        String key = "message." + row.work().payload().path("message").asText(otherwise);
        Map<String, String> placeholders = placeholders(row, file, service, language);
        OutgoingMessage message = new OutgoingMessage(
                file.id(),
                addressee.flatMap(PartyInCase::account),
                language,
                text(row, service, language, key + ".subject", placeholders),
                text(row, service, language, key + ".text", placeholders),
                document.map(d -> Enclosure.of(d, correspondence.documents().content(d.id()))));
        Delivery delivery = mailbox.deliver(message, row.work().effectKey());
        if (delivery.channel() != mailbox.channel()) {
            throw AmtswegException.permanent(
                    "The mailbox declares " + mailbox.channel() + " but delivered by " + delivery.channel());
        }
        return delivery;
    }

    private String text(
            OutboxRow row, Definition service, Language language, String key, Map<String, String> placeholders) {
        return correspondence
                .wording()
                .find(service, row.origin().definition(), language, key, placeholders)
                .orElseThrow(() -> AmtswegException.permanent("The folder has no text " + key));
    }

    private Map<String, String> placeholders(OutboxRow row, CaseFile file, Definition service, Language language) {
        Map<String, String> values = new HashMap<>(correspondence.wording().placeholders(file, service, language));
        String told = row.work()
                .payload()
                .path("told")
                .asText(file.data().told(row.origin().scope()));
        values.put("request", told);
        values.put("grounds", told);
        if (row.origin().element().isEmpty()) {
            return values;
        }
        Element element = catalogue
                .definition(row.origin().definition())
                .element(row.origin().element());
        if (element.property("amtsweg.due").isPresent()) {
            values.put(
                    "extensionReason",
                    correspondence.changes().extensionReason(file).orElse(""));
        }
        element.property("amtsweg.due")
                .ifPresent(name -> correspondence.deadlines().of(file).stream()
                        .map(KeptDeadline::deadline)
                        .filter(d -> d.name().equals(name) && d.isRunning())
                        .findFirst()
                        .ifPresent(d -> values.put(
                                "due",
                                Wording.lastDay(d.end(), file.data().authority().zone(), language))));
        return values;
    }

    private static LocalDate today(CaseFile file) {
        return file.now().atZone(file.data().authority().zone()).toLocalDate();
    }

    private Runnable vendor(OutboxRow row, CaseFile file) {
        Step step = registry.vendor(row.name())
                .orElseThrow(() -> AmtswegException.permanent("No step is named " + row.name()));
        Element element = catalogue
                .definition(row.origin().definition())
                .element(row.origin().element());
        StepResult result = step.run(new CaseStepContext(
                file, row.origin().scope(), element, row.work().effectKey()));
        return () -> {
            record(row, result, current -> {});
            if (result instanceof StepResult.Pending pending) {
                // The other system may have answered while the question was being recorded.
                takeEarly(pending.correlation());
            }
        };
    }

    /** Records the result of an attempt and lets the token go on; an attempt that was overtaken changes nothing. */
    private boolean record(OutboxRow row, StepResult result, Consumer<CaseFile> more) {
        return files.with(row.caseId(), Actor.SYSTEM, file -> {
                    boolean current = result.fold(
                            done -> outbox.end(row),
                            error -> outbox.end(row),
                            pending -> outbox.await(row, pending.correlation()));
                    if (!current) {
                        file.audit("late-answer", Map.of("element", row.origin().element(), "step", row.name()));
                        return false;
                    }
                    apply(file, row, result, more);
                    return true;
                })
                .orElse(false);
    }

    private void apply(CaseFile file, OutboxRow row, StepResult result, Consumer<CaseFile> more) {
        more.accept(file);
        boolean waits = row.kind() == Outbox.Kind.STEP;
        result.fold(
                done -> {
                    if (waits) {
                        LocalSteps.store(
                                file, row.origin().scope(), row.origin().element(), done.values());
                        file.audit("step-done", Map.of("element", row.origin().element(), "step", row.name()));
                        runtime.signal(row.origin().execution());
                    }
                    return true;
                },
                error -> {
                    file.audit(
                            "step-error",
                            Map.of("element", row.origin().element(), "step", row.name(), "code", error.code()));
                    runtime.error(row.origin().execution(), error.code());
                    return true;
                },
                pending -> {
                    file.audit("step-sent", Map.of("element", row.origin().element(), "step", row.name()));
                    return true;
                });
    }

    /** The answer to a step that was pending; false if nobody waits for it now. */
    public boolean answer(String correlation, StepResult result) {
        if (answerWaiting(correlation, result)) {
            return true;
        }
        early.keep(EarlyAnswers.Kind.STEP, correlation, StepResults.write(result));
        // The question may have been recorded between the look and the keeping.
        return takeEarly(correlation);
    }

    private boolean takeEarly(String correlation) {
        return early.take(
                EarlyAnswers.Kind.STEP, correlation, found -> answerWaiting(correlation, StepResults.read(found)));
    }

    private boolean answerWaiting(String correlation, StepResult result) {
        Optional<OutboxRow> row = outbox.waitingFor(correlation);
        return row.flatMap(waiting -> files.with(waiting.caseId(), Actor.SYSTEM, file -> {
                    if (outbox.waitingFor(correlation).isEmpty()) {
                        return false;
                    }
                    if (result instanceof StepResult.Pending again) {
                        Outbox.waiting(file.writes(), waiting, again.correlation());
                    } else {
                        Outbox.done(file.writes(), waiting);
                    }
                    apply(file, waiting, result, current -> {});
                    return true;
                }))
                .orElse(false);
    }

    /** What a system says to a case that waits for {@code amtsweg.answer}; false if it does not wait there. */
    public boolean message(CaseId id, String element, FormData values) {
        Findings findings = StorableText.check("values", values.json());
        if (findings.hasErrors()) {
            throw new InvalidInputException(findings);
        }
        return files.with(id, Actor.SYSTEM, file -> {
                    Optional<OpenActions.Row> waiting = payments.actions().open(id).stream()
                            .filter(a -> a.kind() == OpenAction.Kind.ANSWER
                                    && a.origin().element().equals(element))
                            .findFirst();
                    waiting.ifPresent(action -> {
                        LocalSteps.store(file, action.origin().scope(), element, Json.asObjects(values.json()));
                        file.audit("answer", Map.of("element", element));
                        runtime.message(action.origin().execution(), action.messageName());
                    });
                    return waiting.isPresent();
                })
                .orElse(false);
    }
}
