package org.amtsweg.verifier.drawing;

/** A point of a diagram, in its pixels; y grows downwards. */
record Point(double x, double y) {

    double distance(Point other) {
        return Math.hypot(other.x - x, other.y - y);
    }

    /** The point at a distance from this one on the way to another. */
    Point towards(Point other, double distance) {
        double whole = distance(other);
        double part = whole == 0 ? 0 : distance / whole;
        return new Point(x + (other.x - x) * part, y + (other.y - y) * part);
    }
}
