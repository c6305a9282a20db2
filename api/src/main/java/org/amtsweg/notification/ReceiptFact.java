package org.amtsweg.notification;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What became known about the receipt of an act (<i>Tatsache zum Zugang</i>): what, on which day, and whether it is proved or only asserted by
 * the addressee.
 *
 * <p>Whether it counts is for the law of the dispatch to say: {@link NotificationRules#afterFact}.
 */
public record ReceiptFact(Kind kind, Optional<LocalDate> day, boolean proved) {

    /** What happened. */
    public enum Kind {
        /** The act was received on a day. */
        RECEIVED,
        /** The act was never received. */
        NEVER_RECEIVED,
        /** The act was retrieved from the portal or mailbox on a day. */
        RETRIEVED,
        /** The act was not retrieved in time. */
        NOT_RETRIEVED,
        /** The message about the provision was not received, or not within the days of the law; the act was retrieved on a day or not yet. */
        NOTICE_MISSED,
        /** The recipient signed an acknowledgement of receipt with a day. */
        ACKNOWLEDGED
    }

    public ReceiptFact {
        boolean needsDay = kind == Kind.RECEIVED || kind == Kind.RETRIEVED || kind == Kind.ACKNOWLEDGED;
        boolean forbidsDay = kind == Kind.NEVER_RECEIVED || kind == Kind.NOT_RETRIEVED;
        if ((needsDay && day.isEmpty()) || (forbidsDay && day.isPresent())) {
            throw new IllegalArgumentException(
                    "A receipt, a retrieval and an acknowledgement have a day, their absence has none");
        }
    }

    public static ReceiptFact receivedOn(LocalDate day) {
        return new ReceiptFact(Kind.RECEIVED, Optional.of(day), false);
    }

    public static ReceiptFact neverReceived() {
        return new ReceiptFact(Kind.NEVER_RECEIVED, Optional.empty(), false);
    }

    public static ReceiptFact retrievedOn(LocalDate day) {
        return new ReceiptFact(Kind.RETRIEVED, Optional.of(day), false);
    }

    public static ReceiptFact notRetrieved() {
        return new ReceiptFact(Kind.NOT_RETRIEVED, Optional.empty(), false);
    }

    /** The addressee denies the message about the provision, and has not retrieved the act. */
    public static ReceiptFact noticeMissed() {
        return new ReceiptFact(Kind.NOTICE_MISSED, Optional.empty(), false);
    }

    /** The addressee denies the message about the provision, but retrieved the act on a day. */
    public static ReceiptFact noticeMissedButRetrievedOn(LocalDate day) {
        return new ReceiptFact(Kind.NOTICE_MISSED, Optional.of(day), false);
    }

    public static ReceiptFact acknowledgedOn(LocalDate day) {
        return new ReceiptFact(Kind.ACKNOWLEDGED, Optional.of(day), true);
    }

    /** The same fact, proved and not only asserted. */
    public ReceiptFact withProof() {
        return new ReceiptFact(kind, day, true);
    }
}
