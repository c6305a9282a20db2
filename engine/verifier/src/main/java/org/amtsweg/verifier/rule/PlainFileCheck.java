package org.amtsweg.verifier.rule;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.amtsweg.model.process.PropertyKeys;
import org.w3c.dom.Element;

/**
 * Rules for a BPMN file by itself. In a folder the reader of models says the same with its own codes ({@code process.…}), so nothing is said twice.
 */
final class PlainFileCheck implements Check {

    private static final Set<String> RULES = Set.of(
            "TECH-NAME",
            "TECH-NOT-DRAWN",
            "TECH-START",
            "TECH-SINGLE-START",
            "TECH-SUBPROCESS-START",
            "TECH-EVENT-SUBPROCESS-START",
            "TECH-CONDITION",
            "TECH-CONDITIONAL-EVENT",
            "TECH-CODE",
            "TECH-KEY");
    private static final Set<String> JAVA =
            Set.of("class", "delegateExpression", "expression", "resultVariable", "variableMappingClass");
    private static final Set<String> DRAWN_TOO = Set.of("lane", "participant", "messageFlow", "group");

    @Override
    public Set<String> rules() {
        return RULES;
    }

    @Override
    public void run(ModelFolder model, Report report) {
        if (model.kind() != ModelFolder.Kind.FILE) {
            return;
        }
        BpmnFile file = model.bpmn();
        boolean diagram = BpmnFile.children(file.root()).stream()
                .anyMatch(e -> e.getLocalName().equals("BPMNDiagram"));
        Set<String> shown = shown(file);
        for (DrawnNode node : file.nodes()) {
            name(file, node, report);
            code(node, report);
            keys(node, report);
            conditions(file, node, report);
            if (!diagram || !shown.contains(node.id())) {
                report.add("TECH-NOT-DRAWN", node);
            }
        }
        for (DrawnFlow flow : file.flows()) {
            if (!shown.contains(flow.id())) {
                report.add("TECH-NOT-DRAWN", flow.id(), flow.label(), Optional.empty());
            }
            if (flow.condition().isPresent() && flow.xml().getAttribute("name").isBlank()) {
                report.add("TECH-NAME", flow.id(), flow.id(), Optional.empty());
            }
        }
        around(file, shown, report);
        starts(file, report);
    }

    private static Set<String> shown(BpmnFile file) {
        Set<String> shown = new HashSet<>();
        for (Element element : BpmnFile.below(file.root())) {
            if (Set.of("BPMNShape", "BPMNEdge").contains(element.getLocalName())) {
                shown.add(element.getAttribute("bpmnElement"));
            }
        }
        return shown;
    }

    private static void around(BpmnFile file, Set<String> shown, Report report) {
        for (Element element : BpmnFile.below(file.root())) {
            String type = element.getLocalName();
            if (BpmnFile.BPMN.equals(element.getNamespaceURI()) && DRAWN_TOO.contains(type)) {
                String id = element.getAttribute("id");
                String name = element.getAttribute("name");
                if (Set.of("lane", "participant").contains(type) && name.isBlank()) {
                    report.add("TECH-NAME", id, id, Optional.empty());
                }
                if (!shown.contains(id)) {
                    report.add("TECH-NOT-DRAWN", id, name.isBlank() ? id : name, Optional.empty());
                }
            }
        }
    }

    private static void name(BpmnFile file, DrawnNode node, Report report) {
        boolean splits = node.is("exclusiveGateway", "inclusiveGateway")
                && file.outgoing(node).size() > 1;
        boolean needsName = node.isGateway() ? splits : !node.isSubProcess() && !node.is("startEvent");
        if (needsName && node.name().isEmpty()) {
            report.add("TECH-NAME", node);
        }
    }

    private static void code(DrawnNode node, Report report) {
        boolean script = node.is("scriptTask");
        for (Element element : own(node.xml())) {
            String type = element.getLocalName();
            boolean camunda = BpmnFile.CAMUNDA.equals(element.getNamespaceURI());
            script |= type.equals("script") || (camunda && (type.endsWith("Listener") || type.equals("connector")));
            for (String attribute : JAVA) {
                script |= element.hasAttributeNS(BpmnFile.CAMUNDA, attribute);
            }
        }
        if (script) {
            report.add("TECH-CODE", node);
        }
    }

