package org.amtsweg.workbench.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.amtsweg.model.step.BuiltInSteps;
import org.amtsweg.verifier.drawing.ModelDrawing;
import org.amtsweg.verifier.flow.EventKind;
import org.amtsweg.verifier.flow.FlowNode;
import org.amtsweg.verifier.flow.NodeKind;
import org.amtsweg.verifier.flow.SequenceFlow;

/** The parts of a page that tell a process in words (<i>Ablauf in Worten, Aufgaben und Rollen</i>). */
final class ProcessSection {

    private final Page page;
    private final Phrases words;
    private final Subject subject;

    ProcessSection(Page page, Subject subject) {
        this.page = page;
        this.words = page.words();
        this.subject = subject;
    }

    void steps() {
        page.section("ablauf", words.get("steps"));
        if (!subject.flow().documentation().isBlank()) {
            page.german(subject.flow().documentation());
        }
        page.paragraph(words.get("steps.reading"));
        List<List<Cell>> rows = new ArrayList<>();
        List<Integer> numbers = new ArrayList<>();
        for (Course.Stop stop : Course.of(subject)) {
            if (!isPlain(stop.node())) {
                rows.add(List.of(
                        Cell.of(next(numbers, stop.depth())),
                        name(stop),
                        kind(stop.node()),
                        who(stop),
                        onward(stop.node())));
            }
        }
        page.table(
                words.get("steps.caption"),
                List.of(
                        words.get("steps.number"),
                        words.get("steps.name"),
                        words.get("steps.kind"),
                        words.get("steps.who"),
                        words.get("steps.onward")),
                rows);
    }

    /** {@code 3.1} is the first step inside the third. */
    private static String next(List<Integer> numbers, int depth) {
        while (numbers.size() > depth + 1) {
            numbers.remove(numbers.size() - 1);
        }
        if (numbers.size() == depth + 1) {
            numbers.set(depth, numbers.get(depth) + 1);
        } else {
            numbers.add(1);
        }
        return numbers.stream().map(String::valueOf).collect(Collectors.joining("."));
    }

    /** A gateway that only joins or forks says nothing in words. */
    private static boolean isPlain(FlowNode node) {
        return node.kind().isGateway() && node.outgoing().size() < 2;
    }

    private Cell name(Course.Stop stop) {
        FlowNode node = stop.node();
        Cell name = (node.name().isEmpty() ? Cell.code(node.id()) : Cell.german(node.name()))
                .linked("process.html#" + ModelDrawing.anchor(DrawingPage.prefix(0), node.id()));
        List<Cell> parts = new ArrayList<>();
        if (stop.way() == Course.Way.ASIDE && node.incoming().isEmpty()) {
            node.host()
                    .ifPresent(host -> parts.add(Cell.of(
                            words.get(node.isInterrupting() ? "steps.breaksOff" : "steps.beside", host.label()))));
        }
        if (!node.documentation().isBlank()) {
            parts.add(Cell.german(node.documentation()));
        }
        if (parts.isEmpty()) {
            return name;
        }
        parts.add(0, name);
        return Cell.all(parts);
    }

    private Cell kind(FlowNode node) {
        String kind = words.get("kind." + node.kind().name());
        Optional<Cell> what = what(node);
        return what.map(cell -> Cell.row(Cell.of(kind + ":"), cell)).orElseGet(() -> Cell.of(kind));
    }

    /** What an element refers to: step, table, block, message, deadline. */
    private Optional<Cell> what(FlowNode node) {
        if (node.kind() == NodeKind.SERVICE_TASK) {
            return node.camunda("topic")
                    .map(topic -> stepTitle(topic)
                            .map(title -> Cell.row(Cell.of(title), Cell.code(topic)))
                            .orElseGet(() -> Cell.code(topic)));
        }
        if (node.kind() == NodeKind.BUSINESS_RULE_TASK) {
            return node.camunda("decisionRef").map(table -> Cell.code(table).linked("#tabelle-" + table));
        }
        if (node.kind() == NodeKind.CALL_ACTIVITY) {
            return subject.called(node)
                    .map(block -> Cell.of(block.name().in(words.language()) + " " + block.version())
                            .linked(Site.relative(subject, block) + "index.html"));
        }
        if (node.event().kind() == EventKind.TIMER) {
            return Asked.timer(node).map(name -> deadline(name));
        }
        if (node.event().kind() == EventKind.MESSAGE) {
            return node.event()
                    .name()
                    .map(name -> words.find("message." + name).map(Cell::of).orElseGet(() -> Cell.code(name)));
        }
        if (node.event().kind() != EventKind.NONE) {
            return Optional.of(Cell.of(words.named("event", node.event().kind().name())));
        }
        return Optional.empty();
    }

