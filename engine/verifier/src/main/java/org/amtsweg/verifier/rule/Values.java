package org.amtsweg.verifier.rule;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.amtsweg.form.Field;
import org.amtsweg.form.FieldType;
import org.amtsweg.form.Form;
import org.amtsweg.model.profile.ParameterSpec;
import org.amtsweg.model.step.BuiltInSteps;
import org.amtsweg.verifier.condition.Condition.Comparison;
import org.amtsweg.verifier.condition.Condition.Value;
import org.amtsweg.verifier.table.DecisionTable;
import org.amtsweg.verifier.table.TableCheck;

/** Which values a path of an expression can have, as far as the folder says (<i>Wertevorrat</i>). */
final class Values {

    private static final List<String> PAYMENT = List.of("open", "settled", "failed");

    private final ModelFolder model;

    Values(ModelFolder model) {
        this.model = model;
    }

    /**
     * The values of a path, or some that stand for all of them where the constants it is compared with cut a range; empty where nothing is known. That the value is
     * absent is among them where it can be.
     */
    Optional<List<Value>> of(String path, List<Comparison> comparisons) {
        String[] names = path.split("\\.");
        return switch (names[0]) {
            case "task" -> task(names);
            case "decision" -> decision(names);
            case "payment" -> path.equals("payment.state") ? Optional.of(texts(PAYMENT, false)) : Optional.empty();
            case "parameters" ->
                Optional.ofNullable(model.folder().parameters().get(names[1]))
                        .flatMap(spec -> parameter(spec, path, comparisons));
            case "fee" -> Optional.of(numbers(path, comparisons, true));
            case "form" -> form(applicationForm(), names, path, comparisons);
            default -> Optional.empty();
        };
    }

    /** The same as a unary test of FEEL, for the column of a decision table. */
    Optional<String> asTest(String path) {
        String stripped = path.strip();
        if (!stripped.matches("[A-Za-z_][A-Za-z0-9_]*(?:\\.[A-Za-z_][A-Za-z0-9_]*)+")) {
            return Optional.empty();
        }
        return of(stripped, List.of()).flatMap(values -> {
            Set<String> texts = new LinkedHashSet<>();
            for (Value value : values) {
                if (value.content().orElse("") instanceof String text
                        && value.content().isPresent()) {
                    texts.add('"' + text + '"');
                } else if (value.content().isPresent()) {
                    return Optional.empty();
                }
            }
            return texts.isEmpty() ? Optional.empty() : Optional.of(String.join(",", texts));
        });
    }

    private Optional<List<Value>> task(String[] names) {
        Optional<DrawnNode> task = names.length == 3 ? model.bpmn().node(names[1]) : Optional.empty();
        if (task.isEmpty()) {
            return Optional.empty();
        }
        if (task.get().is("userTask")) {
            return names[2].equals("outcome")
                    ? Optional.of(texts(task.get().names("amtsweg.outcomes"), true))
                            .filter(list -> list.size() > 1)
                    : task.get()
                            .camunda("formRef")
                            .flatMap(form ->
                                    Optional.ofNullable(model.folder().forms().get(form)))
                            .flatMap(form -> form(Optional.of(form), names, String.join(".", names), List.of()));
        }
        if (task.get().is("serviceTask") && task.get().topic().equals(BuiltInSteps.CHECK_COMPLETENESS)) {
            return Optional.of(List.of(Value.of(true), Value.of(false), Value.NONE));
        }
        if (task.get().is("serviceTask") && task.get().topic().equals(BuiltInSteps.RESERVE)) {
            return names[2].equals("outcome")
                    ? Optional.of(texts(List.of("reserved", "taken", "past", "invalid"), true))
                    : Optional.of(List.of(Value.of(true), Value.of(false), Value.NONE));
        }
        return task.filter(node -> node.is("callActivity")).flatMap(call -> output(call, names[2]));
    }

    private Optional<List<Value>> output(DrawnNode call, String name) {
        return model.called(call)
                .flatMap(block -> block.output(name).flatMap(path -> new Values(block).of(path, List.of())));
    }

