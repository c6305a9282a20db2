package org.amtsweg.workbench.scaffold;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The coordinates that a skeleton is written with, read from the file as a modeler reads them. */
class DrawingTest {

    private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    private static final String DI = "http://www.omg.org/spec/BPMN/20100524/DI";
    private static final String DC = "http://www.omg.org/spec/DD/20100524/DC";
    private static final String WAY = "http://www.omg.org/spec/DD/20100524/DI";

    record Box(String of, double x, double y, double width, double height) {
        boolean meets(Box other) {
            return x < other.x + other.width
                    && other.x < x + width
                    && y < other.y + other.height
                    && other.y < y + height;
        }

        boolean holds(Box other) {
            return x <= other.x
                    && y <= other.y
                    && other.x + other.width <= x + width
                    && other.y + other.height <= y + height;
        }

        boolean touches(Point p) {
            boolean inX = p.x >= x && p.x <= x + width;
            boolean inY = p.y >= y && p.y <= y + height;
            boolean onX = Math.abs(p.x - x) < 1 || Math.abs(p.x - x - width) < 1;
            boolean onY = Math.abs(p.y - y) < 1 || Math.abs(p.y - y - height) < 1;
            return (onX && inY) || (onY && inX);
        }
    }

    record Point(double x, double y) {}

    record Drawing(
            Map<String, Box> shapes, List<Box> labels, Map<String, List<Point>> ways, Map<String, Element> elements) {}

    static Stream<Wish> wishes() {
        return Stream.of(Kind.values())
                .flatMap(kind -> IntStream.range(0, 1 << Block.values().length)
                        .mapToObj(chosen -> {
                            Set<Block> blocks = EnumSet.noneOf(Block.class);
                            int bit = 1;
                            for (Block block : Block.values()) {
                                if ((chosen & bit) != 0) {
                                    blocks.add(block);
                                }
                                bit <<= 1;
                            }
                            return blocks;
                        })
                        .filter(blocks -> blocks.stream().allMatch(kind::allows))
                        .filter(blocks -> lawful(kind, blocks))
                        .map(blocks -> new Wish(
                                "probe",
                                "Probe",
                                kind,
                                blocks,
                                List.of("acme.eins", "acme.zwei"),
                                new Wish.Law(List.of(), Optional.empty()))));
    }

    private static boolean lawful(Kind kind, Set<Block> blocks) {
        boolean notice = blocks.contains(Block.NOTICE);
        return switch (kind) {
            case BOOKING -> true;
            case APPLICATION -> notice;
            case NOTIFICATION -> notice || (!blocks.contains(Block.HEARING) && !blocks.contains(Block.PAYMENT));
        };
    }

    private static Drawing draw(Wish wish) throws Exception {
        String bpmn = Scaffold.of(wish, NewCommand.blockVersions()).files().get("process.bpmn");
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        Document document = factory.newDocumentBuilder()
                .parse(new ByteArrayInputStream(
                        Optional.ofNullable(bpmn).orElseThrow().getBytes(StandardCharsets.UTF_8)));
        Drawing drawing = new Drawing(new HashMap<>(), new ArrayList<>(), new HashMap<>(), new HashMap<>());
        for (Element element : all(document.getDocumentElement(), BPMN, "*")) {
            drawing.elements.put(element.getAttribute("id"), element);
        }
        for (Element shape : all(document.getDocumentElement(), DI, "BPMNShape")) {
            String of = shape.getAttribute("bpmnElement");
            List<Element> bounds = all(shape, DC, "Bounds");
            drawing.shapes.put(of, box(of, bounds.get(0)));
            bounds.stream().skip(1).forEach(label -> drawing.labels.add(box(of, label)));
        }
        for (Element edge : all(document.getDocumentElement(), DI, "BPMNEdge")) {
            String of = edge.getAttribute("bpmnElement");
            drawing.ways.put(
                    of,
                    all(edge, WAY, "waypoint").stream()
                            .map(p -> new Point(number(p, "x"), number(p, "y")))
                            .toList());
            all(edge, DC, "Bounds").forEach(label -> drawing.labels.add(box(of, label)));
        }
        return drawing;
    }

    private static Box box(String of, Element bounds) {
        return new Box(of, number(bounds, "x"), number(bounds, "y"), number(bounds, "width"), number(bounds, "height"));
    }

