package org.amtsweg.identifier;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/**
 * The identifier of a document in a case (<i>Dokument-ID</i>).
 *
 * <p>A random UUID (version 4): says nothing about the person or the subject.
 */
public record DocumentId(@JsonValue UUID value) {

    public static DocumentId random() {
        return new DocumentId(UUID.randomUUID());
    }

    @JsonCreator
    public static DocumentId parse(String text) {
        return new DocumentId(IdText.uuid("DocumentId", text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
