package org.amtsweg.workbench.scaffold;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.DoubleStream;

/**
 * A whole procedure put together from parts (<i>Ablaufplan</i>): every element at its place, every flow, and the sub-process that some of them lie in.
 */
final class Plan {

    /** The sub-process: which columns it spans, and its rows. */
    record Frame(String id, JsonNode json, int first, int last, double top, double bottom) {}

    /** What follows a frame's boundary event lies so far below the frame. */
    private static final double BELOW = 1.3;

    private final Map<String, Part.Node> nodes = new LinkedHashMap<>();
    private final Map<String, String> scopes = new LinkedHashMap<>();
    private final List<Part.Flow> flows = new ArrayList<>();
    private Optional<Frame> frame = Optional.empty();
    private int columns;

    private Plan() {}

    static Plan of(JsonNode process, Set<String> flags, Map<String, Object> values) {
        Plan plan = new Plan();
        plan.add(process, flags, values, "");
        return plan;
    }

    /** Whether all flags of a condition hold; {@code !x} holds where x is not set. */
    static boolean holds(JsonNode condition, Set<String> flags) {
        for (JsonNode flag : condition) {
            String name = flag.asText();
            boolean wanted = !name.startsWith("!");
            if (flags.contains(wanted ? name : name.substring(1)) != wanted) {
                return false;
            }
        }
        return true;
    }

    private void add(JsonNode steps, Set<String> flags, Map<String, Object> values, String scope) {
        String leave = "";
        for (JsonNode step : steps) {
            if (!holds(step.path("if"), flags)) {
                continue;
            }
            Part part = Part.read(step.path("part").asText(), values);
            if (!leave.isEmpty()) {
                put(Part.Flow.of(leave, part.enter()), scope);
            }
            leave = part.leave();
            if (part.frame().isPresent()) {
                enclose(part, step.path("inside"), flags, values);
            } else {
                place(part, columns, 0, scope);
                columns += part.width();
            }
            part.flows().forEach(flow -> put(flow, scope));
        }
    }

    /** Two narrow columns stand before the first and behind the last inner one: the gap outside and the margin inside. */
    private void enclose(Part part, JsonNode inside, Set<String> flags, Map<String, Object> values) {
        JsonNode json = part.frame().orElseThrow();
        String id = json.path("id").asText();
        int first = columns + 1;
        columns += 2;
        add(inside, flags, values, id);
        int last = columns;
        columns += 2;
        double top = rows(id).min().orElse(0);
        double bottom = rows(id).max().orElse(0);
        frame = Optional.of(new Frame(id, json, first, last, top, bottom));
        place(part, first, bottom + BELOW, "");
    }

    private DoubleStream rows(String scope) {
        return nodes.values().stream()
                .filter(node -> scope(node.id()).equals(scope))
                .mapToDouble(node -> node.at().row());
    }

    private void place(Part part, int column, double row, String scope) {
        part.nodes().forEach(node -> {
            nodes.put(node.id(), node.moved(column, row));
            scopes.put(node.id(), scope);
        });
    }

    private void put(Part.Flow flow, String scope) {
        flows.add(flow);
        scopes.put(flow.id(), scope);
    }

    List<Part.Node> nodes() {
        return List.copyOf(nodes.values());
    }

    List<Part.Flow> flows() {
        return List.copyOf(flows);
    }

    Optional<Frame> frame() {
        return frame;
    }

    int columns() {
        return columns;
    }

    /** The sub-process that an element or flow lies in; empty outside. */
    String scope(String id) {
        return scopes.getOrDefault(id, "");
    }

    List<Part.Flow> outgoing(String id) {
        return flows.stream().filter(flow -> flow.from().equals(id)).toList();
    }

    List<Part.Flow> incoming(String id) {
        return flows.stream().filter(flow -> flow.to().equals(id)).toList();
    }
}
