package org.amtsweg.model.process;

import java.io.Serial;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An expression of a model (<i>Ausdruck</i>), read by a small grammar of our own: paths below the allowed roots, literals,
 * comparisons and logic. Everything else – calls, indexes, functions, assignments, arithmetic – is no expression.
 */
final class Expression {

    static final Set<String> ROOTS =
            Set.of("form", "task", "decision", "fee", "payment", "deadline", "parameters", "evidence");

    private static final int MAX_LENGTH = 1_000;
    private static final int MAX_DEPTH = 30;
    private static final Pattern TOKEN = Pattern.compile("(?<path>[A-Za-z_][A-Za-z0-9_]*(?:\\.[A-Za-z_][A-Za-z0-9_]*)*)"
            + "|(?<number>-?[0-9]{1,18}(?:\\.[0-9]{1,18})?)|(?<text>'[^'\\\\]*'|\"[^\"\\\\]*\")"
            + "|(?<sign>==|!=|<=|>=|&&|\\|\\||[<>!()])");
    private static final Set<String> COMPARISONS =
            Set.of("==", "!=", "<", ">", "<=", ">=", "eq", "ne", "lt", "gt", "le", "ge");
    private static final Set<String> CONSTANTS = Set.of("null", "true", "false");
    private static final Token END = new Token("end", "");

    /** A path that is read, such as {@code task.review.outcome}. */
    record Path(List<String> names) {
        @Override
        public String toString() {
            return String.join(".", names);
        }
    }

    /** A path compared with a text. */
    record Comparison(Path path, String text) {}

    private record Token(String kind, String text) {
        boolean is(String... words) {
            return !kind.equals("text") && List.of(words).contains(text);
        }
    }

    private static final class NotAllowed extends RuntimeException {
        @Serial
        private static final long serialVersionUID = 1L;
    }

    private final List<Token> tokens;
    private final List<Path> paths = new ArrayList<>();
    private final List<Comparison> comparisons = new ArrayList<>();
    private int at;

    private Expression(List<Token> tokens) {
        this.tokens = tokens;
    }

    /** Reads {@code ${…}}; empty where it is not an expression that we allow. */
    static Optional<Expression> parse(String text) {
        String stripped = text.strip();
        if (stripped.length() > MAX_LENGTH || !stripped.startsWith("${") || !stripped.endsWith("}")) {
            return Optional.empty();
        }
        try {
            Expression expression = new Expression(tokens(stripped.substring(2, stripped.length() - 1)));
            expression.or(0);
            return expression.peek().equals(END) ? Optional.of(expression) : Optional.empty();
        } catch (NotAllowed e) {
            return Optional.empty();
        }
    }

    List<Path> paths() {
        return List.copyOf(paths);
    }

    List<Comparison> comparisons() {
        return List.copyOf(comparisons);
    }

    private static List<Token> tokens(String source) {
        List<Token> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(source);
        int position = 0;
        while (position < source.length()) {
            if (Character.isWhitespace(source.charAt(position))) {
                position++;
                continue;
            }
            if (!matcher.region(position, source.length()).lookingAt()) {
                throw new NotAllowed();
            }
            String text = matcher.group();
            String kind = matcher.group("path") != null
                    ? "path"
                    : matcher.group("number") != null ? "number" : matcher.group("text") != null ? "text" : "sign";
            tokens.add(new Token(kind, kind.equals("text") ? text.substring(1, text.length() - 1) : text));
            position = matcher.end();
        }
        return tokens;
    }

    private Token peek() {
        return at < tokens.size() ? tokens.get(at) : END;
    }

    private Token take() {
        Token token = peek();
        at++;
        return token;
    }

    private boolean takeIf(String... words) {
        boolean is = peek().is(words);
        if (is) {
            at++;
        }
        return is;
    }

    private void or(int depth) {
        do {
            and(depth);
        } while (takeIf("||", "or"));
    }

    private void and(int depth) {
        do {
            comparison(depth);
        } while (takeIf("&&", "and"));
    }

    private void comparison(int depth) {
        Object left = operand(depth);
        if (peek().is(COMPARISONS.toArray(new String[0]))) {
            at++;
            compared(left, operand(depth));
        }
    }

    private void compared(@Nullable Object left, @Nullable Object right) {
        if (left instanceof Path path && right instanceof String text) {
            comparisons.add(new Comparison(path, text));
        } else if (left instanceof String text && right instanceof Path path) {
            comparisons.add(new Comparison(path, text));
        }
    }

    /** A path, the text of a text literal, or nothing in particular. */
    private @Nullable Object operand(int depth) {
        if (depth > MAX_DEPTH) {
            throw new NotAllowed();
        }
        if (takeIf("!", "not", "empty")) {
            operand(depth + 1);
            return null;
        }
        if (takeIf("(")) {
            or(depth + 1);
            if (!takeIf(")")) {
                throw new NotAllowed();
            }
            return null;
        }
        Token token = take();
        return switch (token.kind()) {
            case "text" -> token.text();
            case "number" -> null;
            case "path" -> CONSTANTS.contains(token.text()) ? null : path(token.text());
            default -> throw new NotAllowed();
        };
    }

    private Path path(String text) {
        Path path = new Path(List.of(text.split("\\.")));
        if (path.names().size() < 2 || !ROOTS.contains(path.names().get(0))) {
            throw new NotAllowed();
        }
        paths.add(path);
        return path;
    }
}
