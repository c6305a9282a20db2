package org.amtsweg.verifier.condition;

import java.io.Serial;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The condition of a flow, read so that it can be answered as far as its values are known (<i>Bedingung</i>).
 *
 * <p>Reads paths, constants, comparisons and logic, and answers as the engine does: a value that is not there is null, null is not true, and is neither smaller nor
 * larger than anything. What it cannot read is no condition here, and the checks treat it as unknown.
 */
public final class Condition {

    /** An answer; {@link #UNKNOWN} where a value is not known. */
    public enum Truth {
        TRUE,
        FALSE,
        UNKNOWN
    }

    /** A value that is known: a text, a number, a truth value, or that there is none. */
    public record Value(Optional<Object> content) {
        public static final Value NONE = new Value(Optional.empty());

        public static Value of(Object content) {
            return new Value(Optional.of(content));
        }
    }

    /** A path compared with a constant by one of the signs of comparison. */
    public record Comparison(String path, String sign, Value constant) {}

    private interface Node {
        /** Empty where it depends on what is not known. */
        Optional<Value> value(Function<String, Optional<Value>> known);
    }

    private record Token(String kind, String text) {
        boolean is(String... words) {
            return !kind.equals("text") && List.of(words).contains(text);
        }
    }

    private static final class NoCondition extends RuntimeException {
        @Serial
        private static final long serialVersionUID = 1L;

        NoCondition() {
            super(null, null, false, false);
        }
    }

    private static final Pattern TOKEN = Pattern.compile("(?<path>[A-Za-z_][A-Za-z0-9_]*(?:\\.[A-Za-z_][A-Za-z0-9_]*)*)"
            + "|(?<number>-?[0-9]{1,18}(?:\\.[0-9]{1,18})?)|(?<text>'[^'\\\\]*'|\"[^\"\\\\]*\")"
            + "|(?<sign>==|!=|<=|>=|&&|\\|\\||[<>!()])");
    private static final int MAX_DEPTH = 30;
    private static final int MAX_LENGTH = 1_000;
    private static final Token END = new Token("end", "");
    private static final Token NULL = new Token("path", "null");

    private final List<Token> tokens;
    private final Set<String> paths = new LinkedHashSet<>();
    private final List<Comparison> comparisons = new ArrayList<>();
    private int at;
    private Node root = known -> Optional.empty();

    private Condition(List<Token> tokens) {
        this.tokens = tokens;
    }

    /** Reads {@code ${…}}; empty where it is not of the grammar. */
    public static Optional<Condition> parse(String source) {
        String text = source.strip();
        if (text.length() > MAX_LENGTH || !text.startsWith("${") || !text.endsWith("}")) {
            return Optional.empty();
        }
        try {
            Condition condition = new Condition(tokens(text.substring(2, text.length() - 1)));
            condition.root = condition.or(0);
            return condition.peek().equals(END) ? Optional.of(condition) : Optional.empty();
        } catch (NoCondition e) {
            return Optional.empty();
        }
    }

    /** The paths that it reads. */
    public Set<String> paths() {
        return paths;
    }

    /** Where it compares a path with a constant; {@code empty} is a comparison with null. */
    public List<Comparison> comparisons() {
        return comparisons;
    }

    /** The answer with the values that are known; {@code known} is empty for a value that is not. */
    public Truth answer(Function<String, Optional<Value>> known) {
        return truth(root.value(known));
    }

    private static Truth truth(Optional<Value> value) {
        if (value.isEmpty()) {
            return Truth.UNKNOWN;
        }
        return isTrue(value.get()) ? Truth.TRUE : Truth.FALSE;
    }

    private static boolean isTrue(Value value) {
        return value.content()
                .map(content -> content.equals(true) || "true".equalsIgnoreCase(String.valueOf(content)))
                .orElse(false);
    }

    private static List<Token> tokens(String source) {
        List<Token> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(source);
        int position = 0;
        while (position < source.length()) {
            if (Character.isWhitespace(source.charAt(position))) {
                position++;
            } else if (matcher.region(position, source.length()).lookingAt()) {
                tokens.add(token(matcher));
                position = matcher.end();
            } else {
                throw new NoCondition();
            }
        }
        return tokens;
    }

    private static Token token(Matcher matcher) {
        String text = matcher.group();
        if (matcher.group("text") != null) {
            return new Token("text", text.substring(1, text.length() - 1));
        }
        return new Token(
                matcher.group("path") != null ? "path" : matcher.group("number") != null ? "number" : "sign", text);
    }

    private Token peek() {
        return at < tokens.size() ? tokens.get(at) : END;
    }

    private boolean takeIf(String... words) {
        boolean is = peek().is(words);
        if (is) {
            at++;
        }
        return is;
    }

    private Node or(int depth) {
        Node left = and(depth);
        while (takeIf("||", "or")) {
            left = either(left, and(depth), Truth.TRUE);
        }
        return left;
    }

