package org.amtsweg.verifier.drawing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.amtsweg.language.Language;
import org.amtsweg.verifier.drawing.Figure.Shape;

/**
 * One diagram of a model as a picture (<i>Zeichnung eines Prozessmodells</i>): standalone SVG from the coordinates in the file, black on white, with
 * a title and a description for each element and ids that stay the same as long as the model does.
 *
 * <p>Lays nothing out: what has no coordinates is not drawn ({@link DrawnModel#withoutCoordinates()}). Knows nothing of colours that modelers add.
 */
public final class ModelDrawing {

    private static final double MARGIN = 20;
    private static final double OVERLAP = 120;

    /** On A4 across with margins of 12 mm, so wide a sheet makes names 8 points high or more. */
    private static final double SHEET_WIDTH = 1150;

    private static final double SHEET_HEIGHT = 720;

    private static final String STYLE = """
            .dr{font-family:Arial,Helvetica,'Liberation Sans','Noto Sans',sans-serif}
            .dr text{fill:#16181d}
            .dr .middle{text-anchor:middle}
            .dr .halo{paint-order:stroke;stroke:#fff;stroke-width:3px;stroke-linejoin:round}
            .dr .shape{fill:#fff;stroke:#22242a;stroke-width:1.5}
            .dr .bold{fill:#fff;stroke:#22242a;stroke-width:3.5}
            .dr .inner{fill:none;stroke:#22242a;stroke-width:1.5}
            .dr .icon{fill:none;stroke:#22242a;stroke-width:1.2;stroke-linejoin:round;stroke-linecap:round}
            .dr .white{fill:#fff}
            .dr .even{fill:#fff;fill-rule:evenodd}
            .dr .strong{stroke-width:2}
            .dr .heavy{stroke-width:2.5}
            .dr .solid{fill:#22242a;stroke:#22242a;stroke-width:1;stroke-linejoin:round}
            .dr .inverse{fill:none;stroke:#fff;stroke-width:1.4}
            .dr .flow{fill:none;stroke:#22242a;stroke-width:1.5;stroke-linejoin:round}
            .dr .dashed{stroke-dasharray:6 4}
            .dr .dotted{stroke-dasharray:1.5 4;stroke-linecap:round}
            .dr .dashdot{stroke-dasharray:10 4 2 4}
            .dr .link:focus .bold,.dr .link:hover .bold{stroke-width:5}
            .dr .badge text{fill:#fff;font-weight:bold}
            .dr .badge:focus rect,.dr .badge:hover rect{stroke:#16181d;stroke-width:3}
            """;

    private final Diagram diagram;
    private final Set<String> elements = new LinkedHashSet<>();

    ModelDrawing(Diagram diagram) {
        this.diagram = diagram;
        figures().forEach(figure -> elements.add(figure.thing().id()));
    }

    /** The name of the process or collaboration it shows; may be empty. */
    public String name() {
        return diagram.name();
    }

    /** The ids of all that is drawn. */
    public Set<String> elements() {
        return Set.copyOf(elements);
    }

    /**
     * The picture.
     *
     * @param prefix begins every id in it, so that several pictures can stand on one page
     * @param marks for elements that are not drawn are left out
     */
    public String svg(String prefix, Language language, List<Mark> marks) {
        return svg(prefix, language, marks, Map.of());
    }

    /**
     * The picture, with more to hear at some elements than type and id, and with links.
     *
     * @param prefix begins every id in it, so that several pictures can stand on one page
     * @param marks for elements that are not drawn are left out
     * @param captions by the id of the element
     */
    public String svg(String prefix, Language language, List<Mark> marks, Map<String, Caption> captions) {
        Names names = Names.in(language);
        Labels labels = new Labels(diagram);
        Box frame = frame(labels, marks);
        Svg svg = new Svg();
        svg.begin(
                "svg",
                "xmlns",
                "http://www.w3.org/2000/svg",
                "class",
                "dr",
                "role",
                "group",
                "aria-labelledby",
                prefix + "title",
                "lang",
                language.base().tag(),
                "width",
                frame.width(),
                "height",
                frame.height(),
                "viewBox",
                Symbols.pair(frame.x(), frame.y()) + " " + Symbols.pair(frame.width(), frame.height()));
        svg.line().element("title", title(names), "id", prefix + "title").element("style", STYLE);
        svg.line()
                .empty(
                        "rect",
                        "x",
                        frame.x(),
                        "y",
                        frame.y(),
                        "width",
                        frame.width(),
                        "height",
                        frame.height(),
                        "fill",
                        "#fff");
        // The class is here as well, because copies on sheets do not see the root of this picture.
        svg.line().begin("g", "id", prefix + "all", "class", "dr");
        figures(svg, new Signs(prefix, names, captions));
        svg.line().begin("g", "aria-hidden", "true");
        labels.paint(svg);
        svg.end();
        marks(svg, marks);
        svg.line().end();
        return svg.line().end().line().toString();
    }

