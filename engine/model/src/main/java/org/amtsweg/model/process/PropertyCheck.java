package org.amtsweg.model.process;

import static org.amtsweg.model.process.Bpmn.CAMUNDA;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amtsweg.deadline.Period;
import org.amtsweg.identifier.ResourceId;
import org.w3c.dom.Element;

/** Checks properties against the key registry. */
final class PropertyCheck {

    private static final Pattern OUTCOME = Pattern.compile("[a-z][a-z0-9_-]{0,62}");
    private static final Pattern INPUT = Pattern.compile("parameters\\.([A-Za-z_][A-Za-z0-9_]*)");
    private static final Pattern PATH =
            Pattern.compile("(?:form|task|decision|parameters)(?:\\.[A-Za-z_][A-Za-z0-9_]*)+");
    private static final Set<String> EFFECTS = Set.of("favourable", "adverse");

    /** A rule of the verifier and why it does not matter here. */
    private static final Pattern WAIVER = Pattern.compile("[A-Z][A-Z0-9_-]{1,39}: *\\S.{2,499}");

    private final Set<String> tasks = new HashSet<>();
    private final Surroundings around;
    private final Complaints complaints;

    PropertyCheck(Surroundings around, Complaints complaints) {
        this.around = around;
        this.complaints = complaints;
    }

    void check(Element process) {
        Bpmn.all(process).stream()
                .filter(xml -> "userTask".equals(xml.getLocalName()))
                .forEach(xml -> tasks.add(xml.getAttribute("id")));
        for (Element xml : Bpmn.all(process)) {
            if (Bpmn.is(xml, CAMUNDA, "properties")) {
                // camunda:properties lie in extensionElements of the element they describe.
                properties((Element) xml.getParentNode().getParentNode(), xml);
            }
            if (xml.getLocalName().equals("userTask")) {
                task(xml);
            }
        }
    }

    private void properties(Element owner, Element group) {
        Set<String> seen = new HashSet<>();
        for (Element property : Bpmn.children(group)) {
            String name = property.getAttribute("name").strip();
            if (!seen.add(name)) {
                complaints.add(owner, "process.property-twice", "key", name);
            }
            Optional<PropertyKey> key = PropertyKeys.find(name);
            if (!name.startsWith(PropertyKeys.PREFIX)) {
                if (!isOfVendor(name, Bpmn.camunda(owner, "topic").orElse(""))) {
                    complaints.warn(owner, "process.foreign-property", "key", name);
                }
            } else if (key.isEmpty()) {
                complaints.add(owner, "process.unknown-property", "key", name);
            } else if (!FlowNodes.isFlowNode(owner) || !key.get().fits(owner.getLocalName())) {
                complaints.add(owner, "process.property-place", "key", name);
            } else {
                value(owner, key.get(), name, property.getAttribute("value").strip());
            }
        }
    }

    /** What a vendor's step reads carries the vendor's name, as its topic does. */
    private static boolean isOfVendor(String name, String topic) {
        int dot = topic.indexOf('.');
        return dot > 0 && name.startsWith(topic.substring(0, dot + 1));
    }

    private void value(Element owner, PropertyKey key, String name, String value) {
        if (value.isEmpty()) {
            // A field of an element template that nobody filled in; what is needed is missed elsewhere.
            return;
        }
        String act = FlowNodes.properties(owner).getOrDefault("amtsweg.act", "");
        if (key.act().isPresent() && !key.act().get().equals(act)) {
            complaints.add(
                    owner, "process.property-act", "key", name, "act", key.act().get());
        }
        Matcher input = INPUT.matcher(value);
        if (input.matches() && key.value().parameter() && around.identity().block()) {
            if (!around.declarations().parameters().containsKey(input.group(1))) {
                complaints.add(owner, "process.unknown-parameter", "name", input.group(1));
            }
            return;
        }
        switch (key.value().kind()) {
            case "enumeration" -> {
                if (!key.value().allowed().contains(value)) {
                    String allowed = String.join(", ", key.value().allowed());
                    complaints.add(owner, "process.property-value", "key", name, "allowed", allowed);
                }
            }
            case "deadline" -> {
                if (!around.declarations().deadlines().contains(value)) {
                    String known = ReferenceCheck.list(around.declarations().deadlines());
                    complaints.add(owner, "process.unknown-deadline", "deadline", value, "known", known);
                }
            }
            case "deadlines" -> deadlines(owner, name, value);
            case "outcomeList" -> {
                List<String> outcomes = org.amtsweg.model.process.Element.list(
                        FlowNodes.properties(owner).getOrDefault("amtsweg.outcomes", ""));
                if (!outcomes.containsAll(org.amtsweg.model.process.Element.list(value))) {
                    complaints.add(
                            owner, "process.property-value", "key", name, "allowed", String.join(", ", outcomes));
                }
            }
            case "task" -> {
                if (!tasks.contains(value) || value.equals(owner.getAttribute("id"))) {
                    complaints.add(owner, "process.property-value", "key", name, "allowed", ReferenceCheck.list(tasks));
                }
            }
            case "waiver" -> {
                if (!Stream.of(value.split(";", -1)).map(String::strip).allMatch(WAIVER.asMatchPredicate())) {
                    complaints.add(owner, "process.property-value", "key", name, "allowed", "REGEL: Grund");
                }
            }
            case "notice" -> {
                if (!around.parts().notices().contains(value)) {
                    String known = ReferenceCheck.list(around.parts().notices());
                    complaints.add(owner, "process.unknown-notice", "notice", value, "known", known);
                }
            }
            case "value", "named" -> {
                boolean literal = key.value().kind().equals("named")
                        && ResourceId.isValid(value)
                        && !PATH.matcher(value).lookingAt();
                if (!literal && !isPath(value)) {
                    complaints.add(owner, "process.property-value", "key", name, "allowed", paths());
                }
            }
            case "period" -> {
                boolean parameter =
                        input.matches() && around.declarations().parameters().containsKey(input.group(1));
                if (!parameter && !Period.isValid(value)) {
                    complaints.add(
                            owner,
                            "process.property-value",
                            "key",
                            name,
                            "allowed",
                            "P1D, PT24H, P2WD, parameters.<name>");
                }
            }
            case "message" -> {
                for (String part : List.of("subject", "text")) {
                    text(owner, "message." + value + "." + part);
                }
            }
            default -> {
                // outcomes and effects are checked with their task, inputs with their block, names are free
            }
        }
    }

