package org.amtsweg.model.process;

import static org.amtsweg.model.process.Bpmn.attribute;
import static org.amtsweg.model.process.Bpmn.camunda;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.amtsweg.form.Form;
import org.amtsweg.model.process.Surroundings.BlockKey;
import org.amtsweg.model.profile.BlockProfile;
import org.amtsweg.model.profile.BuiltInDeadlines;
import org.amtsweg.model.step.BuiltInSteps;
import org.w3c.dom.Element;

/** Checks that everything a model refers to is there: roles, forms, steps, decisions, blocks, messages, deadlines. */
final class ReferenceCheck {

    private static final Pattern ROLE_INPUT = Pattern.compile("\\$\\{\\s*parameters\\.([A-Za-z_][A-Za-z0-9_]*)\\s*\\}");
    /** What Amtsweg reads from the form of a task with an act. */
    private static final Map<String, String> FIELD_OF_ACT =
            Map.of("decision", "reasons", "hearing", "grounds", "supplement", "request", "statement", "statement");

    private final Surroundings around;
    private final Complaints complaints;
    private final FlowNodes nodes;

    ReferenceCheck(Surroundings around, Complaints complaints, FlowNodes nodes) {
        this.around = around;
        this.complaints = complaints;
        this.nodes = nodes;
    }

    void check(Element process) {
        for (Element xml : Bpmn.all(process)) {
            switch (String.valueOf(xml.getLocalName())) {
                case "userTask" -> userTask(xml);
                case "serviceTask" -> serviceTask(xml);
                case "businessRuleTask" -> decision(xml);
                case "callActivity" -> call(xml);
                case "receiveTask", "messageEventDefinition" -> message(xml);
                case "timerEventDefinition" -> timer(xml);
                default -> {
                    // refers to nothing
                }
            }
        }
    }

    private void userTask(Element xml) {
        role(xml);
        Optional<String> form = camunda(xml, "formRef");
        if (form.isPresent()) {
            if (!camunda(xml, "formRefBinding").equals(Optional.of("deployment"))) {
                complaints.add(xml, "process.binding", "attribute", "camunda:formRefBinding");
            }
            if (!around.parts().forms().containsKey(form.get())) {
                complaints.add(
                        xml,
                        "process.unknown-form",
                        "form",
                        form.get(),
                        "known",
                        list(around.parts().forms().keySet()));
            }
        }
        String act = FlowNodes.properties(xml).getOrDefault("amtsweg.act", "");
        String needed = FIELD_OF_ACT.get(act);
        Form there = form.map(around.parts().forms()::get).orElse(null);
        if (needed != null
                && (form.isEmpty() || (there != null && !FormKeys.of(there).contains(needed)))) {
            complaints.add(xml, "process.act-field", "act", act, "field", needed);
        }
        extension(xml, Optional.ofNullable(there));
    }

    /** A task that extends a deadline must ask for how long and why. */
    private void extension(Element xml, Optional<Form> form) {
        if (FlowNodes.properties(xml).containsKey("amtsweg.extends")) {
            Set<String> keys = form.map(FormKeys::of).orElse(Set.of());
            for (String field : List.of("extension", "extensionReason")) {
                if (!keys.contains(field)) {
                    complaints.add(xml, "process.extends-field", "field", field);
                }
            }
        }
    }

    private void role(Element xml) {
        String role = camunda(xml, "candidateGroups").map(String::strip).orElse("");
        Matcher input = ROLE_INPUT.matcher(role);
        if (role.isEmpty()) {
            complaints.add(xml, "process.no-role");
        } else if (around.identity().block() && input.matches()) {
            if (!around.declarations().parameters().containsKey(input.group(1))) {
                complaints.add(xml, "process.unknown-parameter", "name", input.group(1));
            }
        } else if (role.contains(",") || role.contains("$") || role.contains("#")) {
            complaints.add(xml, "process.role-literal", "form", "${parameters.<name>}");
        } else if (around.declarations()
                .roles()
                .filter(roles -> !roles.contains(role))
                .isPresent()) {
            complaints.add(xml, "process.unknown-role", "role", role);
        }
    }

    private void serviceTask(Element xml) {
        Optional<String> topic = camunda(xml, "topic");
        if (!camunda(xml, "type").equals(Optional.of("external")) || topic.isEmpty()) {
            complaints.add(xml, "process.no-topic");
        } else if (!around.steps().contains(topic.get())) {
            complaints.add(xml, "process.unknown-step", "step", topic.get(), "known", list(around.steps()));
        }
        Set<String> keys = FlowNodes.properties(xml).keySet();
        BuiltInSteps.find(topic.orElse("")).stream()
                .flatMap(step -> step.guide().properties().stream())
                .filter(property -> property.required() && !keys.contains(property.name()))
                .forEach(property -> complaints.add(xml, "process.missing-property", "key", property.name()));
    }

    private void decision(Element xml) {
        Optional<String> decision = camunda(xml, "decisionRef");
        if (!camunda(xml, "decisionRefBinding").equals(Optional.of("deployment"))) {
            complaints.add(xml, "process.binding", "attribute", "camunda:decisionRefBinding");
        }
        if (decision.filter(around.parts().decisions()::contains).isEmpty()) {
            complaints.add(
                    xml,
                    "process.unknown-decision",
                    "decision",
                    decision.orElse("?"),
                    "known",
                    list(around.parts().decisions()));
        }
    }

    private void call(Element xml) {
        String block = attribute(xml, "calledElement").orElse("");
        Optional<String> version = camunda(xml, "calledElementVersionTag");
        if (!camunda(xml, "calledElementBinding").equals(Optional.of("versionTag")) || version.isEmpty()) {
            complaints.add(xml, "process.call-binding");
            return;
        }
        BlockProfile profile = around.blocks().get(new BlockKey(block, version.get()));
        if (profile == null) {
            String known = around.blocks().keySet().stream()
                    .filter(key -> key.id().equals(block))
                    .map(BlockKey::version)
                    .sorted()
                    .collect(Collectors.joining(", "));
            complaints.add(
                    xml,
                    "process.unknown-block",
                    "block",
                    block,
                    "version",
                    version.get(),
                    "known",
                    known.isEmpty() ? "–" : known);
            return;
        }
        new InputCheck(around, complaints).check(xml, profile);
    }

    private void message(Element xml) {
        String name = nodes.message(xml).orElse("");
        if (!ReservedMessages.contains(name)) {
            complaints.add(xml, "process.message", "known", ReservedMessages.list());
        }
    }

    private void timer(Element xml) {
        List<Element> when = Bpmn.children(xml).stream()
                .filter(child -> child.getLocalName().startsWith("time"))
                .toList();
        Optional<String> deadline = FlowNodes.deadline(xml);
        if (when.size() != 1 || deadline.isEmpty()) {
            complaints.add(xml, "process.timer", "form", "${deadline.<name>}");
        } else if (!BuiltInDeadlines.contains(deadline.get())
                && !around.declarations().deadlines().contains(deadline.get())) {
            complaints.add(
                    xml,
                    "process.unknown-deadline",
                    "deadline",
                    deadline.get(),
                    "known",
                    list(around.declarations().deadlines()));
        }
    }

    static String list(Set<String> names) {
        return names.isEmpty() ? "–" : String.join(", ", new TreeSet<>(names));
    }
}
