package org.amtsweg.form;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;

/**
 * What somebody entered into a form (<i>Formulardaten</i>): a JSON object, immutable. {@code toString} is masked.
 *
 * <p>Reads strictly: duplicate keys, trailing text and non-numbers are refused. Does not know the form; the check against it
 * happens when the data is submitted.
 */
public final class FormData {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    public static final FormData EMPTY = new FormData(JSON.createObjectNode());

    private final ObjectNode values;

    private FormData(ObjectNode values) {
        this.values = values;
    }

    /** From a map of field keys to values, or from a record or bean as Jackson sees it. */
    public static FormData of(Object value) {
        if (value instanceof JsonNode node) {
            return from(node);
        }
        try {
            return from(JSON.valueToTree(value));
        } catch (IllegalArgumentException e) {
            // Jackson's message may repeat values, so it is not passed on.
            throw FormDataFormatException.notConvertible(value.getClass().getSimpleName());
        }
    }

    /** From JSON text. */
    public static FormData parse(String json) {
        try {
            JsonNode node = JSON.readTree(json);
            return from(node);
        } catch (StreamConstraintsException e) {
            throw at(e, "too deep or a value is too long");
        } catch (JacksonException e) {
            throw at(e, "a syntax error or a key that appears twice");
        }
    }

    @JsonCreator
    static FormData from(JsonNode node) {
        if (!(node instanceof ObjectNode object)) {
            throw FormDataFormatException.notAnObject();
        }
        return new FormData(object.deepCopy());
    }

    private static FormDataFormatException at(JacksonException e, String reason) {
        JsonLocation where = e.getLocation() == null ? JsonLocation.NA : e.getLocation();
        return FormDataFormatException.at(where.getLineNr(), where.getColumnNr(), reason);
    }

    /** A copy of the JSON object. */
    @JsonValue
    public ObjectNode json() {
        return values.deepCopy();
    }

    /** The text of a top-level field, if it is there and a text. */
    public Optional<String> text(String key) {
        return Optional.ofNullable(values.get(key)).filter(JsonNode::isTextual).map(JsonNode::textValue);
    }

    public boolean isEmpty() {
        return values.isEmpty();
    }

    /** These values with some replaced or added at the top level. */
    public FormData with(Map<String, ?> more) {
        ObjectNode merged = values.deepCopy();
        merged.setAll(of(more).values);
        return new FormData(merged);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FormData that && values.equals(that.values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    @Override
    public String toString() {
        return "FormData[" + values.size() + " fields]";
    }
}
