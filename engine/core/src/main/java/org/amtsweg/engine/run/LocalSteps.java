package org.amtsweg.engine.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.amtsweg.casefile.CaseEvent;
import org.amtsweg.casefile.CaseState;
import org.amtsweg.engine.casefile.CaseData;
import org.amtsweg.engine.casefile.CaseFile;
import org.amtsweg.engine.casefile.KeptDeadline;
import org.amtsweg.engine.catalogue.Catalogue;
import org.amtsweg.engine.catalogue.Definition;
import org.amtsweg.engine.database.Json;
import org.amtsweg.engine.deadline.DeadlineChanges;
import org.amtsweg.engine.deadline.Deadlines;
import org.amtsweg.engine.notice.Acts;
import org.amtsweg.engine.notice.NoticeWriter;
import org.amtsweg.engine.outbox.Outbox;
import org.amtsweg.engine.outbox.OutboxRow;
import org.amtsweg.engine.process.Position;
import org.amtsweg.fee.Fee;
import org.amtsweg.fee.FeeItem;
import org.amtsweg.fee.Money;
import org.amtsweg.language.Language;
import org.amtsweg.legal.LegalBasis;
import org.amtsweg.model.folder.ServiceFolder;
import org.amtsweg.model.notice.NoticeTemplate;
import org.amtsweg.model.process.Element;
import org.amtsweg.model.profile.FeeSpec;
import org.amtsweg.model.step.BuiltInSteps;
import org.amtsweg.problem.AmtswegException;
import org.amtsweg.problem.Finding;
import org.amtsweg.problem.Findings;
import org.amtsweg.step.Step;
import org.amtsweg.step.StepResult;

/** Runs the steps that work inside the transaction of the case (<i>lokale Schritte</i>), built in or a vendor's. */
final class LocalSteps {

    private final StepRegistry registry;
    private final Catalogue catalogue;
    private final InputCheck check;
    private final NoticeWriter notices;
    private final Time time;
    private final BookingSteps bookings;

    /** Deadlines and what is done to them. */
    record Time(Deadlines deadlines, DeadlineChanges changes) {}

    LocalSteps(
            StepRegistry registry,
            Catalogue catalogue,
            InputCheck check,
            NoticeWriter notices,
            Time time,
            BookingSteps bookings) {
        this.registry = registry;
        this.catalogue = catalogue;
        this.check = check;
        this.notices = notices;
        this.time = time;
        this.bookings = bookings;
    }

    /** Gives the BPMN error code that the step ended with, if any. */
    Optional<String> run(CaseFile file, Definition service, Position at, String topic) {
        Element element = catalogue.definition(at.definitionId()).element(at.elementId());
        file.audit("step", Map.of("element", at.elementId(), "step", topic));
        switch (topic) {
            case BuiltInSteps.ACKNOWLEDGE -> acknowledge(file, at, element);
            case BuiltInSteps.CHECK_COMPLETENESS -> checkCompleteness(file, service, at);
            case BuiltInSteps.CALCULATE_FEE -> calculateFee(file, service, at);
            case BuiltInSteps.ISSUE_NOTICE -> issueNotice(file, service, at, element);
            case BuiltInSteps.RECORD_DEEMED_APPROVAL -> recordDeemedApproval(file);
            case BuiltInSteps.RESERVE -> bookings.reserve(file, at, element);
            case BuiltInSteps.RELEASE -> bookings.release(file, at);
            case BuiltInSteps.CLOSE -> close(file);
            default -> {
                return vendor(file, at, element, topic);
            }
        }
        return Optional.empty();
    }

    private static void acknowledge(CaseFile file, Position at, Element element) {
        String key = element.property("amtsweg.message").orElse("receipt");
        ObjectNode payload = Json.newObject().put("message", key);
        Outbox.effect(
                file.writes(),
                file.id(),
                Outbox.Kind.MESSAGE,
                BuiltInSteps.SEND_MESSAGE,
                new OutboxRow.Origin(at.definitionId(), "", Scopes.of(at), at.elementId()),
                new OutboxRow.Work(
                        file.id() + ":" + at.elementId() + ":" + at.executionId(), payload, file.nextSequence(), 0),
                file.now());
    }

    private void checkCompleteness(CaseFile file, Definition service, Position at) {
        Findings findings = check.completeness(service.service().orElseThrow(), file.data());
        ObjectNode result = file.data().task(Scopes.of(at), at.elementId());
        result.put("complete", !findings.hasErrors());
        ArrayNode list = result.putArray("findings");
        for (Finding finding : findings) {
            list.addObject()
                    .put("path", finding.path())
                    .put("code", finding.code())
                    .put("text", finding.text(Language.DE));
        }
    }

