package org.amtsweg.workbench.scaffold;

import java.util.Locale;
import org.amtsweg.workbench.scaffold.Layout.Box;
import org.amtsweg.workbench.scaffold.Part.Flow;
import org.amtsweg.workbench.scaffold.Part.Node;

/** Writes the drawing of a plan (<i>Zeichnung</i>, BPMN DI). */
final class DiagramWriter {

    private final Xml xml;
    private final Layout layout;

    private DiagramWriter(Xml xml, Plan plan) {
        this.xml = xml;
        this.layout = Layout.of(plan);
    }

    static void write(Xml xml, Plan plan, String process) {
        DiagramWriter writer = new DiagramWriter(xml, plan);
        xml.begin("bpmndi:BPMNDiagram", "id", "Diagram_" + process);
        xml.begin("bpmndi:BPMNPlane", "id", "Plane_" + process, "bpmnElement", process);
        plan.frame().ifPresent(frame -> writer.shape(frame.id(), true));
        plan.nodes().forEach(writer::node);
        plan.flows().forEach(writer::edge);
        xml.end("bpmndi:BPMNPlane");
        xml.end("bpmndi:BPMNDiagram");
    }

    private void node(Node node) {
        if (Layout.isTask(node.kind())) {
            shape(node.id(), false);
            return;
        }
        xml.begin("bpmndi:BPMNShape", "id", node.id() + "_di", "bpmnElement", node.id(), "isMarkerVisible", node.kind()
                        .equals("choice")
                ? "true"
                : "");
        bounds(layout.box(node.id()));
        label(layout.label(node));
        xml.end("bpmndi:BPMNShape");
    }

    private void shape(String id, boolean expanded) {
        xml.begin("bpmndi:BPMNShape", "id", id + "_di", "bpmnElement", id, "isExpanded", expanded ? "true" : "");
        bounds(layout.box(id));
        xml.end("bpmndi:BPMNShape");
    }

    private void edge(Flow flow) {
        xml.begin("bpmndi:BPMNEdge", "id", flow.id() + "_di", "bpmnElement", flow.id());
        layout.way(flow.id())
                .forEach(point -> xml.empty("di:waypoint", "x", number(point.x()), "y", number(point.y())));
        if (!flow.name().isEmpty()) {
            label(layout.label(flow));
        }
        xml.end("bpmndi:BPMNEdge");
    }

    private void label(Box box) {
        xml.begin("bpmndi:BPMNLabel");
        bounds(box);
        xml.end("bpmndi:BPMNLabel");
    }

    private void bounds(Box box) {
        xml.empty(
                "dc:Bounds",
                "x",
                number(box.x()),
                "y",
                number(box.y()),
                "width",
                number(box.width()),
                "height",
                number(box.height()));
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.0f", value);
    }
}
