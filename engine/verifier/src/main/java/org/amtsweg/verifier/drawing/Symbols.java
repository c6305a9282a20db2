package org.amtsweg.verifier.drawing;

/** The symbols of BPMN as paths around the origin (<i>Symbole</i>); those of events fit a circle with the radius 18. */
final class Symbols {

    private Symbols() {}

    /** The symbol in an event; a thrown one is filled. */
    static void event(Svg svg, String kind, boolean filled) {
        String style = filled ? "solid" : "icon";
        switch (kind) {
            case "message" -> envelope(svg, 9, 6.5, filled);
            case "timer" -> {
                svg.circle(0, 0, 11, "icon");
                StringBuilder ticks = new StringBuilder();
                for (int hour = 0; hour < 12; hour++) {
                    double angle = Math.PI * hour / 6;
                    ticks.append("M").append(polar(9, angle)).append("L").append(polar(11, angle));
                }
                svg.path(ticks + "M3 -7L0 0L5 1", "icon");
            }
            case "error" -> svg.path("M-9 9L-3.5 -7.5L2 0.5L8.5 -9L3.5 8.5L-2.5 -0.5Z", style);
            case "escalation" -> svg.path("M0 -10L7 9L0 2L-7 9Z", style);
            case "cancel" -> svg.path(cross(10, 3.2, Math.PI / 4), style);
            case "compensate" -> svg.path("M-1 -7L-1 7L-11 0ZM8.5 -7L8.5 7L-1 0Z", style);
            case "conditional" -> svg.path("M-7 -9H7V9H-7ZM-5 -5.5H5M-5 -2H5M-5 2H5M-5 5.5H5", "icon");
            case "link" -> svg.path("M-10 -4H2V-8.5L10.5 0L2 8.5V4H-10Z", style);
            case "signal" -> svg.path("M0 -10L9 6.5H-9Z", style);
            case "terminate" -> svg.circle(0, 0, 11, "solid");
            case "multipleTriggers" -> svg.path(polygon(5, 10.5), style);
            case "parallelMultiple" -> svg.path(cross(10.5, 3, 0), style);
            default -> {
                // a kind without a symbol
            }
        }
    }

    /** An envelope around the origin, half as wide and high as given. */
    static void envelope(Svg svg, double x, double y, boolean filled) {
        String frame = "M" + pair(-x, -y) + "H" + Svg.number(x) + "V" + Svg.number(y) + "H" + Svg.number(-x) + "Z";
        String flap = "M" + pair(-x, -y) + "L" + pair(0, y / 6) + "L" + pair(x, -y);
        svg.path(frame, filled ? "solid" : "icon");
        svg.path(flap, filled ? "inverse" : "icon");
    }

    /** The symbol of a task type, in a square of 16 around the origin. */
    static void task(Svg svg, String type) {
        switch (type) {
            case "userTask" -> {
                svg.path("M-7 8V4.5C-7 1 -4 -0.5 0 -0.5S7 1 7 4.5V8Z", "icon white");
                svg.circle(0, -4, 3.8, "icon white");
            }
            case "serviceTask" -> svg.path(gear(), "icon even");
            case "scriptTask" ->
                svg.path(
                        "M-3 -8H7C3 -5 3 -2 6 1S6 6 4 8H-7C-3.5 5 -4 2.5 -6 0S-7 -5.5 -3 -8ZM-2 -4.5H2M-2.5 -1.5H2M-1 1.5H3.5"
                                + "M-1.5 4.5H3",
                        "icon");
            case "manualTask" ->
                svg.path(
                        "M-8 -1.5L-3 -6.5C-2 -7.3 -0.6 -6.4 -1.4 -5.2L-3.5 -2.8H7C8.6 -2.8 8.6 -0.7 7 -0.7H1H7.4"
                                + "C8.8 -0.7 8.8 1.5 7.4 1.5H1H6.8C8 1.5 8 3.6 6.8 3.6H1H5.6C6.8 3.6 6.8 5.6 5.6 5.6H-8Z",
                        "icon");
            case "sendTask" -> envelope(svg, 8, 5.5, true);
            case "receiveTask" -> envelope(svg, 8, 5.5, false);
            case "businessRuleTask" -> {
                svg.path("M-8 -6H8V6.5H-8Z", "icon");
                svg.path("M-8 -6H8V-2.5H-8Z", "solid");
                svg.path("M-8 2H8M-3 -2.5V6.5", "icon");
            }
            default -> {
                // an abstract task has no symbol
            }
        }
    }

    /** The marker of an activity, in a square of 14 around the origin. */
    static void marker(Svg svg, String marker) {
        switch (marker) {
            case "collapsed" -> svg.path("M-7 -7H7V7H-7ZM-4 0H4M0 -4V4", "icon");
            case "loop" -> svg.path("M-3 5.4A6 6 0 1 1 1.5 5.8M-6.5 3.2L-2.8 5.6L-5 9", "icon");
            case "parallel" -> svg.path("M-5 -6V6M0 -6V6M5 -6V6", "icon strong");
            case "sequential" -> svg.path("M-6 -5H6M-6 0H6M-6 5H6", "icon strong");
            case "compensation" -> svg.path("M-1 -5V5L-8 0ZM6.5 -5V5L-0.5 0Z", "icon");
            case "adHoc" -> svg.path("M-7 2C-4.5 -5 -2 -2 0 0S4.5 5 7 -2", "icon strong");
            default -> {
                // no marker
            }
        }
    }

    private static String gear() {
        StringBuilder path = new StringBuilder();
        int teeth = 8;
        for (int i = 0; i < teeth; i++) {
            double middle = 2 * Math.PI * i / teeth;
            path.append(i == 0 ? "M" : "L").append(polar(5.6, middle - 0.3));
            path.append("L").append(polar(8, middle - 0.2));
            path.append("L").append(polar(8, middle + 0.2));
            path.append("L").append(polar(5.6, middle + 0.3));
        }
        return path + "ZM2.6 0A2.6 2.6 0 1 1 -2.6 0A2.6 2.6 0 1 1 2.6 0Z";
    }

    /** A regular polygon that stands on a side. */
    static String polygon(int corners, double radius) {
        StringBuilder path = new StringBuilder();
        for (int i = 0; i < corners; i++) {
            path.append(i == 0 ? "M" : "L").append(polar(radius, 2 * Math.PI * i / corners));
        }
        return path + "Z";
    }

    /** The outline of a cross with arms of a length and half a thickness. */
    static String cross(double arm, double half, double turn) {
        double[][] corners = {
            {-half, -arm}, {half, -arm}, {half, -half}, {arm, -half}, {arm, half}, {half, half},
            {half, arm}, {-half, arm}, {-half, half}, {-arm, half}, {-arm, -half}, {-half, -half},
        };
        StringBuilder path = new StringBuilder();
        for (double[] corner : corners) {
            double x = corner[0] * Math.cos(turn) - corner[1] * Math.sin(turn);
            double y = corner[0] * Math.sin(turn) + corner[1] * Math.cos(turn);
            path.append(path.length() == 0 ? "M" : "L").append(pair(x, y));
        }
        return path + "Z";
    }

    /** Clockwise from the top. */
    private static String polar(double radius, double angle) {
        return pair(radius * Math.sin(angle), -radius * Math.cos(angle));
    }

    static String pair(double x, double y) {
        return Svg.number(x) + " " + Svg.number(y);
    }
}