    private static void calculateFee(CaseFile file, Definition service, Position at) {
        FeeSpec spec = service.service()
                .orElseThrow()
                .profile()
                .fee()
                .orElseThrow(() -> AmtswegException.because(Finding.error(at.elementId(), "fee.no-table")));
        JsonNode result = file.data().decisions(Scopes.of(at)).get(spec.table());
        if (result == null && at.isInBlock()) {
            result = file.data().decisions(CaseData.ROOT).get(spec.table());
        }
        if (result == null) {
            throw AmtswegException.because(
                    Finding.error(at.elementId(), "fee.not-decided", Map.of("table", spec.table())));
        }
        file.data().fee(fee(result, spec));
    }

    /** A fee from what a fee table gave: one item per matched rule. */
    static Fee fee(JsonNode result, FeeSpec spec) {
        List<FeeItem> items = new ArrayList<>();
        JsonNode rules = result.has("rules") ? result.get("rules") : Json.tree(List.of(result));
        for (JsonNode rule : rules) {
            JsonNode amount = rule.path("amount");
            if (!amount.isNumber()) {
                throw AmtswegException.because(Finding.error("", "fee.no-amount", Map.of("table", spec.table())));
            }
            BigDecimal rounded = amount.decimalValue().setScale(2, RoundingMode.HALF_UP);
            items.add(new FeeItem(rule.path("description").asText("Gebühr"), Money.euros(rounded)));
        }
        return new Fee(items, spec.schedule());
    }

    private void issueNotice(CaseFile file, Definition service, Position at, Element element) {
        String name = element.property("amtsweg.notice")
                .flatMap(n -> Scopes.resolve(file, Scopes.of(at), n))
                .orElseThrow(() -> AmtswegException.because(Finding.error(at.elementId(), "notice.not-named")));
        NoticeTemplate template = service.notice(name)
                .or(() -> catalogue.definition(at.definitionId()).notice(name))
                .orElseThrow(() -> AmtswegException.because(
                        Finding.error(at.elementId(), "notice.no-template", Map.of("template", name))));
        notices.issue(file, service, template);
    }

    @LegalBasis("§ 42a Abs. 1 VwVfG")
    private void recordDeemedApproval(CaseFile file) {
        KeptDeadline passed = time.changes()
                .passed(file)
                .orElseThrow(() -> AmtswegException.because(Finding.error("", "deadline.no-deemed-approval")));
        Acts.deemedApproved(file, passed.deadline());
        time.changes().occurred(file, passed);
        file.event(CaseEvent.Kind.DEEMED_APPROVED, passed.name());
    }

    private void close(CaseFile file) {
        file.moveTo(CaseState.CLOSED);
        time.deadlines().endAll(file);
        bookings.giveBack(file);
        OpenActions.closeAll(file);
        file.event(CaseEvent.Kind.CLOSED, file.state().name());
    }

    private Optional<String> vendor(CaseFile file, Position at, Element element, String topic) {
        Step step = registry.vendor(topic).orElseThrow(() -> AmtswegException.permanent("No step is named " + topic));
        StepResult result;
        try {
            result = step.run(new CaseStepContext(file, Scopes.of(at), element, file.id() + ":" + at.executionId()));
        } catch (AmtswegException e) {
            throw e;
        } catch (RuntimeException | LinkageError | AssertionError | StackOverflowError e) {
            // The cause is not passed on: its text may hold what somebody entered.
            throw AmtswegException.permanent(
                    "The step " + topic + " failed with " + e.getClass().getName());
        }
        return declared(step, result)
                .fold(
                        done -> {
                            store(file, Scopes.of(at), at.elementId(), done.values());
                            return Optional.empty();
                        },
                        error -> Optional.of(error.code()),
                        pending -> {
                            throw AmtswegException.permanent(
                                    "The step " + topic + " is local and cannot wait for an answer");
                        });
    }

    /** The result, if its error code is one that the step has declared. */
    static StepResult declared(Step step, StepResult result) {
        if (result instanceof StepResult.BusinessError error
                && !step.descriptor().errors().contains(error.code())) {
            throw AmtswegException.permanent("The step " + step.descriptor().name()
                    + " answered with an error code that its descriptor does not declare");
        }
        return result;
    }

    static void store(CaseFile file, String scope, String element, Map<String, Object> values) {
        ObjectNode result;
        try {
            result = (ObjectNode) Json.tree(values);
        } catch (IllegalArgumentException e) {
            // The cause may repeat values, so it is not passed on.
            throw AmtswegException.permanent("The step at " + element + " gave a result that is no JSON");
        }
        if (StorableText.check(element, result).hasErrors()) {
            throw AmtswegException.permanent("The step at " + element + " gave a result that cannot be stored");
        }
        file.data().task(scope, element).setAll(result);
    }

    /** The folder of the service a case runs on. */
    static ServiceFolder folder(Definition service) {
        return service.service().orElseThrow();
    }
}
