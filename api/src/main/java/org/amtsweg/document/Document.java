package org.amtsweg.document;

import java.time.Instant;
import org.amtsweg.identifier.DocumentId;

/**
 * A document in a case (<i>Schriftstück</i>), without its bytes.
 *
 * <p>{@code kind} is the id of an evidence requirement, {@code notice}, {@code statement} or {@code letter}.
 */
public record Document(
        DocumentId id, String kind, String title, AccessClass accessClass, String mediaType, Instant createdAt) {

    @Override
    public String toString() {
        return "Document[" + id + ", " + kind + ", " + mediaType + "]";
    }
}
