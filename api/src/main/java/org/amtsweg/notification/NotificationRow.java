package org.amtsweg.notification;

import java.time.LocalDate;
import java.util.List;
import org.amtsweg.legal.Jurisdiction;
import org.amtsweg.legal.Norm;
import org.amtsweg.legal.ProcedureLaw;
import org.jspecify.annotations.Nullable;

/** One row of {@code notification.json}: for which law and channel, since when, what the law deems and what a fact may change. */
record NotificationRow(
        Scope scope,
        Span valid,
        Effect effect,
        Rebuttal rebuttal,
        Basis basis,
        @Nullable Words doubt) {

    /** Laws and channels; without Länder a row is the federal text, which also answers for Länder that have none of their own. */
    record Scope(List<ProcedureLaw.Act> laws, @Nullable List<Jurisdiction> lands, List<LegalChannel> channels) {
        boolean names(Jurisdiction land) {
            return lands != null && lands.contains(land);
        }
    }

    /** First and last day of dispatch, both included; an absent one means open. */
    record Span(@Nullable String from, @Nullable String until) {
        boolean contains(LocalDate day) {
            return (from == null || !day.isBefore(LocalDate.parse(from)))
                    && (until == null || !day.isAfter(LocalDate.parse(until)));
        }
    }

    /** What the law deems: how many days or months after which event, and whether a weekend or holiday moves the day. */
    record Effect(Kind kind, int count, boolean shift, Words event) {}

    enum Kind {
        /** The n-th day after the event; 0 is the day itself. */
        DAYS,
        /** The day with the same number, n months later. */
        MONTHS,
        /** The day after retrieval, if retrieved within n days after the message about the provision. */
        RETRIEVAL,
        /** Nothing: receipt must be proved. */
        PROOF
    }

    /** What late or missing receipt does to the deemed day. */
    enum Rebuttal {
        /** Later or missing receipt counts; in doubt the authority must prove it. */
        AUTHORITY_PROVES,
        /** Later or missing receipt counts if the recipient proves it; an acknowledgement in time decides. */
        RECIPIENT_PROVES,
        /** If the message about the provision was missed, the day of retrieval decides. */
        RETRIEVAL,
        /** No fact counts. */
        NONE,
        /** The fact is all there is. */
        FACT_DECIDES
    }

    record Words(String german, String english) {}

    record Basis(String norm, String source, String checkedOn) {}

    boolean covers(ProcedureLaw law, LegalChannel channel, LocalDate day) {
        return scope.channels().contains(channel) && scope.laws().contains(law.act()) && valid.contains(day);
    }

    Norm norm() {
        return Norm.of(basis.norm());
    }
}
