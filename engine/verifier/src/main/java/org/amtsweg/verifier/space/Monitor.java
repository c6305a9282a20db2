package org.amtsweg.verifier.space;

/**
 * Watches the ways through a process and remembers a number (<i>Beobachter</i>): a finite automaton over what happens. It must answer alike to the same
 * number and happening, and use few numbers.
 */
public interface Monitor {

    /** The number before anything happens. */
    int initial();

    /** The number after something happened. */
    int after(int memory, Happening happening);

    /** A way that leads here is a counter-example. */
    boolean isBad(int memory);

    /** A way that ends the process with this memory is a counter-example. */
    default boolean isBadAtEnd(int memory) {
        return isBad(memory);
    }
}
