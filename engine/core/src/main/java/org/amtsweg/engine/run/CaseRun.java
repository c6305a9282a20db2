package org.amtsweg.engine.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.amtsweg.audit.Actor;
import org.amtsweg.casefile.CaseState;
import org.amtsweg.casefile.OpenAction;
import org.amtsweg.engine.casefile.CaseFile;
import org.amtsweg.engine.casefile.CaseFiles;
import org.amtsweg.engine.catalogue.Catalogue;
import org.amtsweg.engine.catalogue.Definition;
import org.amtsweg.engine.database.Json;
import org.amtsweg.engine.deadline.DeadlineChanges;
import org.amtsweg.engine.deadline.Deadlines;
import org.amtsweg.engine.notice.NoticeWriter;
import org.amtsweg.engine.outbox.Outbox;
import org.amtsweg.engine.outbox.OutboxRow;
import org.amtsweg.engine.party.Parties;
import org.amtsweg.engine.process.Position;
import org.amtsweg.engine.process.ProcessCallbacks;
import org.amtsweg.engine.process.ProcessRuntime;
import org.amtsweg.engine.task.TaskRow;
import org.amtsweg.engine.task.Tasks;
import org.amtsweg.identifier.CaseId;
import org.amtsweg.language.Language;
import org.amtsweg.model.process.Element;
import org.amtsweg.model.profile.ParameterSpec;
import org.amtsweg.model.step.BuiltInSteps;
import org.amtsweg.problem.AmtswegException;
import org.amtsweg.task.TaskType;
import org.jspecify.annotations.Nullable;

/** What happens in the file of a case when the engine moves a token (<i>Ablauf eines Vorgangs</i>). */
public final class CaseRun implements ProcessCallbacks {

    private final CaseFiles files;
    private final Deadlines deadlines;
    private final Participation participation;
    private final Parties parties;
    private final BookingSteps bookings;
    private @Nullable Parts parts;

    /** What is only there once the folders are loaded, which needs the engine, which needs this. */
    private record Parts(
            Catalogue catalogue, ProcessRuntime runtime, LocalSteps steps, Wording wording, DeadlineHooks hooks) {}

    public CaseRun(
            CaseFiles files, Deadlines deadlines, Participation participation, Parties parties, BookingSteps bookings) {
        this.files = files;
        this.deadlines = deadlines;
        this.participation = participation;
        this.parties = parties;
        this.bookings = bookings;
    }

    /** Completes the circle: the engine needs this to load folders, and this needs the folders. */
    public void connect(
            Catalogue catalogue,
            ProcessRuntime runtime,
            StepRegistry registry,
            InputCheck check,
            NoticeWriter notices,
            DeadlineChanges changes) {
        parts = new Parts(
                catalogue,
                runtime,
                new LocalSteps(registry, catalogue, check, notices, new LocalSteps.Time(deadlines, changes), bookings),
                new Wording(catalogue),
                new DeadlineHooks(changes));
    }

    private Parts parts() {
        if (parts == null) {
            throw new IllegalStateException("The engine moved a token before the services were loaded");
        }
        return parts;
    }

    @Override
    public <T> T inCase(CaseId caseId, Supplier<T> work) {
        return files.with(caseId, Actor.SYSTEM, work, () -> {
            throw AmtswegException.permanent("The engine has a timer for a case that does not exist");
        });
    }

    @Override
    public void entered(Position at) {
        CaseFile file = file(at);
        Element element = element(at);
        element.property("amtsweg.state").map(CaseState::valueOf).ifPresent(state -> {
            file.moveTo(state);
            if (state.isEnded()) {
                deadlines.endAll(file);
                bookings.giveBack(file);
            }
        });
        parts().hooks().entered(file, element);
        String key = "timeline." + at.elementId();
        boolean shown =
                element.property("amtsweg.timeline").map(v -> !v.equals("hide")).orElse(true);
        if (shown
                && parts().wording()
                        .texts(service(file), at.definitionId())
                        .find(Language.DE, key)
                        .isPresent()) {
            file.timeline(at.definitionId(), key);
        }
    }

    @Override
    public void left(Position at, boolean cancelled) {
        if (!cancelled) {
            parts().hooks().completed(file(at), element(at));
        }
    }

