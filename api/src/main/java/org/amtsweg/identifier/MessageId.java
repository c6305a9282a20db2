package org.amtsweg.identifier;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/**
 * The identifier of a message in a mailbox (<i>Nachrichten-ID</i>).
 *
 * <p>A random UUID (version 4): says nothing about the person or the subject.
 */
public record MessageId(@JsonValue UUID value) {

    public static MessageId random() {
        return new MessageId(UUID.randomUUID());
    }

    @JsonCreator
    public static MessageId parse(String text) {
        return new MessageId(IdText.uuid("MessageId", text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