    /** What belongs to an element itself, not to the nodes inside it. */
    private static List<Element> own(Element element) {
        List<Element> own = new java.util.ArrayList<>();
        own.add(element);
        for (Element child : BpmnFile.children(element)) {
            boolean part = child.getLocalName().equals("extensionElements")
                    || child.getLocalName().endsWith("EventDefinition")
                    || child.getLocalName().equals("script");
            if (part) {
                own.addAll(BpmnFile.below(child));
            }
        }
        return own;
    }

    private static void keys(DrawnNode node, Report report) {
        for (Map.Entry<String, String> property : node.properties().entrySet()) {
            boolean ours = property.getKey().startsWith("amtsweg.");
            if (ours && PropertyKeys.find(property.getKey()).isEmpty()) {
                report.add("TECH-KEY", node, "key", property.getKey());
            }
        }
    }

    private static void conditions(BpmnFile file, DrawnNode node, Report report) {
        List<DrawnFlow> outgoing = file.outgoing(node);
        String standard = node.xml().getAttribute("default");
        boolean any = outgoing.stream().anyMatch(flow -> flow.condition().isPresent()) || !standard.isEmpty();
        boolean chooses = node.is("exclusiveGateway", "inclusiveGateway") && outgoing.size() > 1;
        for (DrawnFlow flow : outgoing) {
            boolean missing = flow.condition().isEmpty() && !flow.id().equals(standard);
            if (missing && any && (chooses || node.isActivity()) && outgoing.size() > 1) {
                report.add("TECH-CONDITION", node, "flow", flow.label());
            }
        }
        node.event("conditional").ifPresent(definition -> {
            boolean empty = BpmnFile.children(definition, "condition").stream()
                    .allMatch(condition -> condition.getTextContent().isBlank());
            if (empty && isExecutable(file, node)) {
                report.add("TECH-CONDITIONAL-EVENT", node);
            }
        });
    }

    private static boolean isExecutable(BpmnFile file, DrawnNode node) {
        String scope = node.scope();
        for (Optional<DrawnNode> around = file.node(scope); around.isPresent(); around = file.node(scope)) {
            scope = around.get().scope();
        }
        String process = scope;
        return file.processes().stream()
                .anyMatch(p -> p.getAttribute("id").equals(process)
                        && p.getAttribute("isExecutable").equals("true"));
    }

    private static void starts(BpmnFile file, Report report) {
        for (Element process : file.processes()) {
            String id = process.getAttribute("id");
            String label = process.getAttribute("name").isBlank() ? id : process.getAttribute("name");
            if (!file.in(id).isEmpty() || process.getAttribute("isExecutable").equals("true")) {
                start(file, id, label, report);
            }
        }
        for (DrawnNode node : file.nodes()) {
            List<DrawnNode> starts = file.in(node.id()).stream()
                    .filter(inner -> inner.is("startEvent"))
                    .toList();
            if (!node.isSubProcess()) {
                continue;
            }
            if (node.isEventSubProcess()) {
                if (starts.stream().anyMatch(start -> start.eventDefinitions().isEmpty())) {
                    report.add("TECH-EVENT-SUBPROCESS-START", node);
                }
            } else {
                if (starts.stream().anyMatch(start -> !start.eventDefinitions().isEmpty())) {
                    report.add("TECH-SUBPROCESS-START", node);
                }
                if (!node.is("adHocSubProcess")) {
                    start(file, node.id(), node.label(), report);
                }
            }
            if (node.isEventSubProcess()
                    && starts.isEmpty()
                    && !file.in(node.id()).isEmpty()) {
                report.add("TECH-START", node);
            }
        }
    }

    private static void start(BpmnFile file, String scope, String label, Report report) {
        List<DrawnNode> starts =
                file.in(scope).stream().filter(node -> node.is("startEvent")).toList();
        if (starts.isEmpty()) {
            report.add("TECH-START", scope, label, Optional.empty());
        }
        if (starts.stream().filter(start -> start.eventDefinitions().isEmpty()).count() > 1) {
            report.add("TECH-SINGLE-START", scope, label, Optional.empty());
        }
    }
}
