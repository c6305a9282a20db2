package org.amtsweg.casefile;

import java.time.Instant;

/** One step of a case in the citizen's words (<i>Verlauf</i>); {@code key} is the text key, {@code text} the sentence in her language. */
public record TimelineEntry(Instant at, String key, String text) {}
