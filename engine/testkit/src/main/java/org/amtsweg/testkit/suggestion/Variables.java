package org.amtsweg.testkit.suggestion;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.amtsweg.form.Field;
import org.amtsweg.form.Form;
import org.amtsweg.form.FormData;
import org.amtsweg.model.profile.ParameterSpec;
import org.amtsweg.verifier.condition.Condition;
import org.amtsweg.verifier.flow.FlowNode;
import org.amtsweg.verifier.flow.NodeKind;
import org.amtsweg.verifier.flow.SequenceFlow;
import org.amtsweg.verifier.table.CellValues;
import org.amtsweg.verifier.table.DecisionTable;

/**
 * The values that conditions and tables read, under names that are the same wherever they are read (<i>gelesene Werte</i>): a block's input is the parameter or constant
 * that its caller passes, a block's output the task inside it.
 */
final class Variables {

    /** Where a value comes from: under this key, or always this constant. */
    record Source(String key, Optional<Object> constant) {
        static Source key(String key) {
            return new Source(key, Optional.empty());
        }

        boolean isConstant() {
            return key.isEmpty();
        }

        /** May be chosen when it is first read: what the applicant enters, what the municipality has set. */
        boolean isFree() {
            return key.startsWith("form.") || key.startsWith("parameters.");
        }
    }

    private final Landscape landscape;
    private final FormData base;
    /** Path, as written, to the constants it is compared with anywhere. */
    private final Map<String, Set<Object>> constants = new HashMap<>();
    /** Path, as written, to how many nodes and tables read it. */
    private final Map<String, Integer> readers = new HashMap<>();
    /** Paths inside blocks that a caller reads through an output. */
    private final Set<String> readThroughOutputs = new HashSet<>();

    Variables(Landscape landscape, FormData base) {
        this.landscape = landscape;
        this.base = base;
        for (FlowNode node : landscape.nodes()) {
            Set<String> here = new LinkedHashSet<>();
            for (SequenceFlow flow : node.outgoing()) {
                flow.condition().flatMap(Condition::parse).ifPresent(condition -> {
                    read(condition);
                    here.addAll(condition.paths());
                });
            }
            here.forEach(path -> {
                readers.merge(path, 1, Integer::sum);
                throughOutput(node, path);
            });
        }
        landscape.parts().forEach(part -> part.coverable().tables().forEach(this::read));
    }

    private void read(Condition condition) {
        condition.paths().forEach(path -> constants.computeIfAbsent(path, p -> new LinkedHashSet<>()));
        condition
                .comparisons()
                .forEach(comparison -> comparison
                        .constant()
                        .content()
                        .ifPresent(c -> constants
                                .computeIfAbsent(comparison.path(), p -> new LinkedHashSet<>())
                                .add(c)));
    }

    private void throughOutput(FlowNode node, String path) {
        String[] names = path.split("\\.", -1);
        if (names.length > 2 && names[0].equals("task")) {
            landscape
                    .sibling(node, names[1])
                    .filter(task -> task.kind() == NodeKind.CALL_ACTIVITY)
                    .flatMap(landscape::called)
                    .flatMap(block -> Optional.ofNullable(block.outputs().get(names[2])))
                    .ifPresent(readThroughOutputs::add);
        }
    }

    private void read(DecisionTable table) {
        for (int i = 0; i < table.inputs().size(); i++) {
            String path = table.inputs().get(i).expression();
            if (!isPath(path)) {
                condition(path).ifPresent(condition -> {
                    read(condition);
                    compared(condition);
                });
                continue;
            }
            // A table is asked again and again, so that what it reads is never done with.
            readers.merge(path, 2, Integer::sum);
            Set<Object> known = constants.computeIfAbsent(path, p -> new LinkedHashSet<>());
            for (DecisionTable.Rule rule : table.rules()) {
                known.addAll(CellValues.in(rule.tests().get(i)));
            }
        }
    }

    /** The expression of a table's column as a condition, if it compares something. */
    static Optional<Condition> condition(String feel) {
        return isPath(feel)
                ? Optional.empty()
                : Condition.parse("${" + feel.replaceAll("(?<![<>=!])=(?!=)", "==") + "}");
    }

    /** A path that is compared with a parameter: as large as that, and larger. */
    private void compared(Condition condition) {
        if (condition.comparisons().isEmpty()) {
            condition.paths().stream()
                    .filter(path -> path.startsWith("parameters."))
                    .flatMap(path -> Optional.ofNullable(
                            landscape.service().parameters().get(path.substring("parameters.".length())))
                            .flatMap(ParameterSpec::defaultValue)
                            .flatMap(Variables::plain)
                            .stream())
                    .filter(BigDecimal.class::isInstance)
                    .forEach(limit -> condition.paths().stream()
                            .filter(path -> path.startsWith("form."))
                            .forEach(path -> constants
                                    .computeIfAbsent(path, p -> new LinkedHashSet<>())
                                    .add(limit)));
        }
    }

    static boolean isPath(String expression) {
        return expression.matches("[A-Za-z_][A-Za-z0-9_]*(\\.[A-Za-z_][A-Za-z0-9_]*){1,9}");
    }

    static String prefix(List<FlowNode> calls) {
        return calls.stream().map(call -> call.id() + "/").collect(Collectors.joining());
    }

    /** The source of a path that is read at a node inside these calls. */
    Source source(FlowNode node, List<FlowNode> calls, String path) {
        String[] names = path.split("\\.", -1);
        return switch (names[0]) {
            case "parameters" -> parameter(calls, names);
            case "task" -> task(node, calls, names);
            case "decision" -> Source.key(prefix(calls) + path);
            default -> Source.key(path);
        };
    }

