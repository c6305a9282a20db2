package org.amtsweg.verifier.drawing;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.amtsweg.verifier.drawing.Figure.Shape;
import org.amtsweg.verifier.drawing.Figure.Thing;

/** Draws events, gateways, activities and artifacts. */
final class NodePainter {

    private static final double EVENT_RADIUS = 18;
    private static final double GATEWAY_RADIUS = 25;
    private static final double CORNER = 9;
    private static final double MARGIN = 5;
    private static final Set<String> MARKERS = Set.of("loop", "parallel", "sequential", "compensation", "adHoc");

    private final Svg svg;

    NodePainter(Svg svg) {
        this.svg = svg;
    }

    void paint(Shape shape) {
        Thing thing = shape.thing();
        if (thing.isEvent()) {
            event(shape);
        } else if (thing.isGateway()) {
            gateway(shape);
        } else if (thing.isActivity()) {
            activity(shape);
        } else {
            artifact(shape);
        }
    }

    private void event(Shape shape) {
        Thing thing = shape.thing();
        Box box = shape.box();
        double radius = Math.min(box.width(), box.height()) / 2;
        String dashes = thing.has("nonInterrupting") ? " dashed" : "";
        boolean end = thing.type().equals("endEvent");
        svg.circle(box.centerX(), box.centerY(), radius, (end ? "bold" : "shape") + dashes);
        if (!end && !thing.type().equals("startEvent")) {
            svg.circle(box.centerX(), box.centerY(), radius - 3, "inner" + dashes);
        }
        at(box.centerX(), box.centerY(), radius / EVENT_RADIUS);
        thing.traits().forEach(trait -> Symbols.event(svg, trait, thing.has("throws")));
        svg.end();
    }

    private void gateway(Shape shape) {
        Thing thing = shape.thing();
        Box box = shape.box();
        svg.path(diamond(box), "shape");
        at(box.centerX(), box.centerY(), Math.min(box.width(), box.height()) / 2 / GATEWAY_RADIUS);
        switch (thing.type()) {
            case "exclusiveGateway" -> svg.path(Symbols.cross(11, 1.8, Math.PI / 4), "solid");
            case "parallelGateway" -> svg.path(Symbols.cross(12, 1.8, 0), "solid");
            case "inclusiveGateway" -> svg.circle(0, 0, 11, "icon heavy");
            case "complexGateway" -> {
                svg.path(Symbols.cross(12, 1.4, 0), "solid");
                svg.path(Symbols.cross(12, 1.4, Math.PI / 4), "solid");
            }
            case "eventBasedGateway" -> {
                svg.circle(0, 0, 13.5, "icon");
                if (!thing.has("instantiate")) {
                    svg.circle(0, 0, 11, "icon");
                }
                svg.path(thing.has("parallel") ? Symbols.cross(7.5, 2.2, 0) : Symbols.polygon(5, 7.5), "icon");
            }
            default -> {
                // a gateway of an unknown kind stays an empty diamond
            }
        }
        svg.end();
    }

    static String diamond(Box box) {
        return "M" + Symbols.pair(box.centerX(), box.y()) + "L" + Symbols.pair(box.right(), box.centerY()) + "L"
                + Symbols.pair(box.centerX(), box.bottom()) + "L" + Symbols.pair(box.x(), box.centerY()) + "Z";
    }

    private void activity(Shape shape) {
        Thing thing = shape.thing();
        Box box = shape.box();
        String dotted = thing.has("event") ? " dotted" : "";
        svg.rectangle(box, CORNER, (thing.type().equals("callActivity") ? "bold" : "shape") + dotted);
        if (thing.type().equals("transaction")) {
            svg.rectangle(box.grow(-3), CORNER - 3, "inner");
        }
        boolean symbol = hasSymbol(thing);
        if (symbol) {
            at(box.x() + 14, box.y() + 14, 1);
            Symbols.task(svg, thing.type());
            svg.end();
        }
        List<String> markers = markers(shape);
        double left = box.centerX() - (markers.size() - 1) * 9;
        for (int i = 0; i < markers.size(); i++) {
            at(left + 18 * i, box.bottom() - 10, 1);
            Symbols.marker(svg, markers.get(i));
            svg.end();
        }
        name(shape, symbol, !markers.isEmpty());
    }

    private static boolean hasSymbol(Thing thing) {
        return thing.type().endsWith("Task");
    }

