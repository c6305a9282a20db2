package org.amtsweg.workbench.document;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.amtsweg.deadline.Period;
import org.amtsweg.language.LocalText;
import org.amtsweg.legal.Norm;
import org.amtsweg.model.profile.DeadlineEffect;
import org.amtsweg.model.profile.DeadlineSpec;
import org.amtsweg.model.profile.ParameterSpec;
import org.amtsweg.verifier.table.Decision;
import org.amtsweg.verifier.table.DecisionTable;

/** The parts of a page that print what cases are decided by (<i>Fristen, Stellgrößen, Entscheidungstabellen</i>). */
final class RuleSection {

    private final Page page;
    private final Phrases words;
    private final Subject subject;

    RuleSection(Page page, Subject subject) {
        this.page = page;
        this.words = page.words();
        this.subject = subject;
    }

    /** Its own deadlines, and those of the blocks that it calls with the length that they have here. */
    void deadlines() {
        page.section("fristen", words.get("deadlines"));
        List<List<Cell>> rows = new ArrayList<>();
        Scene here = Scene.of(subject);
        subject.deadlines()
                .forEach((name, deadline) ->
                        rows.add(deadline(here, deadline, Cell.code(name).called("frist-" + name))));
        if (subject.isService()) {
            Map<String, List<Cell>> inBlocks = new LinkedHashMap<>();
            for (Course.Stop stop : Course.withBlocks(subject)) {
                stop.scene()
                        .call()
                        .ifPresent(call -> stop.scene().subject().deadlines().forEach((name, deadline) -> {
                            Cell title = Cell.row(Cell.code(name), Cell.of(words.get("roles.in", call.label())));
                            inBlocks.computeIfAbsent(
                                    call.id() + " " + name, any -> deadline(stop.scene(), deadline, title));
                        }));
            }
            rows.addAll(inBlocks.values());
        }
        if (rows.isEmpty()) {
            page.paragraph(words.get("deadlines.none"));
            return;
        }
        page.table(
                words.get("deadlines.caption"),
                Stream.of("name", "length", "start", "kind", "norm", "effect")
                        .map(column -> words.get("deadlines." + column))
                        .toList(),
                rows);
        page.paragraph(words.get("deadlines.calendar"));
    }

    private List<Cell> deadline(Scene scene, DeadlineSpec deadline, Cell name) {
        Cell length = scene.length(deadline)
                .map(each -> Cell.of(each.period().text(words.language())))
                .orElseGet(() -> Cell.of(words.get("deadlines.open")));
        Optional<String> parameter = deadline.period().parameter();
        return List.of(
                name,
                parameter.isEmpty()
                        ? length
                        : Cell.row(length, Cell.of(words.get("deadlines.set")), Cell.code(parameter.get())),
                Cell.of(words.of("start", deadline.start())),
                Cell.of(words.of("deadlineKind", deadline.kind())),
                norm(deadline.legal().norm()),
                effects(deadline));
    }

    private static Cell norm(Optional<Norm> norm) {
        return norm.map(each -> Cell.german(each.citation())).orElse(Cell.of("–"));
    }

    private Cell effects(DeadlineSpec deadline) {
        List<Cell> effects = new ArrayList<>();
        if (deadline.legal().effect() == DeadlineEffect.DEEMED_APPROVAL) {
            effects.add(Cell.of(words.get("effect.DEEMED_APPROVAL")));
        }
        deadline.legal()
                .disarmedWithin()
                .ifPresent(within -> effects.add(Cell.row(Cell.of(words.get("effect.disarmed")), Cell.code(within))));
        deadline.legal().operations().stream()
                .sorted()
                .forEach(operation -> effects.add(Cell.of(words.of("operation", operation))));
        for (int days : deadline.watch().warnings()) {
            effects.add(Cell.of(
                    words.get("effect.warning", Period.ofWorkingDays(days).text(words.language()))));
        }
        deadline.watch()
                .escalation()
                .ifPresent(escalation -> effects.add(Cell.row(
                        Cell.of(words.get(
                                "effect.escalation",
                                Period.ofWorkingDays(escalation.before()).text(words.language()))),
                        Cell.code(escalation.role()))));
        return effects.isEmpty() ? Cell.of("–") : Cell.all(effects);
    }

