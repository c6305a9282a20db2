package org.amtsweg.verifier.rule;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.w3c.dom.Element;

/** Rules about names: what people read, what messages and errors are called. */
final class NamingCheck implements Check {

    private static final Set<String> RULES = Set.of("TECH-NAME-UNREADABLE", "TECH-NAME-TWICE", "TECH-GLOBAL");
    /** Words a machine has chosen, or none at all. */
    private static final Pattern UNREADABLE =
            Pattern.compile("(?:Activity|Task|Gateway|Event|Flow|StartEvent|EndEvent|ServiceTask"
                    + "|UserTask|CallActivity|SubProcess)_[A-Za-z0-9]+|[^\\p{L}]*|[\\p{L}0-9]+(?:_[\\p{L}0-9]+)+"
                    + "|(?i:task|user task|service task|gateway|event|todo|neu|new|test|xxx)(?:\\s*[0-9]+)?");

    private static final int LONGEST = 80;
    private static final Map<String, String> REFERENCES = Map.of(
            "error", "errorEventDefinition",
            "escalation", "escalationEventDefinition",
            "message", "messageEventDefinition",
            "signal", "signalEventDefinition");

    @Override
    public Set<String> rules() {
        return RULES;
    }

    @Override
    public void run(ModelFolder model, Report report) {
        BpmnFile file = model.bpmn();
        Map<String, DrawnNode> activities = new HashMap<>();
        for (DrawnNode node : file.nodes()) {
            String name = node.name();
            boolean plain = model.kind() == ModelFolder.Kind.FILE;
            if (!plain
                    && !name.isEmpty()
                    && (name.length() > LONGEST || UNREADABLE.matcher(name).matches())) {
                report.add("TECH-NAME-UNREADABLE", node, "name", name);
            }
            DrawnNode other = name.isEmpty() || !node.isActivity() ? null : activities.putIfAbsent(name, node);
            if (!plain && other != null) {
                report.add("TECH-NAME-TWICE", node, "other", other.id());
            }
        }
        REFERENCES.forEach((kind, definition) -> globals(file, kind, definition, report));
    }

    private static void globals(BpmnFile file, String kind, String definition, Report report) {
        Map<String, String> names = new HashMap<>();
        Set<String> referenced = BpmnFile.below(file.root()).stream()
                .map(element -> element.getAttribute(kind + "Ref"))
                .map(reference -> reference.substring(reference.indexOf(':') + 1))
                .collect(Collectors.toSet());
        for (Element global : BpmnFile.children(file.root(), kind)) {
            String id = global.getAttribute("id");
            String name = global.getAttribute("name");
            boolean used = referenced.contains(id);
            if (name.isBlank() || names.putIfAbsent(name, id) != null || !used) {
                report.add("TECH-GLOBAL", id, name.isBlank() ? id : name, Optional.empty());
            }
        }
        for (DrawnNode node : file.nodes()) {
            for (Element event : node.eventDefinitions()) {
                String reference = event.getAttribute(kind + "Ref");
                if (event.getLocalName().equals(definition)
                        && !reference.isEmpty()
                        && file.referenced(kind, reference).isEmpty()) {
                    report.add("TECH-GLOBAL", node);
                }
            }
        }
    }
}
