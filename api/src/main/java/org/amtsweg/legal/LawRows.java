package org.amtsweg.legal;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * Rows of law that ship with the library (<i>Rechtsdaten</i>): {@code META-INF/amtsweg/law/<name>.json}, each an array of flat objects with
 * source and date of last check.
 *
 * <p>Strict: an unknown or doubled property, a number for a text or a missing file stops the start. Reads only the library's own
 * files.
 */
public final class LawRows {

    private static final ObjectMapper STRICT = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(JsonParser.Feature.ALLOW_COMMENTS)
            .build();

    private LawRows() {}

    /** The rows of one file as records whose components are texts, numbers and lists of them; an absent component is null. */
    public static <T> List<T> read(String name, Class<T> row) {
        String file = "/META-INF/amtsweg/law/" + name + ".json";
        try (InputStream in = LawRows.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException(file + " is missing on the class path");
            }
            return List.copyOf(STRICT.readValue(in, STRICT.getTypeFactory().constructCollectionType(List.class, row)));
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }
}
