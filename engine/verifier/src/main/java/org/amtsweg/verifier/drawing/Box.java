package org.amtsweg.verifier.drawing;

/** The rectangle around a thing of a diagram, in its pixels. */
record Box(double x, double y, double width, double height) {

    static Box around(Point point) {
        return new Box(point.x(), point.y(), 0, 0);
    }

    static Box centred(double x, double y, double width, double height) {
        return new Box(x - width / 2, y - height / 2, width, height);
    }

    double right() {
        return x + width;
    }

    double bottom() {
        return y + height;
    }

    double centerX() {
        return x + width / 2;
    }

    double centerY() {
        return y + height / 2;
    }

    double area() {
        return width * height;
    }

    Box grow(double by) {
        return new Box(x - by, y - by, width + 2 * by, height + 2 * by);
    }

    Box and(Box other) {
        double left = Math.min(x, other.x);
        double top = Math.min(y, other.y);
        return new Box(left, top, Math.max(right(), other.right()) - left, Math.max(bottom(), other.bottom()) - top);
    }

    boolean holds(Box other) {
        return x <= other.x && y <= other.y && right() >= other.right() && bottom() >= other.bottom();
    }

    boolean meets(Box other) {
        return x < other.right() && other.x < right() && y < other.bottom() && other.y < bottom();
    }
}