    /**
     * The picture cut into sheets of one size for print on A4 across, row by row from the left, which refer to a picture with the same prefix on the
     * same page; none if it fits one sheet. All have the same scale.
     */
    List<List<String>> sheets(String prefix, List<Mark> marks) {
        Box frame = frame(new Labels(diagram), marks);
        if (frame.width() <= SHEET_WIDTH && frame.height() <= SHEET_HEIGHT) {
            return List.of();
        }
        double high = Math.min(SHEET_HEIGHT, frame.height());
        List<List<String>> rows = new ArrayList<>();
        for (double y : cuts(frame.y(), frame.bottom(), high)) {
            rows.add(cuts(frame.x(), frame.right(), SHEET_WIDTH).stream()
                    .map(x -> part(prefix, new Box(x, y, SHEET_WIDTH, high)))
                    .toList());
        }
        return rows;
    }

    /** All of it once more, for print above the sheets; refers to a picture with the same prefix on the same page. */
    String overview(String prefix, List<Mark> marks) {
        return part(prefix, frame(new Labels(diagram), marks));
    }

    /** Neighbours share a stretch, so that what lies on a border can be read on one of them. */
    private static List<Double> cuts(double from, double to, double size) {
        List<Double> cuts = new ArrayList<>(List.of(from));
        double shift = size - OVERLAP;
        for (double at = from + shift; size < to - from && at + OVERLAP < to; at += shift) {
            cuts.add(at);
        }
        return cuts;
    }

    private static String part(String prefix, Box box) {
        Svg svg = new Svg();
        svg.begin(
                "svg",
                "xmlns",
                "http://www.w3.org/2000/svg",
                "class",
                "dr",
                "width",
                box.width(),
                "height",
                box.height(),
                "viewBox",
                Symbols.pair(box.x(), box.y()) + " " + Symbols.pair(box.width(), box.height()));
        svg.empty("use", "href", "#" + prefix + "all").end();
        return svg.toString();
    }

    private String title(Names names) {
        String kind = names.word("drawing");
        return diagram.name().isEmpty() ? kind : kind + ": " + diagram.name();
    }

    /** In the order in which they cover each other: containers by size, flows, nodes, what sits on the edge of nodes. */
    private void figures(Svg svg, Signs signs) {
        ContainerPainter containers = new ContainerPainter(svg);
        NodePainter nodes = new NodePainter(svg);
        for (Shape shape : containers()) {
            signs.begin(svg, shape);
            if (shape.thing().isActivity()) {
                nodes.paint(shape);
            } else {
                containers.paint(shape, isEmpty(shape));
            }
            signs.end(svg, shape);
        }
        edges(svg, signs, false);
        for (Shape shape : nodes()) {
            signs.begin(svg, shape);
            nodes.paint(shape);
            signs.end(svg, shape);
        }
        // Between pools, the circle at the start lies over the edge of a node.
        edges(svg, signs, true);
    }

    private void edges(Svg svg, Signs signs, boolean messages) {
        EdgePainter painter = new EdgePainter(svg);
        for (Figure.Edge edge : diagram.edges()) {
            if (edge.thing().type().equals("messageFlow") == messages) {
                signs.begin(svg, edge);
                painter.paint(edge);
                signs.end(svg, edge);
            }
        }
    }

    private List<Shape> containers() {
        return diagram.shapes().stream()
                .filter(Labels::isContainer)
                .sorted(Comparator.comparingDouble((Shape shape) -> -shape.box().area()))
                .toList();
    }

    private List<Shape> nodes() {
        return diagram.shapes().stream()
                .filter(shape -> !Labels.isContainer(shape))
                .sorted(Comparator.comparing(shape -> shape.thing().type().equals("boundaryEvent")))
                .toList();
    }

    private boolean isEmpty(Shape pool) {
        return pool.thing().has("blackBox")
                || diagram.shapes().stream()
                        .noneMatch(other -> !other.equals(pool) && pool.box().holds(other.box()));
    }

    /** Where an element of the model is found in a picture with this prefix. */
    public static String anchor(String prefix, String element) {
        return prefix + id(element);
    }

    /** Ids of models that are right pass unchanged. */
    private static String id(String element) {
        return element.replaceAll("[^A-Za-z0-9_.-]", "_");
    }

    private void marks(Svg svg, List<Mark> marks) {
        MarkPainter painter = new MarkPainter(svg);
        for (Figure figure : figures()) {
            List<Mark> of = marks.stream()
                    .filter(mark -> mark.element().equals(figure.thing().id()))
                    .toList();
            if (!of.isEmpty()) {
                svg.line();
                painter.paint(figure, of);
            }
        }
    }

    private List<Figure> figures() {
        List<Figure> figures = new ArrayList<>(diagram.shapes());
        figures.addAll(diagram.edges());
        return figures;
    }

    private Box frame(Labels labels, List<Mark> marks) {
        Set<String> marked = new LinkedHashSet<>();
        marks.forEach(mark -> marked.add(mark.element()));
        Box frame = figures().get(0).box();
        for (Figure figure : figures()) {
            frame = frame.and(marked.contains(figure.thing().id()) ? MarkPainter.room(figure) : figure.box());
        }
        for (Labels.Label label : labels.labels()) {
            frame = frame.and(label.box());
        }
        return frame.grow(MARGIN);
    }
}