    /** What a municipality may set at a service, or a caller at a block. */
    void parameters() {
        String kind = subject.isService() ? "parameters" : "inputs";
        page.section("stellgroessen", words.get(kind));
        if (subject.parameters().isEmpty()) {
            page.paragraph(words.get(kind + ".none"));
            return;
        }
        List<List<Cell>> rows = new ArrayList<>();
        subject.parameters()
                .forEach((name, spec) -> rows.add(List.of(
                        Cell.code(name),
                        description(spec.description()),
                        spec.defaultValue()
                                .map(value -> value(spec.type(), value))
                                .orElse(Cell.of(
                                        words.get(spec.required() ? "parameters.required" : "parameters.noDefault"))),
                        bounds(spec),
                        norm(spec.norm()))));
        page.table(
                words.get(kind + ".caption"),
                Stream.of("name", "description", "default", "bounds", "norm")
                        .map(column -> words.get("parameters." + column))
                        .toList(),
                rows);
    }

    private Cell description(Optional<LocalText> description) {
        return description.map(text -> Cell.of(text.in(words.language()))).orElse(Cell.of("–"));
    }

    private Cell value(ParameterSpec.Type type, JsonNode value) {
        return switch (type) {
            case BOOLEAN -> Cell.of(words.get(value.asBoolean() ? "yes" : "no"));
            case NUMBER -> Cell.of(words.number(value.decimalValue()));
            case PERIOD ->
                Period.isValid(value.asText())
                        ? Cell.of(Period.parse(value.asText()).text(words.language()))
                        : Cell.code(value.asText());
            case STRING -> Cell.code(value.asText());
        };
    }

    private Cell bounds(ParameterSpec spec) {
        ParameterSpec.Bounds bounds = spec.bounds();
        if (spec.type() == ParameterSpec.Type.BOOLEAN) {
            return Cell.of(words.get("parameters.yesOrNo"));
        }
        if (!bounds.allowed().isEmpty()) {
            return Cell.row(Cell.of(words.get("parameters.oneOf")), Cell.code(String.join(", ", bounds.allowed())));
        }
        Optional<String> min =
                bounds.min().map(value -> value(spec.type(), value).text());
        Optional<String> max =
                bounds.max().map(value -> value(spec.type(), value).text());
        if (min.isPresent() && max.isPresent()) {
            return Cell.of(words.get("parameters.between", min.get(), max.get()));
        }
        return min.map(each -> Cell.of(words.get("parameters.from", each)))
                .or(() -> max.map(each -> Cell.of(words.get("parameters.to", each))))
                .orElse(Cell.of(words.get("parameters.any." + spec.type().name())));
    }

    /** The decision with this id and all that it requires, most important first; told ones are left out. */
    void decision(String id, java.util.Set<String> told) {
        List<Decision> all = Decision.in(subject.decisions().getOrDefault(id, new byte[0]));
        all.stream().filter(decision -> decision.id().equals(id)).findFirst().ifPresent(decision -> {
            if (told.add(id)) {
                print(decision);
                decision.requires().forEach(required -> decision(required, told));
            }
        });
    }

    private void print(Decision decision) {
        page.part("tabelle-" + decision.id(), words.get("table", decision.name()));
        if (!decision.description().isBlank()) {
            page.german(decision.description());
        }
        decision.expression().ifPresent(expression -> {
            page.paragraph(words.get("table.expression"));
            page.html().begin("p").element("code", expression).end().line();
        });
        decision.table().ifPresent(table -> table(decision, table));
    }

    private void table(Decision decision, DecisionTable table) {
        List<String> columns = new ArrayList<>(List.of(words.get("table.rule")));
        table.inputs().forEach(input -> columns.add(input.label().isBlank() ? input.expression() : input.label()));
        table.outputs()
                .forEach(output -> columns.add("→ " + (output.label().isBlank() ? output.name() : output.label())));
        List<List<Cell>> rows = new ArrayList<>();
        for (DecisionTable.Rule rule : table.rules()) {
            List<Cell> row = new ArrayList<>(List.of(Cell.of(String.valueOf(rule.number()))));
            rule.tests().forEach(test -> row.add(cell(test)));
            rule.results().forEach(result -> row.add(cell(result)));
            rows.add(row);
        }
        page.paragraph(words.get("policy." + table.hitPolicy().replace(' ', '_')));
        page.table(words.get("table.caption", decision.name()), columns, rows);
        page.html().begin("p").text(words.get("table.reads")).end().line();
        page.list(table.inputs().stream()
                .map(input -> input.label().isBlank()
                        ? Cell.code(input.expression())
                        : Cell.row(Cell.german(input.label() + ":"), Cell.code(input.expression())))
                .toList());
    }

    private Cell cell(String feel) {
        if (feel.isEmpty() || feel.equals("-")) {
            return Cell.of(words.get("table.any"));
        }
        return feel.matches("true|false") ? Cell.of(words.get(feel.equals("true") ? "yes" : "no")) : Cell.code(feel);
    }
}
