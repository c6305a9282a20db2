package org.amtsweg.workbench.scaffold;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.amtsweg.model.yaml.YamlFile;

/**
 * A part of a procedure (<i>Verfahrensteil</i>): elements with their places in a grid of columns and rows, and the flows between them.
 *
 * @param enter the element that the flow from the part before leads to
 * @param leave the element from which the flow leads to the next part
 * @param frame a sub-process that holds other parts
 */
record Part(String enter, String leave, List<Node> nodes, List<Flow> flows, Optional<JsonNode> frame) {

    /** An element; {@code at} is its place, {@code json} what else its file says of it. */
    record Node(String id, String kind, String name, Spot at, JsonNode json) {

        String text(String key) {
            return json.path(key).asText("");
        }

        Node moved(double columns, double rows) {
            return new Node(id, kind, name, new Spot(at.column() + columns, at.row() + rows), json);
        }
    }

    /** A place in the grid; row 0 is the main road, greater rows lie below. */
    record Spot(double column, double row) {}

    /**
     * A flow.
     *
     * @param around it leads back, below what lies between
     */
    record Flow(String from, String to, String name, String condition, boolean around) {

        static Flow of(String from, String to) {
            return new Flow(from, to, "", "", false);
        }

        String id() {
            return "Flow_" + from + "_" + to;
        }
    }

    Part {
        nodes = List.copyOf(nodes);
        flows = List.copyOf(flows);
    }

    static Part read(String name, Map<String, Object> values) {
        String file = "parts/" + name + ".yaml";
        JsonNode json = yaml(file, Template.fill(file, values));
        List<Node> nodes = new ArrayList<>();
        json.path("elements").properties().forEach(entry -> {
            JsonNode element = entry.getValue();
            JsonNode at = element.path("at");
            Spot spot = new Spot(at.path(0).asDouble(), at.path(1).asDouble());
            nodes.add(new Node(
                    entry.getKey(),
                    element.path("kind").asText(),
                    element.path("name").asText(),
                    spot,
                    element));
        });
        List<Flow> flows = new ArrayList<>();
        json.path("flows")
                .forEach(flow -> flows.add(new Flow(
                        flow.path("from").asText(),
                        flow.path("to").asText(),
                        flow.path("name").asText(""),
                        flow.path("when").asText(""),
                        flow.path("around").asBoolean(false))));
        Optional<JsonNode> frame = json.has("frame") ? Optional.of(json.get("frame")) : Optional.empty();
        return new Part(json.path("enter").asText(), json.path("leave").asText(), nodes, flows, frame);
    }

    /** How many columns it takes. */
    int width() {
        return 1
                + (int) nodes.stream()
                        .mapToDouble(node -> node.at().column())
                        .max()
                        .orElse(0);
    }

    static JsonNode yaml(String file, String text) {
        YamlFile.Reading reading = YamlFile.read(file, text.getBytes(StandardCharsets.UTF_8));
        return reading.file()
                .map(YamlFile::json)
                .orElseThrow(() -> new IllegalStateException(file + ": " + reading.findings()));
    }
}
