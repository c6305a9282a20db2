package org.amtsweg.engine.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.AbstractMap;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.amtsweg.engine.casefile.CaseData;
import org.amtsweg.engine.casefile.CaseFile;
import org.amtsweg.engine.process.ExpressionRoots;
import org.amtsweg.engine.process.Position;
import org.jspecify.annotations.Nullable;

/** What expressions read at a place in the model (<i>Sichtbarkeit</i>): the file of the case, seen from the service or from inside a block. */
final class Scopes {

    private static final String PARAMETERS = "parameters.";

    private Scopes() {}

    static String of(Position at) {
        return at.isInBlock() ? at.instanceId() : CaseData.ROOT;
    }

    /** The value of a root; {@code deadlines} computes the end of a deadline when it is asked for one. */
    static @Nullable Object root(CaseFile file, String scope, String name, Function<String, Date> deadlines) {
        CaseData data = file.data();
        return switch (name) {
            case "form" -> Values.map(data.form());
            case "task" -> Values.map(data.tasks(scope));
            case "decision" -> Values.map(data.decisions(scope));
            case "fee" ->
                data.fee()
                        .<Object>map(f -> Map.of(
                                "total", Values.number(f.total().amount()),
                                "currency", f.total().currency().getCurrencyCode()))
                        .orElse(Map.of());
            case "payment" -> Values.map(data.payment());
            case "parameters" -> Values.map(parameters(data, scope));
            case "evidence" -> Values.map(data.evidence());
            case "deadline" -> new DeadlineEnds(deadlines);
            default -> null;
        };
    }

    static Map<String, Object> roots(CaseFile file, String scope) {
        Map<String, Object> all = new LinkedHashMap<>();
        for (String name : ExpressionRoots.ALL) {
            Object value = name.equals("deadline") ? null : root(file, scope, name, n -> Date.from(Instant.EPOCH));
            if (value != null) {
                all.put(name, value);
            }
        }
        return all;
    }

    static ObjectNode parameters(CaseData data, String scope) {
        ObjectNode all = data.parameters(CaseData.ROOT).deepCopy();
        if (!scope.equals(CaseData.ROOT)) {
            all.setAll(data.parameters(scope));
        }
        return all;
    }

    /** A property's value: itself, or what {@code parameters.<name>} stands for. */
    static Optional<String> resolve(CaseFile file, String scope, String text) {
        if (!text.startsWith(PARAMETERS)) {
            return Optional.of(text);
        }
        return value(file, scope, text).map(JsonNode::asText);
    }

    /** The value at a path such as {@code parameters.period} or {@code task.pruefen.outcome}. */
    static Optional<JsonNode> value(CaseFile file, String scope, String path) {
        String[] parts = path.split("\\.", -1);
        CaseData data = file.data();
        JsonNode node = switch (parts[0]) {
            case "form" -> data.form();
            case "task" -> data.tasks(scope);
            case "decision" -> data.decisions(scope);
            case "payment" -> data.payment();
            case "parameters" -> parameters(data, scope);
            case "evidence" -> data.evidence();
            default -> null;
        };
        for (int i = 1; i < parts.length && node != null; i++) {
            node = node.get(parts[i]);
        }
        return Optional.ofNullable(node).filter(n -> !n.isNull());
    }

    /** Ends of deadlines by name, computed on demand. */
    private static final class DeadlineEnds extends AbstractMap<String, Object> {

        private final Function<String, Date> deadlines;

        private DeadlineEnds(Function<String, Date> deadlines) {
            this.deadlines = deadlines;
        }

        @Override
        public @Nullable Object get(@Nullable Object name) {
            return name == null ? null : deadlines.apply(name.toString());
        }

        @Override
        public boolean containsKey(@Nullable Object name) {
            return name != null;
        }

        @Override
        public Set<Entry<String, Object>> entrySet() {
            return Set.of();
        }
    }
}
