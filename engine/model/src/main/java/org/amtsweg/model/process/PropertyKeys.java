package org.amtsweg.model.process;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.amtsweg.model.yaml.YamlFile;

/** The registry of properties (<i>Schlüsselverzeichnis</i>). */
public final class PropertyKeys {

    static final String PREFIX = "amtsweg.";
    private static final String FILE = "/META-INF/amtsweg/schema/keys.yaml";
    private static final JsonNode REGISTRY = read();
    private static final List<PropertyKey> ALL = keys();

    private PropertyKeys() {}

    /** All keys in the order of the file. */
    public static List<PropertyKey> all() {
        return ALL;
    }

    /** The entry for a property's full name. */
    public static Optional<PropertyKey> find(String name) {
        return ALL.stream().filter(key -> key.covers(name)).findFirst();
    }

    /** The groups in which properties are shown, in their order: id to German label. */
    public static Map<String, String> groups() {
        Map<String, String> groups = new LinkedHashMap<>();
        REGISTRY.path("groups")
                .properties()
                .forEach(group -> groups.put(group.getKey(), group.getValue().asText()));
        return groups;
    }

    /** Counts upwards with every release that has changed the keys. */
    public static int edition() {
        return REGISTRY.path("edition").asInt();
    }

    /** Older names of keys, and what they are called now. */
    public static Map<String, String> renamed() {
        Map<String, String> renamed = new LinkedHashMap<>();
        REGISTRY.path("keys")
                .forEach(entry -> entry.path("formerly")
                        .forEach(old ->
                                renamed.put(old.asText(), entry.path("key").asText())));
        return renamed;
    }

    private static List<PropertyKey> keys() {
        List<PropertyKey> keys = new ArrayList<>();
        REGISTRY.path("keys").forEach(entry -> keys.add(PropertyKey.from(entry)));
        return List.copyOf(keys);
    }

    private static JsonNode read() {
        try (InputStream in = PropertyKeys.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException("The key registry is missing in this jar");
            }
            YamlFile.Reading reading = YamlFile.read("keys.yaml", in.readAllBytes());
            return reading.file()
                    .orElseThrow(() -> new IllegalStateException("The key registry is broken: " + reading.findings()))
                    .json();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
