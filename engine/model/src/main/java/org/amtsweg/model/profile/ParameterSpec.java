package org.amtsweg.model.profile;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import org.amtsweg.language.LocalText;
import org.amtsweg.problem.Findings;

/**
 * What a municipality may set at a service, or a caller at a block (<i>Stellgröße</i>): type, default, bounds.
 */
@SuppressWarnings("DoNotCallSuggester") // STUB
public record ParameterSpec(
        Type type, boolean required, Optional<JsonNode> defaultValue, Bounds bounds, Optional<LocalText> description) {

    /** What a value is. */
    public enum Type {
        STRING,
        NUMBER,
        BOOLEAN,
        PERIOD
    }

    /** What a value must lie within: smallest and largest number or period, or a list of allowed texts. */
    public record Bounds(Optional<JsonNode> min, Optional<JsonNode> max, List<String> allowed) {
        public static final Bounds NONE = new Bounds(Optional.empty(), Optional.empty(), List.of());

        public Bounds {
            allowed = List.copyOf(allowed);
        }
    }

    /** Whether a value may be set; paths are empty, put them below the parameter's name with {@link Findings#at}. */
    public Findings check(JsonNode value) {
        throw new UnsupportedOperationException(value.toString());
    }
}
