package org.amtsweg.identifier;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/**
 * The identifier of something a party may do now (<i>offener Schritt</i>).
 *
 * <p>A random UUID (version 4): says nothing about the person or the subject.
 */
public record ActionId(@JsonValue UUID value) {

    public static ActionId random() {
        return new ActionId(UUID.randomUUID());
    }

    @JsonCreator
    public static ActionId parse(String text) {
        return new ActionId(IdText.uuid("ActionId", text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
