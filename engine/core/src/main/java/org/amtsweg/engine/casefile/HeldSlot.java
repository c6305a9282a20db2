package org.amtsweg.engine.casefile;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Optional;

/**
 * A time that a case has reserved (<i>reservierte Zeit</i>), as its file keeps it: the element that reserved, the room or device, when, when to remind of
 * it, and whether it is still held.
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record HeldSlot(
        String element, String resource, Instant begin, Instant end, Optional<Instant> remindAt, boolean held) {

    HeldSlot released() {
        return new HeldSlot(element, resource, begin, end, remindAt, false);
    }
}
