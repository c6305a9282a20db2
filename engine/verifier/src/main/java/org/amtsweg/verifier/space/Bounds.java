package org.amtsweg.verifier.space;

/**
 * How far the search goes (<i>Grenzen der Suche</i>). Whoever reaches one gets {@code UNKNOWN}, never {@code HOLDS}.
 *
 * <p>{@code states}: how many states at most. {@code tokens}: from how many tokens in one place on "or more" is all that is counted.
 * {@code repeats}: how often an event that interrupts nothing and may come again, such as a message, is followed while its activity or scope is open.
 */
public record Bounds(int states, int tokens, int repeats) {

    public static final Bounds DEFAULT = new Bounds(250_000, 3, 1);

    public Bounds {
        if (states < 1 || tokens < 2 || repeats < 1) {
            throw new IllegalArgumentException("Bounds must leave room for one state, two tokens and one repeat");
        }
    }
}
