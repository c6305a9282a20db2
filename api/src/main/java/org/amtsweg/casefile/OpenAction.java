package org.amtsweg.casefile;

import java.time.Instant;
import java.util.Optional;
import org.amtsweg.identifier.ActionId;

/**
 * Something a party may or must do now (<i>offener Schritt</i>): answer a request for documents, a hearing, pay, withdraw.
 */
public record OpenAction(ActionId id, Kind kind, String text, Instant openedAt, Optional<Instant> dueAt) {

    /** What can be done; named after the reserved messages of the models. */
    public enum Kind {
        SUPPLEMENT,
        HEARING,
        INFORMATION,
        PAYMENT,
        WITHDRAW,
        OBJECTION,
        /** Ask for the certificate of a deemed approval (Bescheinigung, § 42a Abs. 3 VwVfG). */
        CERTIFICATE,
        /** Another system answers ({@code amtsweg.answer}); parties do not see it. */
        ANSWER
    }
}
