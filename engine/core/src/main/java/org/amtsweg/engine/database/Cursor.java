package org.amtsweg.engine.database;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import org.amtsweg.problem.Finding;
import org.amtsweg.problem.Findings;
import org.amtsweg.problem.InvalidInputException;

/** Where a page of a list ended (<i>Blättermarke</i>): the sort key of its last row, opaque to the outside. */
public record Cursor(Instant at, UUID id) {

    public static Cursor parse(String text) {
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split("\\|", 2);
            return new Cursor(Instant.parse(parts[0]), UUID.fromString(parts[1]));
        } catch (RuntimeException e) {
            throw new InvalidInputException(Findings.of(Finding.error("after", "page.cursor")));
        }
    }

    @Override
    public String toString() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString((at + "|" + id).getBytes(StandardCharsets.UTF_8));
    }
}
