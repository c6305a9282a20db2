package org.amtsweg.verifier.drawing;

/**
 * Something to be seen at an element of a drawing (<i>Markierung</i>): a frame in the manner of its kind and a badge with a short text that leads to
 * {@code href}, for instance {@code #befund-3}.
 *
 * <p>Kinds differ in line and colour, so that they can be told apart without colours and in print.
 */
public record Mark(String element, Kind kind, String badge, String href, String title) {

    /** What a mark says. */
    public enum Kind {
        /** Something is wrong. */
        ERROR("#b3001b", ""),
        /** Somebody should look. */
        WARNING("#8a4b00", "7 3"),
        /** Worth knowing, or simply passed. */
        NOTE("#00538a", "2 3"),
        /** As it should be. */
        PASSED("#1a6b2f", "");

        private final String colour;
        private final String dashes;

        Kind(String colour, String dashes) {
            this.colour = colour;
            this.dashes = dashes;
        }

        String colour() {
            return colour;
        }

        String dashes() {
            return dashes;
        }
    }
}