    /** Built-in steps have German titles of their own; what a vendor's step is called is not known here. */
    private Optional<String> stepTitle(String topic) {
        return words.find("topic." + topic)
                .or(() -> BuiltInSteps.find(topic).map(step -> step.title().in(words.language())));
    }

    private Cell deadline(String name) {
        return subject.deadlines().containsKey(name)
                ? Cell.code(name).linked("#frist-" + name)
                : Cell.of(words.named("deadline", name));
    }

    private Cell who(Course.Stop stop) {
        FlowNode node = stop.node();
        if (node.kind() == NodeKind.USER_TASK) {
            return node.camunda("candidateGroups")
                    .map(role -> Cell.code(role.replaceFirst("^\\$\\{(.*)}$", "$1")))
                    .orElse(Cell.EMPTY);
        }
        boolean citizen = node.event().name().filter(Asked::isCitizens).isPresent();
        return citizen ? Cell.of(words.get("steps.applicant")) : Cell.EMPTY;
    }

    private Cell onward(FlowNode node) {
        List<Cell> parts = new ArrayList<>();
        node.camunda("formRef")
                .ifPresent(form -> parts.add(Cell.row(
                        Cell.of(words.get("steps.form")), Cell.code(form).linked("#formular-" + form))));
        node.property("amtsweg.outcomes")
                .ifPresent(outcomes -> parts.add(Cell.row(Cell.of(words.get("steps.outcomes")), Cell.code(outcomes))));
        node.property("amtsweg.act")
                .ifPresent(act -> parts.add(Cell.of(words.get("steps.act", words.named("act", act)))));
        node.property("amtsweg.state").ifPresent(state -> parts.add(Cell.of(words.get("steps.state", state(state)))));
        if (node.kind().isGateway() && node.outgoing().size() > 1) {
            node.outgoing().forEach(flow -> parts.add(branch(flow)));
        }
        return parts.isEmpty() ? Cell.EMPTY : Cell.all(parts);
    }

    private String state(String state) {
        return subject.texts().find(words.language(), "state." + state).orElse(state);
    }

    private Cell branch(SequenceFlow flow) {
        String target = flow.target().label();
        String condition = flow.condition().orElse("");
        if (flow.name().isEmpty() && condition.isEmpty()) {
            return Cell.of(words.get(flow.isDefault() ? "steps.otherwise" : "steps.to", target));
        }
        return flow.name().isEmpty()
                ? Cell.row(Cell.of(words.get("steps.if")), Cell.code(condition), Cell.of(words.get("steps.to", target)))
                : Cell.row(Cell.german(flow.name()), Cell.of(words.get("steps.to", target)));
    }

    void roles() {
        Map<String, List<Cell>> tasks = new LinkedHashMap<>();
        subject.service()
                .ifPresent(service -> service.profile().roles().stream()
                        .sorted()
                        .forEach(role -> tasks.put(role, new ArrayList<>())));
        for (Course.Stop stop : Course.withBlocks(subject)) {
            if (stop.node().kind() == NodeKind.USER_TASK) {
                Optional<String> role = stop.scene().role(stop.node());
                role.ifPresent(each ->
                        tasks.computeIfAbsent(each, any -> new ArrayList<>()).add(task(stop)));
            }
        }
        if (tasks.isEmpty()) {
            return;
        }
        page.section("rollen", words.get("roles"));
        List<List<Cell>> rows = new ArrayList<>();
        tasks.forEach((role, of) -> rows.add(List.of(
                Cell.code(role),
                of.isEmpty() ? Cell.of(words.get(watches(role) ? "roles.watch" : "roles.none")) : Cell.all(of))));
        page.table(words.get("roles.caption"), List.of(words.get("roles.role"), words.get("roles.tasks")), rows);
    }

    private boolean watches(String role) {
        return subject.deadlines().values().stream()
                .flatMap(deadline -> deadline.watch().escalation().stream())
                .anyMatch(escalation -> escalation.role().equals(role));
    }

    private Cell task(Course.Stop stop) {
        Cell name = Cell.german(stop.node().label());
        return stop.scene()
                .call()
                .map(call -> Cell.row(name, Cell.of(words.get("roles.in", call.label()))))
                .orElse(name);
    }
}
