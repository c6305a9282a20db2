package org.amtsweg.model.feel;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.amtsweg.problem.Finding;
import org.amtsweg.problem.Findings;
import org.camunda.feel.api.EvaluationResult;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.api.ParseResult;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.jspecify.annotations.Nullable;

/**
 * Evaluates conditions in FEEL (<i>FEEL-Ausdruck</i>). Thread-safe; keeps what it parsed. A leading {@code =}, as form-js writes it, is
 * allowed.
 *
 * <p>Evaluation is bounded by what an expression may hold, not by a clock: no loops over ranges, no powers, no functions of its own, no
 * regular expressions, no {@code now()}. What an unknown name, a null or a wrong type gives is not true.
 */
public final class Feel {

    private static final int MAX_LENGTH = 1_000;
    private static final int MAX_CACHED = 2_000;
    private static final int MAX_DIGITS = 100;

    private final FeelEngineApi engine =
            FeelEngineBuilder.forJava().withEnabledExternalFunctions(false).build();
    private final Map<String, Optional<Prepared>> prepared = new ConcurrentHashMap<>();

    /** What was parsed once, and the names it reads. */
    private record Prepared(ParsedExpression expression, List<String> names) {}

    /** What is wrong with an expression; paths are empty. */
    public Findings parse(String expression) {
        return check(strip(expression), false);
    }

    /** What is wrong with the cell of a decision table, such as {@code > 10} or {@code "a", "b"}; paths are empty. */
    public Findings parseUnaryTests(String tests) {
        return check(tests.strip(), true);
    }

    /** The names that an expression reads from its context; empty if it is none. */
    public List<String> names(String expression) {
        return prepare(strip(expression)).map(Prepared::names).orElse(List.of());
    }

    /** Whether an expression is true with the fields of an object as names. */
    public boolean isTrue(String expression, JsonNode context) {
        return scope(context).isTrue(expression);
    }

    /** A prepared context, for many conditions on the same data. */
    public Scope scope(JsonNode context) {
        return new Scope(this, variables(context), new HashMap<>());
    }

    /** Names and values that conditions are evaluated with (<i>Auswertungskontext</i>). Not thread-safe. */
    public static final class Scope {

        private final Feel feel;
        private final Map<String, Object> variables;
        /** A list asks the same question of every entry; most entries give the few same values. */
        private final Map<List<@Nullable Object>, Boolean> known;

        private Scope(Feel feel, Map<String, Object> variables, Map<List<@Nullable Object>, Boolean> known) {
            this.feel = feel;
            this.variables = variables;
            this.known = known;
        }

        /** The same conditions on data that has changed. */
        public Scope again(JsonNode context) {
            return new Scope(feel, variables(context), known);
        }

        /** The scope of an entry of a list: its fields by their names and as {@code this}, the scope around it as {@code parent}. */
        public Scope inside(JsonNode entry) {
            Map<String, Object> own = variables(entry);
            Map<String, Object> all = new LinkedHashMap<>(variables);
            all.putAll(own);
            all.put("this", own);
            all.put("parent", variables);
            return new Scope(feel, all, known);
        }

        public boolean isTrue(String expression) {
            Optional<Prepared> prepared = feel.prepare(strip(expression));
            if (prepared.isEmpty()) {
                return false;
            }
            List<@Nullable Object> question = new ArrayList<>();
            question.add(expression);
            prepared.get().names().forEach(name -> question.add(variables.get(name)));
            return known.computeIfAbsent(
                    question, any -> feel.isTrue(prepared.get().expression(), variables));
        }
    }

    private boolean isTrue(ParsedExpression expression, Map<String, Object> variables) {
        try {
            EvaluationResult result = engine.evaluate(expression, variables);
            return result.isSuccess() && Boolean.TRUE.equals(result.result());
        } catch (RuntimeException | StackOverflowError e) {
            // The library answers with results, so this is a defect of it; its message would hold what somebody
            // entered.
            return false;
        }
    }

    private Optional<Prepared> prepare(String text) {
        Optional<Prepared> known = prepared.get(text);
        if (known == null) {
            if (prepared.size() >= MAX_CACHED) {
                prepared.clear();
            }
            known = check(text, false).isEmpty()
                    ? Optional.of(engine.parseExpression(text).parsedExpression())
                            .map(parsed -> new Prepared(parsed, SyntaxTree.names(parsed)))
                    : Optional.empty();
            prepared.put(text, known);
        }
        return known;
    }

    private Findings check(String text, boolean unary) {
        if (text.isEmpty()) {
            return Findings.of(Finding.error("", "feel.empty"));
        }
        if (text.length() > MAX_LENGTH) {
            return Findings.of(Finding.error("", "feel.too-long", Map.of("max", String.valueOf(MAX_LENGTH))));
        }
        try {
            ParseResult result = unary ? engine.parseUnaryTests(text) : engine.parseExpression(text);
            if (!result.isSuccess()) {
                return Findings.of(Finding.error("", "feel.syntax"));
            }
            return SyntaxTree.check(result.parsedExpression());
        } catch (StackOverflowError e) {
            // The parser descends for every bracket; so deep is no condition that a person wrote.
            return Findings.of(Finding.error("", "feel.syntax"));
        }
    }

    private static String strip(String expression) {
        String text = expression.strip();
        return text.startsWith("=") ? text.substring(1).strip() : text;
    }

    private static Map<String, Object> variables(JsonNode context) {
        Map<String, Object> variables = new LinkedHashMap<>();
        if (context instanceof ObjectNode object) {
            object.properties().forEach(e -> {
                Object value = value(e.getValue());
                if (value != null) {
                    variables.put(e.getKey(), value);
                }
            });
        }
        return variables;
    }

    private static @Nullable Object value(JsonNode node) {
        if (node.isObject()) {
            return variables(node);
        }
        if (node.isArray()) {
            List<Object> list = new ArrayList<>(node.size());
            node.forEach(item -> {
                Object value = value(item);
                if (value != null) {
                    list.add(value);
                }
            });
            return list;
        }
        if (node.isNumber()) {
            return number(node);
        }
        return node.isBoolean() ? (Object) node.booleanValue() : node.textValue();
    }

    /** Numbers that nobody can count with are absent: adding one to 1e999999999 would fill the memory. */
    private static @Nullable BigDecimal number(JsonNode node) {
        boolean binary = node.isDouble() || node.isFloat();
        if (binary && !Double.isFinite(node.doubleValue())) {
            return null;
        }
        BigDecimal number = node.decimalValue();
        return number.precision() <= MAX_DIGITS && Math.abs((long) number.scale()) <= MAX_DIGITS ? number : null;
    }
}