    private Node and(int depth) {
        Node left = comparison(depth);
        while (takeIf("&&", "and")) {
            left = either(left, comparison(depth), Truth.FALSE);
        }
        return left;
    }

    /** {@code decides}: the answer of one side that decides without the other. */
    private static Node either(Node left, Node right, Truth decides) {
        return known -> {
            Truth one = truth(left.value(known));
            Truth other = truth(right.value(known));
            if (one == decides || other == decides) {
                return Optional.of(Value.of(decides == Truth.TRUE));
            }
            return one == Truth.UNKNOWN || other == Truth.UNKNOWN
                    ? Optional.empty()
                    : Optional.of(Value.of(decides != Truth.TRUE));
        };
    }

    private Node comparison(int depth) {
        int from = at;
        Node left = operand(depth);
        int between = at;
        String sign = sign();
        if (sign.isEmpty()) {
            return left;
        }
        Node right = operand(depth);
        remember(tokens.subList(from, between), sign, tokens.subList(between + 1, at));
        return known -> {
            Optional<Value> one = left.value(known);
            Optional<Value> other = right.value(known);
            return one.isEmpty() || other.isEmpty()
                    ? Optional.empty()
                    : Optional.of(Value.of(compare(one.get(), sign, other.get())));
        };
    }

    private String sign() {
        String sign = switch (peek().kind().equals("text") ? "" : peek().text()) {
            case "==", "eq" -> "==";
            case "!=", "ne" -> "!=";
            case "<", "lt" -> "<";
            case ">", "gt" -> ">";
            case "<=", "le" -> "<=";
            case ">=", "ge" -> ">=";
            default -> "";
        };
        if (!sign.isEmpty()) {
            at++;
        }
        return sign;
    }

    private void remember(List<Token> left, String sign, List<Token> right) {
        if (left.size() == 1 && right.size() == 1) {
            constant(right.get(0)).ifPresent(constant -> add(left.get(0), sign, constant));
            constant(left.get(0)).ifPresent(constant -> add(right.get(0), mirrored(sign), constant));
        }
    }

    private void add(Token path, String sign, Value constant) {
        if (constant(path).isEmpty()) {
            comparisons.add(new Comparison(path.text(), sign, constant));
        }
    }

    private static String mirrored(String sign) {
        return sign.startsWith("<") ? sign.replace('<', '>') : sign.replace('>', '<');
    }

    private static Optional<Value> constant(Token token) {
        return switch (token.kind()) {
            case "text" -> Optional.of(Value.of(token.text()));
            case "number" -> Optional.of(Value.of(new BigDecimal(token.text())));
            default ->
                switch (token.text()) {
                    case "null" -> Optional.of(Value.NONE);
                    case "true" -> Optional.of(Value.of(true));
                    case "false" -> Optional.of(Value.of(false));
                    default -> Optional.empty();
                };
        };
    }

    private Node operand(int depth) {
        if (depth > MAX_DEPTH) {
            throw new NoCondition();
        }
        if (takeIf("!", "not")) {
            Node inner = operand(depth + 1);
            return known -> inner.value(known).map(value -> Value.of(!isTrue(value)));
        }
        if (takeIf("empty")) {
            int from = at;
            Node inner = operand(depth + 1);
            remember(tokens.subList(from, at), "==", List.of(NULL));
            return known -> inner.value(known)
                    .map(value -> Value.of(value.content().map(""::equals).orElse(true)));
        }
        if (takeIf("(")) {
            Node inner = or(depth + 1);
            if (!takeIf(")")) {
                throw new NoCondition();
            }
            return inner;
        }
        Token token = peek();
        at++;
        Optional<Value> constant = constant(token);
        if (constant.isPresent()) {
            return known -> constant;
        }
        if (!token.kind().equals("path")) {
            throw new NoCondition();
        }
        paths.add(token.text());
        return known -> known.apply(token.text());
    }

    private static boolean compare(Value one, String sign, Value other) {
        if (one.content().isEmpty() || other.content().isEmpty()) {
            boolean same = one.content().isEmpty() && other.content().isEmpty();
            return switch (sign) {
                case "==", "<=", ">=" -> same;
                case "!=" -> !same;
                default -> false;
            };
        }
        Object left = one.content().get();
        Object right = other.content().get();
        if (left instanceof Boolean || right instanceof Boolean) {
            boolean same = isTrue(one) == isTrue(other);
            return sign.equals("!=") ? !same : same;
        }
        int order = left instanceof BigDecimal a && right instanceof BigDecimal b
                ? a.compareTo(b)
                : String.valueOf(left).compareTo(String.valueOf(right));
        return switch (sign) {
            case "==" -> order == 0;
            case "!=" -> order != 0;
            case "<" -> order < 0;
            case ">" -> order > 0;
            case "<=" -> order <= 0;
            default -> order >= 0;
        };
    }
}