    @Override
    public void taskOpened(Position at, String role) {
        CaseFile file = file(at);
        Element element = element(at);
        Tasks.open(
                file,
                new TaskType(at.elementId(), element.name(), role, element.reference(), element.outcomes()),
                TaskRow.Origin.of(at),
                urgency(file, at, element));
        if (element.property("amtsweg.act").equals(Optional.of("statement"))) {
            participation.statementRequested(file, at, element, dueAt(file, at, element));
        }
    }

    @Override
    public void taskClosed(Position at, boolean cancelled) {
        CaseFile file = file(at);
        Tasks.close(file, at.elementId(), at.executionId(), cancelled);
        endDue(file, at, element(at));
    }

    @Override
    public Optional<String> runLocalStep(Position at, String topic) {
        CaseFile file = file(at);
        return parts().steps().run(file, service(file), at, topic);
    }

    @Override
    public void remoteStepOpened(Position at, String topic) {
        CaseFile file = file(at);
        file.audit("step-requested", Map.of("element", at.elementId(), "step", topic));
        if (topic.equals(BuiltInSteps.DELIVER)) {
            deliver(file, at);
        } else {
            request(file, at, topic);
        }
    }

    private void request(CaseFile file, Position at, String topic) {
        ObjectNode payload = Json.newObject();
        element(at)
                .property("amtsweg.message")
                .flatMap(m -> Scopes.resolve(file, Scopes.of(at), m))
                .ifPresent(m -> payload.put("message", m));
        Outbox.effect(
                file.writes(),
                file.id(),
                Outbox.Kind.STEP,
                topic,
                new OutboxRow.Origin(at.definitionId(), at.executionId(), Scopes.of(at), at.elementId()),
                new OutboxRow.Work(
                        file.id() + ":" + at.elementId() + ":" + at.executionId(), payload, file.nextSequence(), 0),
                file.now());
    }

    /** To an account by the mailbox; for people without one a clerk brings the notice on its way. */
    private void deliver(CaseFile file, Position at) {
        boolean account = Parties.addressee(
                        parties.of(file),
                        file.now().atZone(file.data().authority().zone()).toLocalDate())
                .flatMap(p -> p.account())
                .isPresent();
        if (account) {
            request(file, at, BuiltInSteps.DELIVER);
        } else {
            Tasks.open(
                    file,
                    new TaskType(
                            at.elementId(),
                            "Bescheid auf anderem Weg bekannt geben",
                            clerk(service(file)),
                            Optional.empty(),
                            ManualDelivery.OUTCOMES),
                    TaskRow.Origin.of(at),
                    new Tasks.Urgency(Optional.empty(), false, deadlines.pressing(file, service(file))));
        }
    }

    private static String clerk(Definition service) {
        var roles = LocalSteps.folder(service).profile().roles();
        return roles.contains("sachbearbeitung")
                ? "sachbearbeitung"
                : roles.stream().sorted().findFirst().orElseThrow();
    }

    @Override
    public void remoteStepClosed(Position at, boolean cancelled) {
        CaseFile file = file(at);
        if (cancelled) {
            Outbox.cancel(file.writes(), at.executionId());
            Tasks.close(file, at.elementId(), at.executionId(), true);
        } else if (file.completion()
                .map(c -> c.execution().equals(at.executionId()))
                .orElse(false)) {
            Tasks.close(file, at.elementId(), at.executionId(), false);
        }
    }

    @Override
    public void messageAwaited(Position at, String messageName) {
        CaseFile file = file(at);
        OpenActions.kind(messageName).ifPresent(kind -> {
            Optional<Instant> due = dueAt(file, at, element(at));
            String told = file.data().told(Scopes.of(at));
            OpenActions.open(file, kind, at, told, due);
            if (kind == OpenAction.Kind.HEARING) {
                participation.hearingOpened(file, at, told, due);
            }
            if (kind == OpenAction.Kind.PAYMENT && isSettled(file)) {
                file.afterEngine(() -> parts().runtime().message(at.executionId(), messageName));
            }
        });
    }

    private static boolean isSettled(CaseFile file) {
        return file.data().payment().path("state").asText().equals("settled");
    }

    @Override
    public void messageUnawaited(Position at, String messageName) {
        CaseFile file = file(at);
        OpenActions.kind(messageName).ifPresent(kind -> OpenActions.close(file, kind, at));
        endDue(file, at, element(at));
    }

