package org.amtsweg.testkit.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.amtsweg.model.yaml.YamlFile;

/**
 * Values that follow a sentence in the same line (<i>Werte im Satz</i>): {@code , reasons = 'zu eng', place.zone = A}. A dot leads into a group.
 */
record InlineValues(String sentence, ObjectNode values, Optional<String> wrong) {

    private static final Pattern ASSIGNMENT = Pattern.compile("\\s*([A-Za-z_][A-Za-z0-9_.]*)\\s*=\\s*(.*)", Pattern.DOTALL);

    /** A sentence with its values taken off. */
    static InlineValues of(String line) {
        List<String> parts = parts(line);
        int first = parts.size();
        while (first > 1 && ASSIGNMENT.matcher(parts.get(first - 1)).matches()) {
            first--;
        }
        return read(String.join(",", parts.subList(0, first)), parts.subList(first, parts.size()));
    }

    /** Nothing but values. */
    static InlineValues only(String line) {
        return read("", parts(line));
    }

    private static InlineValues read(String sentence, List<String> assignments) {
        ObjectNode values = JsonNodeFactory.instance.objectNode();
        Optional<String> wrong = Optional.empty();
        for (String part : assignments) {
            Matcher assignment = ASSIGNMENT.matcher(part);
            Optional<JsonNode> value = assignment.matches() ? value(assignment.group(2)) : Optional.empty();
            if (value.isPresent()) {
                put(values, assignment.group(1), value.get());
            } else {
                wrong = Optional.of(part.strip());
            }
        }
        return new InlineValues(sentence, values, wrong);
    }

    /** Parts between commas that are neither in quotation marks nor in brackets. */
    private static List<String> parts(String line) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        char closing = 0;
        int depth = 0;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (closing != 0) {
                closing = (closing == '“' && (c == '“' || c == '”')) || c == closing ? 0 : closing;
            } else {
                boolean opens = i == 0 || !Character.isLetterOrDigit(line.charAt(i - 1));
                closing = opens ? closing(c) : 0;
                depth += "[{(".indexOf(c) >= 0 ? 1 : "]})".indexOf(c) >= 0 ? -1 : 0;
            }
            if (c == ',' && closing == 0 && depth <= 0) {
                parts.add(part.toString());
                part.setLength(0);
            } else {
                part.append(c);
            }
        }
        parts.add(part.toString());
        return parts;
    }

    private static char closing(char opening) {
        return switch (opening) {
            case '\'' -> '\'';
            case '"' -> '"';
            case '„' -> '“';
            case '“' -> '”';
            case '»' -> '«';
            default -> 0;
        };
    }

    private static Optional<JsonNode> value(String written) {
        String text = written.strip();
        if (text.startsWith("„") && text.length() > 1) {
            return Optional.of(JsonNodeFactory.instance.textNode(text.substring(1, text.length() - 1)));
        }
        return YamlFile.read("", text.getBytes(StandardCharsets.UTF_8)).file().map(YamlFile::json);
    }

    /** Sets a value at a path with dots. */
    static void put(ObjectNode values, String path, JsonNode value) {
        ObjectNode into = values;
        String[] names = path.split("\\.", -1);
        for (int i = 0; i < names.length - 1; i++) {
            JsonNode inner = into.get(names[i]);
            into = inner instanceof ObjectNode group ? group : into.putObject(names[i]);
        }
        into.set(names[names.length - 1], value);
    }
}
