package org.amtsweg.verifier.path;

import java.util.Optional;
import org.amtsweg.verifier.flow.SequenceFlow;
import org.amtsweg.verifier.space.Happening;

/**
 * Something that happens on a path, with what it means (<i>Ereignis auf einem Weg</i>). {@code path} is the element behind the calls it lies in, {@code prefix}
 * those calls with a slash.
 */
record Event(Happening.Kind kind, String path, String prefix, Role role, Optional<SequenceFlow> flow) {

    boolean entered() {
        return kind == Happening.Kind.ENTERED;
    }

    boolean completed() {
        return kind == Happening.Kind.COMPLETED;
    }

    /** The event came true; for a catch event that is also being left. */
    boolean happened() {
        return kind == Happening.Kind.TRIGGERED || completed();
    }

    boolean cancelled() {
        return kind == Happening.Kind.CANCELLED;
    }

    boolean done(String topic) {
        return completed() && role.isTopic(topic);
    }
}
