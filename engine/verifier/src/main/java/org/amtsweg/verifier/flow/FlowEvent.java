package org.amtsweg.verifier.flow;

import java.util.Optional;

/**
 * The definition of an event (<i>Ereignisdefinition</i>).
 *
 * <p>{@code name} is what the two ends of an event share: the name of a message, signal or link, the code of an error or escalation; empty where the
 * event names none, such as an error boundary that catches everything. {@code reference} is the id behind it, also when nothing has that id.
 * {@code text} is the text of a timer or condition, and {@code form} of a timer is {@code timeDate}, {@code timeDuration} or {@code timeCycle}.
 */
public record FlowEvent(
        EventKind kind,
        Optional<String> name,
        Optional<String> reference,
        Optional<String> text,
        Optional<String> form) {

    /** An event without a definition. */
    public static final FlowEvent NONE =
            new FlowEvent(EventKind.NONE, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
}