    /** A value of the case: a field of the application, the result of a task or table, a parameter. */
    private boolean isPath(String value) {
        if (!PATH.matcher(value).matches()) {
            return false;
        }
        String name = value.split("\\.", -1)[1];
        return switch (value.substring(0, value.indexOf('.'))) {
            case "form" -> fields().map(keys -> keys.contains(name)).orElse(true);
            case "parameters" -> around.declarations().parameters().containsKey(name);
            case "decision" -> around.parts().decisions().contains(name);
            default -> true;
        };
    }

    /** A block may be called by any service, so it can read any field of the application. */
    private Optional<Set<String>> fields() {
        return around.parts().applicationForm().map(around.parts().forms()::get).map(FormKeys::of);
    }

    private String paths() {
        return fields().map(
                        keys -> keys.stream().sorted().map(key -> "form." + key).collect(Collectors.joining(", ")))
                .filter(list -> !list.isEmpty())
                .orElse("form.<field>, parameters.<name>");
    }

    /** Names of deadlines of the service; a block cannot know them. */
    private void deadlines(Element owner, String key, String value) {
        if (around.identity().block()) {
            complaints.add(owner, "process.property-place", "key", key);
            return;
        }
        for (String name : org.amtsweg.model.process.Element.list(value)) {
            if (!around.declarations().deadlines().contains(name)) {
                String known = ReferenceCheck.list(around.declarations().deadlines());
                complaints.add(owner, "process.unknown-deadline", "deadline", name, "known", known);
            }
        }
    }

    private void text(Element owner, String key) {
        if (!around.parts().textKeys().contains(key)) {
            complaints.add(owner, "process.missing-text", "key", key);
        }
    }

    private void task(Element task) {
        Map<String, String> properties = FlowNodes.properties(task);
        List<String> outcomes = org.amtsweg.model.process.Element.list(properties.getOrDefault("amtsweg.outcomes", ""));
        if (outcomes.isEmpty()) {
            complaints.add(task, "process.no-outcomes");
        }
        if (new HashSet<>(outcomes).size() < outcomes.size()
                || outcomes.stream()
                        .anyMatch(outcome -> !OUTCOME.matcher(outcome).matches())) {
            complaints.add(task, "process.outcomes");
        }
        if (properties.containsKey("amtsweg.effect")) {
            effects(task, properties.getOrDefault("amtsweg.effect", ""), outcomes);
        } else if (properties.getOrDefault("amtsweg.act", "").equals("decision")) {
            complaints.add(task, "process.missing-property", "key", "amtsweg.effect");
        }
    }

    private void effects(Element task, String value, List<String> outcomes) {
        Set<String> seen = new HashSet<>();
        List<String> pairs = org.amtsweg.model.process.Element.list(value);
        boolean right = !pairs.isEmpty();
        for (String pair : pairs) {
            String[] sides = pair.split(":", -1);
            right &= sides.length == 2
                    && outcomes.contains(sides[0].strip())
                    && seen.add(sides[0].strip())
                    && EFFECTS.contains(sides[1].strip());
        }
        if (!right) {
            complaints.add(task, "process.effects", "outcomes", String.join(", ", outcomes));
        }
    }
}