    private Source parameter(List<FlowNode> calls, String[] names) {
        if (calls.isEmpty()) {
            return Source.key(String.join(".", names));
        }
        FlowNode call = calls.get(calls.size() - 1);
        List<FlowNode> around = calls.subList(0, calls.size() - 1);
        Optional<ParameterSpec> spec =
                landscape.called(call).map(part -> part.parameters().get(names[1]));
        Optional<String> given =
                Optional.ofNullable(landscape.element(call).inputs().get(names[1]));
        if (given.filter(text -> text.startsWith("parameters.")).isPresent()) {
            return parameter(around, given.get().split("\\.", -1));
        }
        Optional<Object> constant = given.map(text -> constant(text, spec))
                .or(() -> spec.flatMap(ParameterSpec::defaultValue).flatMap(Variables::plain));
        return new Source("", constant);
    }

    private static Object constant(String text, Optional<ParameterSpec> spec) {
        return switch (spec.map(ParameterSpec::type).orElse(ParameterSpec.Type.STRING)) {
            case BOOLEAN -> Boolean.valueOf(text);
            case NUMBER -> new BigDecimal(text);
            case STRING, PERIOD -> text;
        };
    }

    private Source task(FlowNode node, List<FlowNode> calls, String[] names) {
        Optional<FlowNode> task = names.length > 2 ? landscape.sibling(node, names[1]) : Optional.empty();
        if (task.isPresent() && task.get().kind() == NodeKind.CALL_ACTIVITY) {
            FlowNode call = task.get();
            Optional<Part> block = landscape.called(call);
            Optional<String> inside = block.map(part -> part.outputs().get(names[2]));
            if (block.isPresent() && inside.isPresent()) {
                List<FlowNode> deeper = new ArrayList<>(calls);
                deeper.add(call);
                FlowNode any = block.get().coverable().graph().scope().nodes().get(0);
                return source(any, deeper, inside.get());
            }
        }
        return Source.key(prefix(calls) + String.join(".", names));
    }

    /** The fields of a task's result that something reads, without the outcome. */
    Set<String> fieldsRead(FlowNode task) {
        String prefix = "task." + task.id() + ".";
        return constants.keySet().stream()
                .filter(path -> path.startsWith(prefix))
                .map(path -> path.substring(prefix.length()))
                .filter(field -> !field.equals("outcome"))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Whether anything asks how a task ended; also through a block's outputs. */
    boolean isOutcomeRead(FlowNode task) {
        String path = "task." + task.id() + ".outcome";
        return constants.containsKey(path) || readThroughOutputs.contains(path);
    }

    /** Whether nothing reads this again once it was read here. */
    boolean isReadOnce(String path) {
        return path.startsWith("task.") && readers.getOrDefault(path, 0) == 1 && !readThroughOutputs.contains(path);
    }

    boolean isRead(String path) {
        return constants.containsKey(path);
    }

    /** What a free value or a field of a task could be: what it is now first, then what makes a difference. */
    List<Optional<Object>> candidates(Source source, String path, Optional<Form> form) {
        Set<Optional<Object>> candidates = new LinkedHashSet<>();
        if (source.key().startsWith("form.")) {
            String key = source.key().substring("form.".length());
            Optional<Object> entered = plain(at(base.json(), key));
            boolean needed = form.flatMap(f -> FieldValues.field(f.fields(), key))
                    .filter(field -> field.rules().required())
                    .isPresent();
            // What has to be entered cannot be absent, even if nobody has entered it yet.
            if (entered.isPresent() || !needed) {
                candidates.add(entered);
            }
        } else if (source.key().startsWith("parameters.")) {
            ParameterSpec spec =
                    landscape.service().parameters().get(source.key().substring("parameters.".length()));
            candidates.add(Optional.ofNullable(spec)
                    .flatMap(ParameterSpec::defaultValue)
                    .flatMap(Variables::plain));
        }
        for (Object constant : constants.getOrDefault(path, Set.of())) {
            candidates.add(Optional.of(constant));
            if (constant instanceof Boolean truth) {
                candidates.add(Optional.of(!truth));
            } else if (constant instanceof BigDecimal number) {
                candidates.add(Optional.of(number.add(BigDecimal.ONE)));
                candidates.add(Optional.of(number.subtract(BigDecimal.ONE)));
            }
        }
        String key = path.substring(path.lastIndexOf('.') + 1);
        // One more that nothing compares with stands for all of them.
        form.stream()
                .flatMap(f -> options(f.fields(), key).stream())
                .map(option -> Optional.<Object>of(option))
                .filter(option -> !candidates.contains(option))
                .findFirst()
                .ifPresent(candidates::add);
        if (candidates.isEmpty()) {
            candidates.add(Optional.empty());
        }
        return List.copyOf(candidates);
    }

    private static List<String> options(List<Field> fields, String key) {
        List<String> options = new ArrayList<>();
        for (Field field : fields) {
            if (field.key().equals(key)) {
                field.options().forEach(option -> options.add(option.value()));
            }
            options.addAll(options(field.children(), key));
        }
        return options;
    }

    static JsonNode at(JsonNode tree, String path) {
        JsonNode node = tree;
        for (String name : path.split("\\.", -1)) {
            node = node.path(name);
        }
        return node;
    }

    static Optional<Object> plain(JsonNode node) {
        if (node.isTextual()) {
            return Optional.of(node.textValue());
        }
        if (node.isBoolean()) {
            return Optional.of(node.booleanValue());
        }
        return node.isNumber() ? Optional.of(node.decimalValue()) : Optional.empty();
    }
}
