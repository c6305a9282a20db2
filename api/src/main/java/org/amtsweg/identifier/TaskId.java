package org.amtsweg.identifier;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/**
 * The identifier of a clerk's task (<i>Aufgaben-ID</i>).
 *
 * <p>A random UUID (version 4): says nothing about the person or the subject.
 */
public record TaskId(@JsonValue UUID value) {

    public static TaskId random() {
        return new TaskId(UUID.randomUUID());
    }

    @JsonCreator
    public static TaskId parse(String text) {
        return new TaskId(IdText.uuid("TaskId", text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
