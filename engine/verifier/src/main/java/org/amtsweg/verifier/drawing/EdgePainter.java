package org.amtsweg.verifier.drawing;

import java.util.ArrayList;
import java.util.List;
import org.amtsweg.verifier.drawing.Figure.Edge;

/** Draws flows and associations with what stands at their ends. */
final class EdgePainter {

    private static final double HEAD = 10;

    private final Svg svg;

    EdgePainter(Svg svg) {
        this.svg = svg;
    }

    void paint(Edge edge) {
        List<Point> points = distinct(edge.points());
        if (points.size() < 2) {
            return;
        }
        Point start = points.get(0);
        Point second = points.get(1);
        Point end = points.get(points.size() - 1);
        Point last = points.get(points.size() - 2);
        switch (edge.thing().type()) {
            case "sequenceFlow" -> {
                List<Point> shaft = new ArrayList<>(points);
                shaft.set(shaft.size() - 1, end.towards(last, Math.min(HEAD - 2, end.distance(last) / 2)));
                if (edge.ends().conditional()) {
                    diamond(start, second);
                    shaft.set(0, start.towards(second, Math.min(18, start.distance(second) / 2)));
                }
                svg.path(line(shaft), "flow");
                head(end, last, "solid");
                if (edge.ends().standard()) {
                    slash(start, second);
                }
            }
            case "messageFlow" -> {
                List<Point> shaft = new ArrayList<>(points);
                shaft.set(shaft.size() - 1, end.towards(last, Math.min(HEAD, end.distance(last) / 2)));
                svg.path(line(shaft), "flow dashed");
                svg.circle(start.x(), start.y(), 4, "shape");
                head(end, last, "shape");
                if (edge.ends().envelope()) {
                    Point middle = middle(points);
                    svg.begin("g", "transform", "translate(" + Symbols.pair(middle.x(), middle.y()) + ")");
                    svg.path("M-11 -8H11V8H-11Z", "white");
                    Symbols.envelope(svg, 11, 8, false);
                    svg.end();
                }
            }
            case "conversationLink" -> svg.path(line(points), "flow double");
            default -> {
                svg.path(line(points), "flow dotted");
                if (edge.ends().arrowAtEnd()) {
                    open(end, last);
                }
                if (edge.ends().arrowAtStart()) {
                    open(start, second);
                }
            }
        }
    }

    static String line(List<Point> points) {
        StringBuilder path = new StringBuilder();
        for (Point point : points) {
            path.append(path.length() == 0 ? "M" : "L").append(Symbols.pair(point.x(), point.y()));
        }
        return path.toString();
    }

    /** Half of the way along a line. */
    static Point middle(List<Point> points) {
        double length = 0;
        for (int i = 1; i < points.size(); i++) {
            length += points.get(i - 1).distance(points.get(i));
        }
        double rest = length / 2;
        for (int i = 1; i < points.size(); i++) {
            double part = points.get(i - 1).distance(points.get(i));
            if (rest <= part) {
                return points.get(i - 1).towards(points.get(i), rest);
            }
            rest -= part;
        }
        return points.get(points.size() - 1);
    }

    /** Points that lie on each other have no direction. */
    private static List<Point> distinct(List<Point> points) {
        List<Point> distinct = new ArrayList<>();
        for (Point point : points) {
            if (distinct.isEmpty() || distinct.get(distinct.size() - 1).distance(point) > 0.01) {
                distinct.add(point);
            }
        }
        return distinct;
    }

    private void head(Point tip, Point from, String style) {
        Point foot = tip.towards(from, HEAD);
        Point[] sides = sides(tip, foot, 4.2);
        svg.path(line(List.of(tip, sides[0], sides[1])) + "Z", style);
    }

    private void open(Point tip, Point from) {
        Point[] sides = sides(tip, tip.towards(from, HEAD - 1), 5);
        svg.path(line(List.of(sides[0], tip, sides[1])), "flow");
    }

    private void diamond(Point start, Point towards) {
        Point far = start.towards(towards, 18);
        Point middle = start.towards(towards, 9);
        Point[] sides = sides(start, middle, 5);
        svg.path(line(List.of(start, sides[0], far, sides[1])) + "Z", "shape");
    }

    private void slash(Point start, Point towards) {
        Point near = start.towards(towards, 7);
        Point far = start.towards(towards, 13);
        svg.path(line(List.of(sides(start, near, 5)[0], sides(start, far, 5)[1])), "flow");
    }

    /** The points on both sides of {@code at}, square to the line from {@code from}. */
    private static Point[] sides(Point from, Point at, double distance) {
        double length = from.distance(at);
        double x = length == 0 ? 0 : (at.x() - from.x()) / length;
        double y = length == 0 ? 0 : (at.y() - from.y()) / length;
        return new Point[] {
            new Point(at.x() - y * distance, at.y() + x * distance),
            new Point(at.x() + y * distance, at.y() - x * distance)
        };
    }
}
