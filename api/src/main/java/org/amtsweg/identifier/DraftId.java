package org.amtsweg.identifier;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/**
 * The identifier of a draft application (<i>Entwurfs-ID</i>).
 *
 * <p>A random UUID (version 4): says nothing about the person or the subject.
 */
public record DraftId(@JsonValue UUID value) {

    public static DraftId random() {
        return new DraftId(UUID.randomUUID());
    }

    @JsonCreator
    public static DraftId parse(String text) {
        return new DraftId(IdText.uuid("DraftId", text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