    @Override
    public void blockEntered(Position at, String calledInstanceId, String calledDefinitionId) {
        CaseFile file = file(at);
        Definition block = parts().catalogue().definition(calledDefinitionId);
        file.data().definition(calledInstanceId, calledDefinitionId);
        ObjectNode inputs = file.data().parameters(calledInstanceId);
        block.parameters().forEach((name, spec) -> spec.defaultValue().ifPresent(v -> inputs.set(name, v)));
        element(at)
                .inputs()
                .forEach((name, given) ->
                        input(file, at, given, block.parameters().get(name)).ifPresent(v -> inputs.set(name, v)));
    }

    private static Optional<JsonNode> input(CaseFile file, Position at, String given, @Nullable ParameterSpec spec) {
        if (given.startsWith("parameters.")) {
            return Scopes.value(file, Scopes.of(at), given);
        }
        if (spec != null && spec.type() == ParameterSpec.Type.NUMBER) {
            return Optional.of(Json.tree(new java.math.BigDecimal(given)));
        }
        if (spec != null && spec.type() == ParameterSpec.Type.BOOLEAN) {
            return Optional.of(Json.tree(Boolean.valueOf(given)));
        }
        return Optional.of(Json.tree(given));
    }

    @Override
    public void blockCompleted(Position at, String calledInstanceId) {
        CaseFile file = file(at);
        Definition block = parts().catalogue().definition(file.data().definition(calledInstanceId));
        ObjectNode results = file.data().task(Scopes.of(at), at.elementId());
        block.block()
                .orElseThrow()
                .outputs()
                .forEach((name, path) -> Scopes.value(file, calledInstanceId, path)
                        .ifPresentOrElse(v -> results.set(name, v), () -> results.remove(name)));
        deadlines.endScope(file, calledInstanceId);
        file.data().dropScope(calledInstanceId);
    }

    @Override
    public @Nullable Object root(Position at, String name) {
        CaseFile file = file(at);
        return Scopes.root(
                file,
                Scopes.of(at),
                name,
                deadline -> Date.from(deadlines.timerAt(file, definition(at), Scopes.of(at), deadline)));
    }

    @Override
    public Map<String, Object> roots(Position at) {
        return Scopes.roots(file(at), Scopes.of(at));
    }

    @Override
    public Optional<String> localTable(Position at, String decisionId) {
        // A block decides by its own table, also where that has the name of the service's.
        return definition(at).service().isEmpty()
                ? Optional.empty()
                : service(file(at)).localTable(decisionId);
    }

    @Override
    public void decisionMade(Position at, String decisionId, List<Map<String, Object>> rules) {
        CaseFile file = file(at);
        ObjectNode result = rules.isEmpty() ? Json.newObject() : (ObjectNode) Json.tree(rules.get(0));
        if (rules.size() > 1) {
            result.set("rules", Json.tree(rules));
        }
        file.data().decisions(Scopes.of(at)).set(decisionId, result);
        file.audit("table", Map.of("decision", decisionId, "rules", Integer.toString(rules.size())));
    }

    private Optional<Deadlines.Due> due(CaseFile file, Position at, Element element) {
        return element.property("amtsweg.due")
                .flatMap(name -> deadlines.due(file, definition(at), Scopes.of(at), name));
    }

    private Optional<Instant> dueAt(CaseFile file, Position at, Element element) {
        return due(file, at, element).map(Deadlines.Due::at);
    }

    private Tasks.Urgency urgency(CaseFile file, Position at, Element element) {
        Optional<Deadlines.Due> due = due(file, at, element);
        return new Tasks.Urgency(
                due.map(Deadlines.Due::at),
                due.map(Deadlines.Due::byLaw).orElse(false),
                deadlines.pressing(file, service(file)));
    }

    private void endDue(CaseFile file, Position at, Element element) {
        element.property("amtsweg.due").ifPresent(name -> deadlines.end(file, Scopes.of(at), name));
    }

    private CaseFile file(Position at) {
        return files.current(at.caseId());
    }

    private Definition definition(Position at) {
        return parts().catalogue().definition(at.definitionId());
    }

    private Element element(Position at) {
        return definition(at).element(at.elementId());
    }

    private Definition service(CaseFile file) {
        return parts().catalogue().definition(file.header().offer());
    }
}
