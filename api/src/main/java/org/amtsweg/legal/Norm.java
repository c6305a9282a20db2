package org.amtsweg.legal;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * A provision of law as it is cited (<i>Norm</i>), for instance {@code § 41 Abs. 2 VwVfG}.
 *
 * <p>Keeps the citation as written. Does not check that the provision exists or is in force.
 */
public record Norm(@JsonValue String citation) {

    private static final int LONGEST = 300;

    public Norm {
        citation = citation.strip();
        if (citation.isEmpty() || citation.length() > LONGEST) {
            throw new IllegalArgumentException("A norm is a citation of 1 to " + LONGEST + " characters");
        }
    }

    @JsonCreator
    public static Norm of(String citation) {
        return new Norm(citation);
    }

    @Override
    public String toString() {
        return citation;
    }
}
