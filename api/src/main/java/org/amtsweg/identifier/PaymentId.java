package org.amtsweg.identifier;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/**
 * The identifier of a payment request (<i>Zahlungs-ID</i>).
 *
 * <p>A random UUID (version 4): says nothing about the person or the subject.
 */
public record PaymentId(@JsonValue UUID value) {

    public static PaymentId random() {
        return new PaymentId(UUID.randomUUID());
    }

    @JsonCreator
    public static PaymentId parse(String text) {
        return new PaymentId(IdText.uuid("PaymentId", text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
