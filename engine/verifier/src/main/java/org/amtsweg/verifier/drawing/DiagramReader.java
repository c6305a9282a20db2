package org.amtsweg.verifier.drawing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.amtsweg.verifier.drawing.Figure.Edge;
import org.amtsweg.verifier.drawing.Figure.Ends;
import org.amtsweg.verifier.drawing.Figure.Shape;
import org.amtsweg.verifier.drawing.Figure.Thing;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Reads the diagrams of a document: what has sound coordinates becomes a figure, what has none is named. */
final class DiagramReader {

    /** Beyond this a coordinate is a mistake, and a drawing of it would be unusable. */
    private static final double FARTHEST = 100_000;

    private final Map<String, Element> elements = new LinkedHashMap<>();
    private final Things things;
    private final List<Diagram> diagrams = new ArrayList<>();
    private final Set<String> drawn = new LinkedHashSet<>();

    DiagramReader(Document document) {
        Element root = document.getDocumentElement();
        collect(root);
        things = new Things(elements);
        for (Element diagram : Xml.children(root, Xml.DIAGRAM, "BPMNDiagram")) {
            for (Element plane : Xml.children(diagram, Xml.DIAGRAM, "BPMNPlane")) {
                Diagram read = read(diagram, plane);
                if (!read.shapes().isEmpty() || !read.edges().isEmpty()) {
                    diagrams.add(read);
                }
            }
        }
    }

    List<Diagram> diagrams() {
        return List.copyOf(diagrams);
    }

    /** Flow nodes and flows that stand in no diagram. */
    List<Thing> withoutCoordinates() {
        return elements.entrySet().stream()
                .filter(entry -> !drawn.contains(entry.getKey()) && isDrawable(entry.getValue()))
                .map(entry -> things.of(entry.getValue()))
                .toList();
    }

    private static boolean isDrawable(Element element) {
        Thing thing = new Thing("", element.getLocalName(), "", Set.of());
        return thing.isEvent()
                || thing.isGateway()
                || thing.isActivity()
                || Set.of("sequenceFlow", "messageFlow").contains(thing.type());
    }

    private void collect(Element element) {
        String id = element.getAttribute("id");
        if (Xml.BPMN.equals(element.getNamespaceURI()) && !id.isEmpty()) {
            elements.putIfAbsent(id, element);
        }
        if (!Xml.DIAGRAM.equals(element.getNamespaceURI())) {
            Xml.children(element).forEach(this::collect);
        }
    }

    private Diagram read(Element diagram, Element plane) {
        List<Shape> shapes = new ArrayList<>();
        List<Edge> edges = new ArrayList<>();
        for (Element each : Xml.children(plane)) {
            Optional<Element> element =
                    Optional.ofNullable(elements.get(Xml.reference(each.getAttribute("bpmnElement"))));
            if (element.isEmpty()) {
                continue;
            }
            if (Xml.is(each, Xml.DIAGRAM, "BPMNShape")) {
                bounds(each).map(box -> shape(each, element.get(), box)).ifPresent(shapes::add);
            } else if (Xml.is(each, Xml.DIAGRAM, "BPMNEdge")) {
                List<Point> points = points(each);
                if (points.size() > 1) {
                    edges.add(edge(each, element.get(), points));
                }
            }
        }
        shapes.forEach(shape -> drawn.add(shape.thing().id()));
        edges.forEach(edge -> drawn.add(edge.thing().id()));
        String ofPlane = Optional.ofNullable(elements.get(Xml.reference(plane.getAttribute("bpmnElement"))))
                .map(element -> things.of(element).name())
                .orElse("");
        String ofDiagram = diagram.getAttribute("name").strip();
        return new Diagram(ofPlane.isEmpty() ? ofDiagram : ofPlane, withExpansion(shapes), edges);
    }

    private Shape shape(Element di, Element element, Box box) {
        String horizontal = di.getAttribute("isHorizontal");
        return new Shape(
                things.of(element),
                box,
                label(di),
                di.getAttribute("isExpanded").equals("true"),
                horizontal.isEmpty() ? box.width() >= box.height() : horizontal.equals("true"));
    }

    /** A sub-process is shown open if the file says so, or says nothing and shows what is in it. */
    private List<Shape> withExpansion(List<Shape> shapes) {
        Set<String> withContent = new LinkedHashSet<>();
        shapes.forEach(shape -> {
            Element element = elements.get(shape.thing().id());
            if (element != null && element.getParentNode() instanceof Element above) {
                withContent.add(above.getAttribute("id"));
            }
        });
        return shapes.stream()
                .map(shape -> new Shape(
                        shape.thing(),
                        shape.box(),
                        shape.label(),
                        shape.expanded() || withContent.contains(shape.thing().id()),
                        shape.horizontal()))
                .toList();
    }

    private Edge edge(Element di, Element element, List<Point> points) {
        String type = element.getLocalName();
        String source = Xml.reference(element.getAttribute("sourceRef"));
        Element from = elements.get(source);
        boolean conditional = type.equals("sequenceFlow")
                && Xml.child(element, Xml.BPMN, "conditionExpression").isPresent()
                && from != null
                && things.of(from).isActivity();
        boolean standard = from != null
                && from.getAttribute("default").equals(element.getAttribute("id"))
                && type.equals("sequenceFlow");
        String direction = element.getAttribute("associationDirection");
        boolean data = type.endsWith("Association") && type.startsWith("data");
        return new Edge(
                things.of(element),
                points,
                label(di),
                new Ends(
                        conditional,
                        standard,
                        direction.equals("Both"),
                        data || direction.equals("Both") || direction.equals("One"),
                        !di.getAttribute("messageVisibleKind").isEmpty()));
    }

    private static Optional<Box> label(Element di) {
        return Xml.child(di, Xml.DIAGRAM, "BPMNLabel").flatMap(DiagramReader::bounds);
    }

    private static Optional<Box> bounds(Element di) {
        return Xml.child(di, Xml.BOUNDS, "Bounds").flatMap(bounds -> {
            double[] values = {
                value(bounds, "x"), value(bounds, "y"), value(bounds, "width"), value(bounds, "height"),
            };
            for (double value : values) {
                if (Double.isNaN(value)) {
                    return Optional.empty();
                }
            }
            return values[2] > 0 && values[3] > 0
                    ? Optional.of(new Box(values[0], values[1], values[2], values[3]))
                    : Optional.empty();
        });
    }

    private static List<Point> points(Element di) {
        List<Point> points = new ArrayList<>();
        for (Element each : Xml.children(di, Xml.WAYPOINTS, "waypoint")) {
            double x = value(each, "x");
            double y = value(each, "y");
            if (!Double.isNaN(x) && !Double.isNaN(y)) {
                points.add(new Point(x, y));
            }
        }
        return points;
    }

    /** NaN where there is no usable number. */
    private static double value(Element element, String attribute) {
        try {
            double value = Double.parseDouble(element.getAttribute(attribute).strip());
            return Math.abs(value) <= FARTHEST ? value : Double.NaN;
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }
}
