package org.amtsweg.legal;

import java.time.LocalDate;

/**
 * Where a row of law comes from (<i>Fundstelle</i>), when somebody last compared the row with it, and what it was: the text of the law or
 * something that reports it.
 */
public record LawSource(String text, LocalDate checkedOn, Evidence evidence) {

    /** What was read. */
    public enum Evidence {
        /** The text of the law itself. */
        TEXT,
        /** A commentary, a leaflet, a page of an authority; whoever relies on the row reads the law first. */
        SECONDARY
    }

    public LawSource {
        if (text.isBlank()) {
            throw new IllegalArgumentException("A source has a text");
        }
    }
}
