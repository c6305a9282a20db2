package org.amtsweg.model.process;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.amtsweg.form.Form;
import org.amtsweg.model.process.Surroundings.BlockKey;
import org.amtsweg.model.profile.BlockProfile;
import org.amtsweg.model.profile.BuiltInDeadlines;
import org.w3c.dom.Element;

/** Checks the conditions of flows: their grammar, and that what they read exists. */
final class ExpressionCheck {

    private final ProcessModel model;
    private final Surroundings around;
    private final Complaints complaints;

    ExpressionCheck(ProcessModel model, Surroundings around, Complaints complaints) {
        this.model = model;
        this.around = around;
        this.complaints = complaints;
    }

    void check(Element process) {
        for (Element xml : Bpmn.all(process)) {
            if (Bpmn.is(xml, Bpmn.BPMN, "conditionExpression")) {
                Optional<Expression> expression = Expression.parse(xml.getTextContent());
                if (expression.isEmpty()) {
                    complaints.add(
                            xml, "process.expression", "form", "${…}", "roots", ReferenceCheck.list(Expression.ROOTS));
                } else {
                    expression.get().paths().forEach(path -> path(xml, path));
                    expression.get().comparisons().forEach(comparison -> comparison(xml, comparison));
                }
            }
        }
    }

    private void path(Element xml, Expression.Path path) {
        String name = path.names().get(1);
        Set<String> known = switch (path.names().get(0)) {
            case "task" -> {
                task(xml, path);
                yield Set.of();
            }
            case "decision" -> around.parts().decisions();
            case "parameters" -> around.declarations().parameters().keySet();
            case "deadline" ->
                BuiltInDeadlines.contains(name)
                        ? Set.of(name)
                        : around.declarations().deadlines();
            case "evidence" ->
                around.identity().block() ? Set.of(name) : around.declarations().evidence();
            case "form" -> applicationKeys().orElse(Set.of(name));
            default -> Set.of(name);
        };
        if (!path.names().get(0).equals("task") && !known.contains(name)) {
            complaints.add(
                    xml, "process.expression-name", "path", path.toString(), "known", ReferenceCheck.list(known));
        }
    }

    /** A block may be called by any service, so it can read any field of the application. */
    private Optional<Set<String>> applicationKeys() {
        return around.parts().applicationForm().map(around.parts().forms()::get).map(FormKeys::of);
    }

    private void task(Element xml, Expression.Path path) {
        String id = path.names().get(1);
        Optional<org.amtsweg.model.process.Element> element = model.element(id)
                .filter(e -> Set.of("userTask", "serviceTask", "callActivity").contains(e.type()));
        Optional<Set<String>> values = element.flatMap(this::values);
        boolean right = element.isPresent()
                && path.names().size() > 2
                && values.map(names -> names.contains(path.names().get(2))).orElse(true);
        if (!right) {
            String known = values.map(ReferenceCheck::list).orElse("–");
            complaints.add(xml, "process.expression-name", "path", path.toString(), "known", known);
        }
    }

    /** What an element leaves behind, if that can be known from the folder. */
    private Optional<Set<String>> values(org.amtsweg.model.process.Element element) {
        if (element.type().equals("callActivity")) {
            return model.calledBlocks().stream()
                    .filter(call -> call.element().equals(element.id()))
                    .findFirst()
                    .flatMap(call ->
                            Optional.ofNullable(around.blocks().get(new BlockKey(call.block(), call.version()))))
                    .map(BlockProfile::outputs)
                    .map(outputs -> outputs.keySet());
        }
        if (element.type().equals("userTask")) {
            Set<String> names = new TreeSet<>(Set.of("outcome"));
            Optional<Form> form = element.reference().map(around.parts().forms()::get);
            if (element.reference().isPresent() && form.isEmpty()) {
                return Optional.empty();
            }
            form.ifPresent(f -> names.addAll(FormKeys.of(f)));
            return Optional.of(names);
        }
        return Optional.empty();
    }

    private void comparison(Element xml, Expression.Comparison comparison) {
        List<String> names = comparison.path().names();
        if (names.size() == 3 && names.get(0).equals("task") && names.get(2).equals("outcome")) {
            model.element(names.get(1))
                    .filter(element -> element.type().equals("userTask"))
                    .filter(element -> !element.outcomes().contains(comparison.text()))
                    .ifPresent(element -> complaints.add(
                            xml,
                            "process.expression-outcome",
                            "outcome",
                            comparison.text(),
                            "known",
                            String.join(", ", element.outcomes())));
        }
    }
}
