package org.amtsweg.verifier.flow;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import org.amtsweg.model.xml.XmlGuard;
import org.amtsweg.problem.Finding;
import org.amtsweg.problem.Findings;

/**
 * Reads BPMN files of any vendor (<i>Leser für BPMN-Dateien</i>). Does not check them against the schema and does not ask whether the engine would run
 * them; harmful XML is refused before it is read.
 */
public final class FlowReader {

    private static final Map<String, NodeKind> KINDS = kinds();

    private final String file;
    private final Map<String, XmlTree> byId = new HashMap<>();
    private final Set<String> shapes = new HashSet<>();
    private final Set<String> edges = new HashSet<>();
    private final Map<String, FlowNode> nodes = new LinkedHashMap<>();
    private final List<Finding> findings = new ArrayList<>();

    private FlowReader(String file) {
        this.file = file;
    }

    /** A graph, if the file could be read, and what is wrong; paths are {@code file}, {@code file:line} or {@code file#element}. */
    public record Reading(Optional<FlowGraph> graph, Findings findings) {}

    public static Reading read(String file, byte[] content) {
        Findings harm = XmlGuard.check(file, content);
        if (harm.hasErrors()) {
            return new Reading(Optional.empty(), harm);
        }
        try {
            return new FlowReader(file).read(XmlTree.read(content));
        } catch (XMLStreamException e) {
            return refused(Finding.error(file, "xml.syntax"));
        }
    }

    private static Reading refused(Finding finding) {
        return new Reading(Optional.empty(), Findings.of(finding));
    }

    private Reading read(XmlTree root) {
        if (!root.isBpmn("definitions")) {
            return refused(Finding.error(file, "flow.not-bpmn", Map.of("element", root.localName())));
        }
        diagram(root);
        root.all().forEach(element -> element.attribute("id").ifPresent(id -> byId.putIfAbsent(id, element)));
        Map<String, String> pools = new HashMap<>();
        List<XmlTree> collaborations = root.children().stream()
                .filter(child -> child.isBpmn("collaboration"))
                .toList();
        for (XmlTree collaboration : collaborations) {
            for (XmlTree participant : collaboration.children("participant")) {
                participant.reference("processRef").ifPresent(id -> pools.putIfAbsent(id, participant.name()));
            }
        }
        List<FlowProcess> processes = new ArrayList<>();
        for (XmlTree process : root.children("process")) {
            FlowScope scope = new FlowScope(null);
            scope(process, scope);
            processes.add(new FlowProcess(process, file, pools.getOrDefault(process.id(), ""), scope));
        }
        List<MessageFlow> messages = new ArrayList<>();
        for (XmlTree collaboration : collaborations) {
            collaboration.children("messageFlow").forEach(flow -> messages.add(message(flow)));
        }
        if (processes.isEmpty()) {
            findings.add(Finding.warning(file, "flow.no-process", Map.of()));
        }
        Findings all = new Findings(findings);
        return new Reading(Optional.of(new FlowGraph(file, processes, messages, !shapes.isEmpty(), all)), all);
    }

    private void diagram(XmlTree root) {
        for (XmlTree element : root.all()) {
            if (element.isBpmn()) {
                continue;
            }
            Optional<String> of = element.reference("bpmnElement");
            if (element.localName().equals("BPMNShape")
                    && element.children().stream().anyMatch(c -> c.localName().equals("Bounds"))) {
                of.ifPresent(shapes::add);
            } else if (element.localName().equals("BPMNEdge")
                    && element.children().stream()
                                    .filter(c -> c.localName().equals("waypoint"))
                                    .count()
                            > 1) {
                of.ifPresent(edges::add);
            }
        }
    }

    private void scope(XmlTree xml, FlowScope scope) {
        for (XmlTree child : xml.children()) {
            kind(child).ifPresent(kind -> node(child, kind, scope));
        }
        for (XmlTree boundary : xml.children("boundaryEvent")) {
            attach(boundary);
        }
        for (XmlTree flow : xml.children("sequenceFlow")) {
            flow(flow, scope);
        }
    }

    private void node(XmlTree xml, NodeKind kind, FlowScope scope) {
        FlowNode node = new FlowNode(xml, kind, event(xml), scope, shapes.contains(xml.id()));
        if (nodes.putIfAbsent(xml.id(), node) != null) {
            complain("flow.duplicate-id", xml, xml.id());
            return;
        }
        scope.add(node);
        if (kind.isSubProcess()) {
            FlowScope inner = new FlowScope(node);
            node.contain(inner);
            scope(xml, inner);
        }
    }

    private void attach(XmlTree xml) {
        FlowNode event = nodes.get(xml.id());
        FlowNode host = xml.reference("attachedToRef").map(nodes::get).orElse(null);
        if (host == null || !host.kind().isActivity()) {
            complain("flow.not-attached", xml, xml.attribute("attachedToRef").orElse(""));
        } else if (event != null && event.host().isEmpty()) {
            event.attachTo(host);
        }
    }