    private static double number(Element element, String attribute) {
        return Double.parseDouble(element.getAttribute(attribute));
    }

    private static List<Element> all(Element below, String namespace, String name) {
        NodeList list = below.getElementsByTagNameNS(namespace, name);
        return IntStream.range(0, list.getLength())
                .mapToObj(list::item)
                .map(Element.class::cast)
                .toList();
    }

    private static boolean is(Drawing drawing, String id, String type) {
        Element element = drawing.elements.get(id);
        return element != null && element.getLocalName().equals(type);
    }

    private static List<Box> activities(Drawing drawing) {
        return drawing.shapes.values().stream()
                .filter(box -> !is(drawing, box.of, "subProcess") && !is(drawing, box.of, "boundaryEvent"))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("wishes")
    void drawsEveryElementAndFlow(Wish wish) throws Exception {
        Drawing drawing = draw(wish);
        drawing.elements.forEach((id, element) -> {
            boolean drawn = Set.of("extensionElements", "documentation", "incoming", "outgoing", "message", "process")
                            .contains(element.getLocalName())
                    || element.getLocalName().endsWith("Definition")
                    || element.getLocalName().endsWith("definitions")
                    || element.getLocalName().endsWith("Expression")
                    || element.getLocalName().equals("timeDate");
            assertThat(drawn || drawing.shapes.containsKey(id) || drawing.ways.containsKey(id))
                    .as(element.getLocalName() + " " + id)
                    .isTrue();
        });
    }

    @ParameterizedTest
    @MethodSource("wishes")
    void putsNothingOnTopOfAnything(Wish wish) throws Exception {
        Drawing drawing = draw(wish);
        List<Box> all = new ArrayList<>(activities(drawing));
        all.addAll(drawing.labels);
        for (Box one : all) {
            assertThat(all.stream().filter(other -> !other.equals(one) && one.meets(other)))
                    .as(one.toString())
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("wishes")
    void leadsFlowsAtRightAnglesFromEdgeToEdgeAndThroughNothing(Wish wish) throws Exception {
        Drawing drawing = draw(wish);
        drawing.ways.forEach((id, way) -> {
            Element flow = Objects.requireNonNull(drawing.elements.get(id), id);
            Box from = Objects.requireNonNull(drawing.shapes.get(flow.getAttribute("sourceRef")), id);
            Box to = Objects.requireNonNull(drawing.shapes.get(flow.getAttribute("targetRef")), id);
            assertThat(from.touches(way.get(0))).as(id + " begins at " + from).isTrue();
            assertThat(to.touches(way.get(way.size() - 1)))
                    .as(id + " ends at " + to)
                    .isTrue();
            for (int i = 1; i < way.size(); i++) {
                Point a = way.get(i - 1);
                Point b = way.get(i);
                assertThat(a.x == b.x || a.y == b.y).as(id).isTrue();
                Box line = new Box(
                        id,
                        Math.min(a.x, b.x),
                        Math.min(a.y, b.y),
                        Math.max(1, Math.abs(a.x - b.x)),
                        Math.max(1, Math.abs(a.y - b.y)));
                assertThat(Stream.concat(activities(drawing).stream(), drawing.labels.stream())
                                .filter(box -> !box.equals(from) && !box.equals(to) && box.meets(line)))
                        .as(id + " crosses")
                        .isEmpty();
            }
        });
    }

    @ParameterizedTest
    @MethodSource("wishes")
    void keepsWhatLiesInASubProcessWithinItsFrameAndOthersOut(Wish wish) throws Exception {
        Drawing drawing = draw(wish);
        Box frame = drawing.shapes.values().stream()
                .filter(box -> is(drawing, box.of, "subProcess"))
                .findFirst()
                .orElseThrow();
        for (Box box : activities(drawing)) {
            Element parent = (Element)
                    Objects.requireNonNull(drawing.elements.get(box.of), box.of).getParentNode();
            if (parent.getLocalName().equals("subProcess")) {
                assertThat(frame.holds(box)).as(box.of + " in " + frame).isTrue();
            } else {
                assertThat(frame.meets(box)).as(box.of + " out of " + frame).isFalse();
            }
        }
    }
}