    private Optional<List<Value>> decision(String[] names) {
        DecisionTable table = names.length == 3 ? model.folder().tables().get(names[1]) : null;
        if (table == null) {
            return Optional.empty();
        }
        return TableCheck.values(table, names[2]).map(literals -> {
            List<Value> values = new ArrayList<>();
            literals.forEach(literal -> values.add(value(literal)));
            // A table without a rule for the case gives nothing.
            values.add(Value.NONE);
            return values;
        });
    }

    private static Value value(String literal) {
        if (literal.startsWith("\"")) {
            return Value.of(literal.substring(1, literal.length() - 1));
        }
        if (literal.equals("true") || literal.equals("false")) {
            return Value.of(Boolean.valueOf(literal));
        }
        return literal.matches("-?[0-9.]+") ? Value.of(new BigDecimal(literal)) : Value.of(literal);
    }

    /** Every parameter has a value: the reader of profiles asks for a default, and a block's caller for what is required. */
    private static Optional<List<Value>> parameter(ParameterSpec spec, String path, List<Comparison> comparisons) {
        return switch (spec.type()) {
            case BOOLEAN -> Optional.of(List.of(Value.of(true), Value.of(false)));
            case STRING -> Optional.of(texts(spec.bounds().allowed(), false)).filter(allowed -> !allowed.isEmpty());
            case NUMBER -> Optional.of(numbers(path, comparisons, false));
            case PERIOD -> Optional.empty();
        };
    }

    private Optional<Form> applicationForm() {
        return model.folder()
                .profile()
                .flatMap(profile -> Optional.ofNullable(model.folder().forms().get(profile.form())));
    }

    /** The last names of a path lead to a field; the first one or two say which form. */
    private static Optional<List<Value>> form(
            Optional<Form> form, String[] names, String path, List<Comparison> comparisons) {
        int from = names[0].equals("task") ? 2 : 1;
        return form.flatMap(f -> field(f.fields(), names, from)).flatMap(answer -> {
            Field field = answer.field();
            boolean absent = answer.hidden() || !field.rules().required();
            return switch (field.type()) {
                case CHECKBOX -> Optional.of(List.of(Value.of(true), Value.of(false), Value.NONE));
                case SELECT, RADIO ->
                    Optional.of(texts(
                            field.options().stream()
                                    .map(option -> option.value())
                                    .toList(),
                            absent));
                case NUMBER -> Optional.of(numbers(path, comparisons, absent));
                default -> Optional.empty();
            };
        });
    }

    /** A field, and whether it or a group around it may be hidden: then there is no answer, although one is required. */
    private record Answer(Field field, boolean hidden) {
        Answer in(Field group) {
            return new Answer(field, hidden || group.rules().hideWhen().isPresent());
        }
    }

    private static Optional<Answer> field(List<Field> fields, String[] names, int at) {
        for (Field field : fields) {
            boolean named = at < names.length && field.key().equals(names[at]);
            if (named && at + 1 == names.length) {
                return Optional.of(new Answer(field, false).in(field));
            }
            if (field.key().isEmpty() || (named && field.type() == FieldType.GROUP)) {
                Optional<Answer> inside = field(field.children(), names, named ? at + 1 : at);
                if (inside.isPresent()) {
                    return inside.map(answer -> answer.in(field));
                }
            }
        }
        return Optional.empty();
    }

    private static List<Value> texts(List<String> texts, boolean absent) {
        List<Value> values = new ArrayList<>();
        texts.forEach(text -> values.add(Value.of(text)));
        if (absent) {
            values.add(Value.NONE);
        }
        return values;
    }

    /** Each constant it is compared with, and one number on each side. */
    private static List<Value> numbers(String path, List<Comparison> comparisons, boolean absent) {
        Set<BigDecimal> samples = new LinkedHashSet<>();
        for (Comparison comparison : comparisons) {
            if (comparison.path().equals(path)
                    && comparison.constant().content().orElse("") instanceof BigDecimal cut) {
                BigDecimal step = BigDecimal.ONE.movePointLeft(cut.scale() + 6);
                samples.add(cut.subtract(step));
                samples.add(cut);
                samples.add(cut.add(step));
            }
        }
        if (samples.isEmpty()) {
            samples.add(BigDecimal.ZERO);
        }
        List<Value> values = new ArrayList<>();
        samples.forEach(sample -> values.add(Value.of(sample)));
        if (absent) {
            values.add(Value.NONE);
        }
        return values;
    }
}
