package org.amtsweg.notification;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import org.amtsweg.deadline.Explanation;
import org.amtsweg.legal.Norm;

/**
 * Whether and on which day an act counts as notified (<i>Ergebnis der Bekanntgabe</i>), with the norm and how it came about.
 *
 * <p>One of {@link Notified}, {@link Pending}, {@link ProofNeeded}, {@link NotNotified}. Says nothing on whether the act was served on the
 * right person or in the right form.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "result")
@JsonSubTypes({
    @JsonSubTypes.Type(value = NotificationResult.Notified.class, name = "notified"),
    @JsonSubTypes.Type(value = NotificationResult.Pending.class, name = "pending"),
    @JsonSubTypes.Type(value = NotificationResult.ProofNeeded.class, name = "proof-needed"),
    @JsonSubTypes.Type(value = NotificationResult.NotNotified.class, name = "not-notified")
})
public sealed interface NotificationResult {

    Norm norm();

    Explanation explanation();

    /** The day of notification, if there is one already. */
    default Optional<LocalDate> notifiedOn() {
        return fold(n -> Optional.of(n.day()), p -> Optional.empty(), p -> Optional.empty(), n -> Optional.empty());
    }

    <R> R fold(
            Function<? super Notified, ? extends R> notified,
            Function<? super Pending, ? extends R> pending,
            Function<? super ProofNeeded, ? extends R> proofNeeded,
            Function<? super NotNotified, ? extends R> notNotified);

    /** The act counts as notified on a day: because the law deems it so, or because receipt is a fact. */
    record Notified(LocalDate day, Norm norm, Explanation explanation) implements NotificationResult {
        @Override
        public <R> R fold(
                Function<? super Notified, ? extends R> notified,
                Function<? super Pending, ? extends R> pending,
                Function<? super ProofNeeded, ? extends R> proofNeeded,
                Function<? super NotNotified, ? extends R> notNotified) {
            return notified.apply(this);
        }
    }

    /** Nothing is notified yet: it will be on the day after retrieval, if the addressee retrieves until the last day (§ 41 Abs. 2a VwVfG). */
    record Pending(LocalDate lastDayToRetrieve, Norm norm, Explanation explanation) implements NotificationResult {
        @Override
        public <R> R fold(
                Function<? super Notified, ? extends R> notified,
                Function<? super Pending, ? extends R> pending,
                Function<? super ProofNeeded, ? extends R> proofNeeded,
                Function<? super NotNotified, ? extends R> notNotified) {
            return pending.apply(this);
        }
    }

    /** The law deems nothing for this channel; the day of receipt must be proved (for instance by a certificate of service). */
    record ProofNeeded(Norm norm, Explanation explanation) implements NotificationResult {
        @Override
        public <R> R fold(
                Function<? super Notified, ? extends R> notified,
                Function<? super Pending, ? extends R> pending,
                Function<? super ProofNeeded, ? extends R> proofNeeded,
                Function<? super NotNotified, ? extends R> notNotified) {
            return proofNeeded.apply(this);
        }
    }

    /** The act is not notified by this dispatch; it must be notified anew. */
    record NotNotified(Norm norm, Explanation explanation) implements NotificationResult {
        @Override
        public <R> R fold(
                Function<? super Notified, ? extends R> notified,
                Function<? super Pending, ? extends R> pending,
                Function<? super ProofNeeded, ? extends R> proofNeeded,
                Function<? super NotNotified, ? extends R> notNotified) {
            return notNotified.apply(this);
        }
    }
}
