package org.amtsweg.verifier.path;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.amtsweg.verifier.flow.EventKind;
import org.amtsweg.verifier.flow.FlowNode;
import org.amtsweg.verifier.flow.NodeKind;

/** What an element means for the procedure (<i>Bedeutung eines Elements</i>): its act, its outcomes, what it waits for. */
final class Role {

    private static final Pattern DEADLINE = Pattern.compile("\\$\\{\\s*deadline\\.([A-Za-z_][A-Za-z0-9_]*)\\s*\\}");

    private final FlowNode node;
    private final Map<String, String> properties;
    private final Map<String, String> effects = new LinkedHashMap<>();
    private final Map<String, List<String>> lists = new HashMap<>();
    private final String topic;
    private final String message;
    private final String deadline;

    Role(FlowNode node) {
        this.node = node;
        this.properties = node.properties();
        this.topic = node.camunda("topic").map(String::strip).orElse("");
        this.message = message(node);
        this.deadline = node.event().kind() == EventKind.TIMER
                ? node.event().text().map(String::strip).map(Role::deadline).orElse("")
                : "";
        for (String pair : list("amtsweg.effect")) {
            int colon = pair.indexOf(':');
            if (colon > 0) {
                effects.put(
                        pair.substring(0, colon).strip(),
                        pair.substring(colon + 1).strip());
            }
        }
    }

    /** The name of the message that an element waits for; empty where it waits for none. */
    static String message(FlowNode node) {
        return node.event().kind() == EventKind.MESSAGE || node.kind() == NodeKind.RECEIVE_TASK
                ? node.event().name().orElse("")
                : "";
    }

    private static String deadline(String text) {
        Matcher matcher = DEADLINE.matcher(text);
        return matcher.matches() ? matcher.group(1) : "";
    }

    /** The parts of a property whose value is a list; read once, because rules ask on every step of every way. */
    private List<String> list(String key) {
        return lists.computeIfAbsent(
                key,
                each -> List.of(property(each).split(",", -1)).stream()
                        .map(String::strip)
                        .filter(name -> !name.isEmpty())
                        .toList());
    }

    FlowNode node() {
        return node;
    }

    /** The value of a property; empty where there is none. */
    String property(String key) {
        return properties.getOrDefault(key, "");
    }

    boolean names(String key, String name) {
        return list(key).contains(name);
    }

    boolean isTopic(String name) {
        return topic.equals(name);
    }

    String topic() {
        return topic;
    }

    String act() {
        return property("amtsweg.act");
    }

    boolean isState(String... states) {
        return List.of(states).contains(property("amtsweg.state"));
    }

    /** The name of the message it waits for; empty where it waits for none. */
    String message() {
        return message;
    }

    /** The deadline its timer is bound to; empty where there is none. */
    String deadline() {
        return deadline;
    }

    List<String> outcomes() {
        return list("amtsweg.outcomes");
    }

    boolean isUserTask() {
        return node.kind() == NodeKind.USER_TASK;
    }

    boolean decides() {
        return isUserTask() && act().equals("decision");
    }

    /** Whether choosing an outcome here records an act; an automatic decision has no outcome. */
    boolean records(Optional<String> outcome) {
        return decides() && outcome.filter(effects::containsKey).isPresent();
    }

    boolean isAdverse(Optional<String> outcome) {
        return decides() && outcome.map(effects::get).filter("adverse"::equals).isPresent();
    }

    boolean canBeAdverse() {
        return decides() && effects.containsValue("adverse");
    }

    boolean isAutomaticDecision() {
        return !property("amtsweg.automatic").isEmpty();
    }

    /** A place where the case rests until somebody does something or time passes. */
    boolean waits() {
        return isUserTask()
                || node.kind() == NodeKind.RECEIVE_TASK
                || node.kind() == NodeKind.INTERMEDIATE_CATCH_EVENT
                || node.kind() == NodeKind.EVENT_BASED_GATEWAY;
    }
}
