package org.amtsweg.engine.database;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.amtsweg.problem.AmtswegException;

/** JSON as it is stored (<i>Ablageform</i>): exact decimals, ISO dates, no polymorphic typing. Failures never repeat the content. */
public final class Json {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new Jdk8Module())
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private Json() {}

    public static String write(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JacksonException e) {
            throw AmtswegException.permanent("Cannot write " + value.getClass().getSimpleName() + " as JSON");
        }
    }

    public static <T> T read(String json, Class<T> type) {
        try {
            return MAPPER.readValue(json, type);
        } catch (JacksonException e) {
            throw AmtswegException.permanent("Cannot read stored JSON as " + type.getSimpleName());
        }
    }

    /** A list of records; members that a record does not have are passed over. */
    public static <T> List<T> readList(String json, Class<T> type) {
        try {
            return MAPPER.readerForListOf(type)
                    .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .readValue(json);
        } catch (JacksonException e) {
            throw AmtswegException.permanent("Cannot read stored JSON as a list of " + type.getSimpleName());
        }
    }

    public static ObjectNode object(String json) {
        return read(json, ObjectNode.class);
    }

    public static ObjectNode newObject() {
        return MAPPER.createObjectNode();
    }

    /** The members of an object by name. */
    public static Map<String, JsonNode> asMap(ObjectNode object) {
        Map<String, JsonNode> members = new LinkedHashMap<>();
        object.properties().forEach(f -> members.put(f.getKey(), f.getValue()));
        return members;
    }

    /** The members of an object as values to be written as JSON again. */
    public static Map<String, Object> asObjects(ObjectNode object) {
        return new LinkedHashMap<>(asMap(object));
    }

    public static JsonNode tree(Object value) {
        return MAPPER.valueToTree(value);
    }

    public static <T> T convert(JsonNode node, Class<T> type) {
        try {
            return MAPPER.treeToValue(node, type);
        } catch (JacksonException e) {
            throw AmtswegException.permanent("Cannot read stored JSON as " + type.getSimpleName());
        }
    }
}
