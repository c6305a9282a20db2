package org.amtsweg.model.profile;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.amtsweg.deadline.Period;
import org.amtsweg.language.LocalText;
import org.amtsweg.legal.Norm;
import org.amtsweg.problem.Finding;
import org.amtsweg.problem.Findings;

/**
 * What a municipality may set at a service, or a caller at a block (<i>Stellgröße</i>): type, default, bounds, the norm that
 * permits it.
 */
public record ParameterSpec(
        Type type,
        boolean required,
        Optional<JsonNode> defaultValue,
        Bounds bounds,
        Optional<Norm> norm,
        Optional<LocalText> description) {

    /** What a value is. */
    public enum Type {
        STRING,
        NUMBER,
        BOOLEAN,
        /** A text as in ISO 8601, such as {@code P2W}. */
        PERIOD;

        /** As written in a profile. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What a value must lie within: smallest and largest number or period, or a list of allowed texts (empty: any). */
    public record Bounds(Optional<JsonNode> min, Optional<JsonNode> max, List<String> allowed) {
        public static final Bounds NONE = new Bounds(Optional.empty(), Optional.empty(), List.of());

        public Bounds {
            allowed = List.copyOf(allowed);
        }
    }

    /** The same with another default; whether it is within the bounds, {@link #check} says. */
    ParameterSpec withDefault(JsonNode value) {
        return new ParameterSpec(type, required, Optional.of(value), bounds, norm, description);
    }

    /** The defaults by name, of those that have one. */
    static Map<String, JsonNode> defaults(Map<String, ParameterSpec> parameters) {
        Map<String, JsonNode> defaults = new HashMap<>();
        parameters.forEach((name, spec) -> spec.defaultValue().ifPresent(value -> defaults.put(name, value)));
        return defaults;
    }

    /** Whether a value may be set; paths are empty, put them below the parameter's name with {@link Findings#at}. */
    public Findings check(JsonNode value) {
        if (!isOfType(value)) {
            return Findings.of(Finding.error("", "parameter.type", Map.of("type", type.word())));
        }
        if (bounds.min().filter(min -> isOfType(min) && compare(value, min) < 0).isPresent()) {
            return outside("parameter.min", "min", bounds.min().orElseThrow());
        }
        if (bounds.max().filter(max -> isOfType(max) && compare(value, max) > 0).isPresent()) {
            return outside("parameter.max", "max", bounds.max().orElseThrow());
        }
        if (!bounds.allowed().isEmpty() && !bounds.allowed().contains(value.asText())) {
            String allowed = String.join(", ", bounds.allowed());
            return Findings.of(Finding.error("", "parameter.allowed", Map.of("allowed", allowed)));
        }
        return Findings.NONE;
    }

    private static Findings outside(String code, String name, JsonNode bound) {
        return Findings.of(Finding.error("", code, Map.of(name, bound.asText())));
    }

    boolean isOfType(JsonNode value) {
        return switch (type) {
            case STRING -> value.isTextual();
            case NUMBER -> value.isNumber();
            case BOOLEAN -> value.isBoolean();
            case PERIOD -> value.isTextual() && period(value.textValue()).isPresent();
        };
    }

    private int compare(JsonNode one, JsonNode other) {
        return switch (type) {
            case NUMBER -> one.decimalValue().compareTo(other.decimalValue());
            case PERIOD -> Period.BY_USUAL_LENGTH.compare(read(one), read(other));
            case STRING, BOOLEAN -> 0;
        };
    }

    private static Period read(JsonNode period) {
        return period(period.textValue()).orElseThrow();
    }

    private static Optional<Period> period(String text) {
        try {
            return Optional.of(Period.parse(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