    private void flow(XmlTree xml, FlowScope scope) {
        FlowNode source = xml.reference("sourceRef").map(nodes::get).orElse(null);
        FlowNode target = xml.reference("targetRef").map(nodes::get).orElse(null);
        if (source == null || target == null) {
            complain(
                    "flow.dangling",
                    xml,
                    xml.attribute(source == null ? "sourceRef" : "targetRef").orElse(""));
            return;
        }
        if (source.scope() != target.scope()) {
            complain("flow.across-scopes", xml, target.id());
            return;
        }
        SequenceFlow flow = new SequenceFlow(xml, source, target, edges.contains(xml.id()));
        scope.add(flow);
        source.addOutgoing(flow);
        target.addIncoming(flow);
    }

    private MessageFlow message(XmlTree xml) {
        return new MessageFlow(
                xml.id(),
                xml.name(),
                xml.reference("sourceRef").map(nodes::get),
                xml.reference("targetRef").map(nodes::get));
    }

    private void complain(String code, XmlTree where, String other) {
        findings.add(Finding.error(file + "#" + where.id(), code, Map.of("element", where.id(), "other", other)));
    }

    private static Optional<NodeKind> kind(XmlTree xml) {
        if (!xml.isBpmn()) {
            return Optional.empty();
        }
        if (xml.isBpmn("subProcess") && xml.attribute("triggeredByEvent").equals(Optional.of("true"))) {
            return Optional.of(NodeKind.EVENT_SUB_PROCESS);
        }
        return Optional.ofNullable(KINDS.get(xml.localName()));
    }

    private FlowEvent event(XmlTree xml) {
        List<XmlTree> definitions = xml.children().stream()
                .filter(child -> child.isBpmn()
                        && (child.localName().endsWith("EventDefinition")
                                || child.localName().equals("eventDefinitionRef")))
                .map(child -> child.isBpmn("eventDefinitionRef")
                        ? byId.getOrDefault(child.text().substring(child.text().indexOf(':') + 1), child)
                        : child)
                .toList();
        if (definitions.size() > 1) {
            return new FlowEvent(
                    EventKind.MULTIPLE, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        }
        if (definitions.isEmpty()) {
            return xml.isBpmn("receiveTask") || xml.isBpmn("sendTask")
                    ? reference(EventKind.MESSAGE, xml)
                    : FlowEvent.NONE;
        }
        XmlTree definition = definitions.get(0);
        return switch (definition.localName()) {
            case "messageEventDefinition" -> reference(EventKind.MESSAGE, definition);
            case "signalEventDefinition" -> reference(EventKind.SIGNAL, definition);
            case "errorEventDefinition" -> reference(EventKind.ERROR, definition);
            case "escalationEventDefinition" -> reference(EventKind.ESCALATION, definition);
            case "timerEventDefinition" -> timer(definition);
            case "conditionalEventDefinition" ->
                text(EventKind.CONDITIONAL, definition.child("condition").map(XmlTree::text), Optional.empty());
            case "linkEventDefinition" ->
                new FlowEvent(
                        EventKind.LINK,
                        definition.attribute("name"),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty());
            case "terminateEventDefinition" -> text(EventKind.TERMINATE, Optional.empty(), Optional.empty());
            case "compensateEventDefinition" -> text(EventKind.COMPENSATION, Optional.empty(), Optional.empty());
            case "cancelEventDefinition" -> text(EventKind.CANCEL, Optional.empty(), Optional.empty());
            default -> text(EventKind.MULTIPLE, Optional.empty(), Optional.empty());
        };
    }

    private static FlowEvent text(EventKind kind, Optional<String> text, Optional<String> form) {
        return new FlowEvent(kind, Optional.empty(), Optional.empty(), text, form);
    }

    private static FlowEvent timer(XmlTree definition) {
        for (String form : List.of("timeDate", "timeDuration", "timeCycle")) {
            Optional<XmlTree> timer = definition.child(form);
            if (timer.isPresent()) {
                return text(EventKind.TIMER, timer.map(XmlTree::text), Optional.of(form));
            }
        }
        return text(EventKind.TIMER, Optional.empty(), Optional.empty());
    }

    /** Both ends of an event agree on a name or a code; where the definition behind the reference has none, on the reference. */
    private FlowEvent reference(EventKind kind, XmlTree holder) {
        String attribute = kind.name().toLowerCase(Locale.ROOT) + "Ref";
        Optional<String> reference = holder.reference(attribute);
        String key = kind == EventKind.ERROR ? "errorCode" : kind == EventKind.ESCALATION ? "escalationCode" : "name";
        Optional<String> name = reference
                .map(byId::get)
                .flatMap(definition -> definition.attribute(key))
                .or(() -> reference);
        return new FlowEvent(kind, name, reference, Optional.empty(), Optional.empty());
    }

    private static Map<String, NodeKind> kinds() {
        Map<String, NodeKind> kinds = new HashMap<>();
        for (NodeKind kind : NodeKind.values()) {
            kinds.putIfAbsent(kind.element(), kind);
        }
        for (String other :
                List.of("choreographyTask", "subChoreography", "callChoreography", "implicitThrowEvent", "event")) {
            kinds.put(other, NodeKind.OTHER);
        }
        kinds.remove("");
        return kinds;
    }
}
