package org.amtsweg.engine.run;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.amtsweg.engine.casefile.CaseData;
import org.amtsweg.engine.casefile.CaseFile;
import org.amtsweg.engine.catalogue.Catalogue;
import org.amtsweg.engine.catalogue.Definition;
import org.amtsweg.engine.database.Json;
import org.amtsweg.engine.notice.Acts;
import org.amtsweg.engine.process.ProcessRuntime;
import org.amtsweg.engine.task.TaskRow;
import org.amtsweg.engine.task.Tasks;
import org.amtsweg.form.Form;
import org.amtsweg.form.FormData;
import org.amtsweg.model.form.CheckedForm;
import org.amtsweg.model.process.Element;
import org.amtsweg.model.profile.Profile;
import org.amtsweg.party.Caseworker;
import org.amtsweg.problem.Finding;
import org.amtsweg.problem.Findings;
import org.amtsweg.problem.InvalidInputException;
import org.amtsweg.task.TaskOutcome;

/** Ends tasks (<i>Erledigung von Aufgaben</i>): checks what the clerk entered, records what it means, and lets the token go on. */
public final class TaskCompletion {

    private final Catalogue catalogue;
    private final ProcessRuntime runtime;
    private final InputCheck input;
    private final Extensions extensions;
    private final Tasks tasks;

    public TaskCompletion(
            Catalogue catalogue, ProcessRuntime runtime, InputCheck input, Extensions extensions, Tasks tasks) {
        this.catalogue = catalogue;
        this.runtime = runtime;
        this.input = input;
        this.extensions = extensions;
        this.tasks = tasks;
    }

    /** The form of a task; without fields if the model names none. A service's form goes before a block's. */
    public Form form(CaseFile file, TaskRow task) {
        Definition service = catalogue.definition(file.header().offer());
        return task.type()
                .form()
                .flatMap(id -> service.form(id)
                        .or(() ->
                                catalogue.definition(task.origin().definition()).form(id)))
                .orElse(new Form("", List.of(), "{}"));
    }

    /** Ends a task that is open and the caseworker's to end; the case is locked. */
    public void complete(CaseFile file, TaskRow task, TaskOutcome outcome, Caseworker by) {
        if (!task.type().outcomes().contains(outcome.outcome())) {
            throw new InvalidInputException(Findings.of(Finding.error(
                    "outcome",
                    "task.unknown-outcome",
                    Map.of("outcomes", String.join(", ", task.type().outcomes())))));
        }
        if (task.origin().execution().isEmpty()) {
            Tasks.done(file, task, outcome.outcome(), by.id());
            file.audit("task", Map.of("element", task.type().element(), "outcome", outcome.outcome()));
            return;
        }
        file.completing(new CaseFile.Completion(
                task.origin().execution(), outcome.outcome(), by.id().value()));
        Element element = catalogue
                .definition(task.origin().definition())
                .element(task.type().element());
        requireOtherEyes(file, task, element, by);
        if (element.type().equals("userTask")) {
            record(file, task, element, outcome, by);
        } else {
            Findings findings =
                    input.forms().check(form(file, task), outcome.data()).findings();
            if (findings.hasErrors()) {
                throw new InvalidInputException(findings);
            }
            Acts.notified(file, ManualDelivery.delivery(file, outcome.outcome()));
            extensions.changes().decisionNotified(file);
        }
        runtime.signal(task.origin().execution());
    }

    /** Four eyes (Vier-Augen-Prinzip): who did the other task does not do this one. */
    private void requireOtherEyes(CaseFile file, TaskRow task, Element element, Caseworker by) {
        boolean sameEyes = element.property("amtsweg.fourEyes")
                .flatMap(other -> tasks.lastDoneBy(file.id(), task.origin().scope(), other))
                .filter(by.id()::equals)
                .isPresent();
        if (sameEyes) {
            throw new InvalidInputException(Findings.of(Finding.error("", "task.four-eyes")));
        }
    }

    private void record(CaseFile file, TaskRow task, Element element, TaskOutcome outcome, Caseworker by) {
        CheckedForm checked = input.forms().check(form(file, task), outcome.data());
        ObjectNode values = checked.data().json();
        Acts.Draft decision = decision(file, element, outcome.outcome(), values);
        List<Finding> findings = merged(checked.findings(), decision.findings().at("form"));
        Extensions.Wanted wanted = extensions.read(file, element, outcome.outcome(), values);
        Findings all = new Findings(findings).and(wanted.findings().at("form"));
        if (all.hasErrors()) {
            throw new InvalidInputException(all);
        }
        String scope = task.origin().scope();
        CaseData data = file.data();
        ObjectNode result = data.task(scope, task.type().element());
        result.removeAll();
        result.setAll(values);
        result.put("outcome", outcome.outcome());
        file.audit(
                "task",
                Map.of("element", task.type().element(), "outcome", outcome.outcome()),
                checked.data().isEmpty() ? "" : Json.write(FormData.of(values)));
        decision.decision().ifPresent(d -> Acts.decide(file, d, by));
        extensions.apply(file, wanted);
        switch (element.property("amtsweg.act").orElse("")) {
            case "hearing" -> data.tell(scope, values.path("grounds").asText(""));
            case "supplement" -> data.tell(scope, values.path("request").asText(""));
            case "statement" ->
                Participation.statementGiven(
                        file,
                        task.origin().execution(),
                        outcome.outcome(),
                        values.path("statement").asText(""));
            default -> {}
        }
    }

    /**
     * One finding for each flaw: where something is missing, the law's finding says why it is needed; where what is there cannot be
     * used, the form's finding says so.
     */
    private static List<Finding> merged(Findings form, Findings law) {
        List<Finding> all = new ArrayList<>();
        for (Finding finding : form) {
            boolean saidByLaw = finding.code().equals("form.required") && concerns(law, finding.path());
            if (!saidByLaw) {
                all.add(finding);
            }
        }
        Findings kept = new Findings(all);
        law.stream().filter(f -> !concerns(kept, f.path())).forEach(all::add);
        return all;
    }

    private static boolean concerns(Findings findings, String path) {
        return findings.stream().anyMatch(f -> f.path().equals(path));
    }

    /** The decision a task stands for; neither decision nor findings if it decides nothing. */
    private Acts.Draft decision(CaseFile file, Element element, String outcome, ObjectNode values) {
        String effect =
                element.property("amtsweg.act").filter("decision"::equals).isPresent()
                        ? element.effects().getOrDefault(outcome, "")
                        : "";
        return switch (effect) {
            case "favourable" -> Acts.read(true, values, profile(file));
            case "adverse" -> Acts.read(false, values, profile(file));
            default -> Acts.Draft.NONE;
        };
    }

    private Profile profile(CaseFile file) {
        return catalogue
                .definition(file.header().offer())
                .service()
                .orElseThrow()
                .profile();
    }
}
