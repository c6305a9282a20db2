package org.amtsweg.model.yaml;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;
import org.amtsweg.problem.Findings;

/**
 * A YAML file as JSON, with the line of every value (<i>YAML-Datei</i>).
 *
 * <p>Places are JSON pointers such as {@code /deadlines/objection/period}.
 */
public final class YamlFile {

    private final String name;
    private final JsonNode json;
    private final Map<String, Integer> lines;

    YamlFile(String name, JsonNode json, Map<String, Integer> lines) {
        this.name = name;
        this.json = json;
        this.lines = Map.copyOf(lines);
    }

    /** A file, if its syntax is right, and what is wrong with it. */
    public record Reading(Optional<YamlFile> file, Findings findings) {}

    /** Reads a file; paths of findings are {@code <name>:<line>}. */
    public static Reading read(String name, byte[] content) {
        return new YamlReader(name).read(content);
    }

    public JsonNode json() {
        return json;
    }

    /** {@code service.yaml:12} for the value at a JSON pointer, or for the nearest value around it. */
    public String at(String pointer) {
        String nearest = pointer;
        while (!lines.containsKey(nearest) && !nearest.isEmpty()) {
            nearest = nearest.substring(0, nearest.lastIndexOf('/'));
        }
        return name + ":" + lines.getOrDefault(nearest, 1);
    }

    /** A key as part of a JSON pointer. */
    public static String escape(String key) {
        return key.replace("~", "~0").replace("/", "~1");
    }
}