    private static List<String> markers(Shape shape) {
        List<String> markers = new ArrayList<>();
        shape.thing().traits().stream().filter(MARKERS::contains).forEach(markers::add);
        if (shape.thing().isSubProcess() && !shape.expanded()) {
            markers.add("collapsed");
        }
        return markers;
    }

    private void name(Shape shape, boolean symbol, boolean markers) {
        Box box = shape.box();
        double width = box.width() - 2 * MARGIN;
        if (shape.expanded()) {
            FittedText text = FittedText.fit(shape.thing().name(), width, 2 * FittedText.SIZE * 1.2);
            Texts.centred(svg, text, box.centerX(), box.y() + MARGIN, "name");
            return;
        }
        double top = box.y() + (symbol ? 22 : MARGIN);
        double bottom = box.bottom() - (markers ? 20 : MARGIN);
        FittedText text = FittedText.fit(shape.thing().name(), width, bottom - top);
        double middle = box.centerY() - text.height() / 2;
        // In the middle of the box where the symbol leaves room, otherwise below the symbol.
        double y = Math.min(Math.max(middle, top - (text.lines().size() == 1 ? 6 : 0)), bottom - text.height());
        Texts.centred(svg, text, box.centerX(), Math.max(y, box.y() + 2), "name");
    }

    private void artifact(Shape shape) {
        Box box = shape.box();
        switch (shape.thing().type()) {
            case "dataObjectReference", "dataObject", "dataInput", "dataOutput" -> data(shape);
            case "dataStoreReference" -> store(box);
            case "textAnnotation" -> {
                double hook = Math.min(10, box.width());
                svg.path(
                        "M" + Symbols.pair(box.x() + hook, box.y()) + "H" + Svg.number(box.x()) + "V"
                                + Svg.number(box.bottom()) + "H" + Svg.number(box.x() + hook),
                        "flow");
                FittedText text = FittedText.fit(
                        shape.thing().name(), Math.max(20, box.width() - 2 * MARGIN), Math.max(14, box.height() - 4));
                Texts.left(svg, text, box.x() + MARGIN, box.y() + 3, "name halo");
            }
            default -> {
                svg.rectangle(box, 0, "shape");
                FittedText text = FittedText.fit(shape.thing().name(), box.width() - 6, box.height() - 6);
                Texts.centred(svg, text, box.centerX(), box.centerY() - text.height() / 2, "name");
            }
        }
    }

    private void data(Shape shape) {
        Box box = shape.box();
        double fold = Math.min(10, box.width() / 3);
        svg.path(
                "M" + Symbols.pair(box.x(), box.y()) + "H" + Svg.number(box.right() - fold) + "L"
                        + Symbols.pair(box.right(), box.y() + fold) + "V" + Svg.number(box.bottom()) + "H"
                        + Svg.number(box.x()) + "ZM" + Symbols.pair(box.right() - fold, box.y()) + "V"
                        + Svg.number(box.y() + fold) + "H" + Svg.number(box.right()),
                "shape");
        String type = shape.thing().type();
        if (type.equals("dataInput") || type.equals("dataOutput")) {
            at(box.x() + 11, box.y() + 11, 0.6);
            Symbols.event(svg, "link", type.equals("dataOutput"));
            svg.end();
        }
        if (shape.thing().has("collection")) {
            at(box.centerX(), box.bottom() - 8, 0.8);
            Symbols.marker(svg, "parallel");
            svg.end();
        }
    }

    private void store(Box box) {
        double bend = Math.min(8, box.height() / 5);
        String arc = " " + Svg.number(box.width() / 2) + " " + Svg.number(bend) + " 0 0 ";
        String top = "M" + Symbols.pair(box.x(), box.y() + bend) + "A" + arc.strip() + "1 "
                + Symbols.pair(box.right(), box.y() + bend);
        svg.path(
                top + "V" + Svg.number(box.bottom() - bend) + "A" + arc.strip() + "1 "
                        + Symbols.pair(box.x(), box.bottom() - bend) + "Z",
                "shape");
        for (int i = 0; i < 3; i++) {
            double y = box.y() + bend + i * bend * 0.7;
            svg.path("M" + Symbols.pair(box.x(), y) + "A" + arc.strip() + "0 " + Symbols.pair(box.right(), y), "icon");
        }
    }

    private void at(double x, double y, double scale) {
        String place = "translate(" + Symbols.pair(x, y) + ")";
        svg.begin("g", "transform", scale == 1 ? place : place + " scale(" + Svg.number(scale) + ")");
    }
}
