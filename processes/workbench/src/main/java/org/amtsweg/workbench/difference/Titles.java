package org.amtsweg.workbench.difference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.amtsweg.language.Language;

/** What the entries of a profile are called (<i>Bezeichnungen im Leistungsprofil</i>): the German titles of its JSON Schema; in English the keys themselves. */
final class Titles {

    private final JsonNode schema;
    private final boolean german;

    private Titles(JsonNode schema, boolean german) {
        this.schema = schema;
        this.german = german;
    }

    /** Of {@code service.schema.json} or {@code block.schema.json}. */
    static Titles of(String file, Language language) {
        try (InputStream in = Titles.class.getResourceAsStream("/META-INF/amtsweg/schema/" + file)) {
            JsonNode schema = in == null ? MissingNode.getInstance() : new ObjectMapper().readTree(in);
            return new Titles(schema, language.base().equals(Language.DE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@code Fristen › objection › Dauer}. */
    String of(List<String> path) {
        List<String> words = new ArrayList<>();
        JsonNode at = schema;
        for (String step : path) {
            JsonNode known = resolve(resolve(at).path("properties").path(step));
            if (known.isMissingNode()) {
                JsonNode around = resolve(at);
                JsonNode items = around.path("items");
                known = resolve(items.isMissingNode() ? around.path("additionalProperties") : items);
                words.add(step);
            } else {
                String title =
                        at(at, step).path("title").asText(known.path("title").asText(step));
                words.add(german ? title : step);
            }
            at = known;
        }
        return String.join(" › ", words);
    }

    /** Its own title goes before that of what it refers to. */
    private JsonNode at(JsonNode parent, String step) {
        return resolve(parent).path("properties").path(step);
    }

    private JsonNode resolve(JsonNode node) {
        String reference = node.path("$ref").asText("");
        return reference.startsWith("#/") ? schema.at(reference.substring(1)) : node;
    }
}
