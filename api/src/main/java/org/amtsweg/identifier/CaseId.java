package org.amtsweg.identifier;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/**
 * The identifier of a case (<i>Vorgangs-ID</i>).
 *
 * <p>A random UUID (version 4): says nothing about the person or the subject.
 */
public record CaseId(@JsonValue UUID value) {

    public static CaseId random() {
        return new CaseId(UUID.randomUUID());
    }

    @JsonCreator
    public static CaseId parse(String text) {
        return new CaseId(IdText.uuid("CaseId", text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
