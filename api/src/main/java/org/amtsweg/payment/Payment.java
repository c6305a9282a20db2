package org.amtsweg.payment;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.util.function.Function;

/** How a payment stands (<i>Zahlungsstand</i>). */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "state")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Payment.Open.class, name = "open"),
    @JsonSubTypes.Type(value = Payment.Settled.class, name = "settled"),
    @JsonSubTypes.Type(value = Payment.Failed.class, name = "failed")
})
public sealed interface Payment {

    /** Asked for, not paid; {@code link} is where to pay, empty for an invoice. */
    record Open(String reference, String link) implements Payment {}

    record Settled(String reference, Instant at) implements Payment {}

    /** The provider gave up; {@code code} is its reason, without personal data. */
    record Failed(String reference, String code) implements Payment {}

    default <T> T fold(Function<Open, T> open, Function<Settled, T> settled, Function<Failed, T> failed) {
        if (this instanceof Open o) {
            return open.apply(o);
        }
        if (this instanceof Settled s) {
            return settled.apply(s);
        }
        return failed.apply((Failed) this);
    }
}
