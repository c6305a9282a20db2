package org.amtsweg.deadline;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.amtsweg.legal.LegalBasis;

/**
 * Something done to a deadline (<i>Verfügung über eine Frist</i>), with the moment it is done and why.
 *
 * <p>Whether the norm permits it says {@link Deadline#check}; {@link Deadline#apply} does it or refuses it.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "what")
@JsonSubTypes({
    @JsonSubTypes.Type(value = DeadlineAction.Extend.class, name = "extend"),
    @JsonSubTypes.Type(value = DeadlineAction.Suspend.class, name = "suspend"),
    @JsonSubTypes.Type(value = DeadlineAction.Resume.class, name = "resume"),
    @JsonSubTypes.Type(value = DeadlineAction.Restart.class, name = "restart"),
    @JsonSubTypes.Type(value = DeadlineAction.Disarm.class, name = "disarm"),
    @JsonSubTypes.Type(value = DeadlineAction.End.class, name = "end"),
    @JsonSubTypes.Type(value = DeadlineAction.Reinstate.class, name = "reinstate")
})
public sealed interface DeadlineAction {

    /** When it is done. */
    Instant at();

    /** Why; empty if nobody said. May hold what a clerk typed, so it never enters a message of an exception. */
    String reason();

    /** How something was told to a person (<i>Form der Mitteilung</i>). */
    enum Form {
        /** By word of mouth. */
        ORAL,
        /** Textform: readable and lasting, with the sender named; an e-mail or a message in a mailbox is enough. */
        TEXT,
        /** Schriftform or what the law puts in its place. */
        WRITTEN
    }

    /**
     * A longer period (<i>Verlängerung</i>): by a period counted from the old end, or up to a day. {@code told} is the day on which the
     * person is notified of it.
     */
    @LegalBasis("§ 190 BGB")
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Extend(Instant at, String reason, Optional<Period> by, Optional<LocalDate> until, Optional<LocalDate> told)
            implements DeadlineAction {
        public Extend {
            if (by.isPresent() == until.isPresent()) {
                throw new IllegalArgumentException("An extension is either by a period or until a day");
            }
        }

        public static Extend by(Period period, Instant at, String reason) {
            return new Extend(at, reason, Optional.of(period), Optional.empty(), Optional.empty());
        }

        public static Extend until(LocalDate lastDay, Instant at, String reason) {
            return new Extend(at, reason, Optional.empty(), Optional.of(lastDay), Optional.empty());
        }

        /** The same extension, of which the person is notified on this day. */
        public Extend told(LocalDate day) {
            return new Extend(at, reason, by, until, Optional.of(day));
        }
    }

    /** A standstill from a day on (<i>Hemmung</i>): {@code from} is the first day that does not count. */
    record Suspend(Instant at, String reason, LocalDate from) implements DeadlineAction {}

    /** The end of a standstill: {@code from} is the first day that counts again. */
    record Resume(Instant at, String reason, LocalDate from) implements DeadlineAction {}

    /** The whole period anew (<i>Neubeginn</i>), for instance from the receipt of a supplement. */
    record Restart(Instant at, String reason, DeadlineStart start) implements DeadlineAction {}

    /**
     * The notice that the application is incomplete (<i>Mitteilung der Unvollständigkeit</i>): {@code told} is the day on which the
     * applicant is notified of it.
     */
    @LegalBasis("§ 127 Abs. 3 Satz 2 TKG")
    record Disarm(Instant at, String reason, LocalDate told, Form form) implements DeadlineAction {}

    /** It was met or overtaken (<i>Erledigung</i>). */
    record End(Instant at, String reason) implements DeadlineAction {
        public static End at(Instant at) {
            return new End(at, "");
        }
    }

    /**
     * Reinstatement (<i>Wiedereinsetzung in den vorigen Stand</i>, § 32 VwVfG) that somebody granted: a recorded fact.
     *
     * <p>{@code obstacleEnded} is the day the obstacle fell away, {@code appliedOn} the day of the application or of the omitted act.
     */
    @LegalBasis({"§ 32 VwVfG", "§ 60 VwGO"})
    record Reinstate(Instant at, String reason, LocalDate obstacleEnded, LocalDate appliedOn, boolean forceMajeure)
            implements DeadlineAction {}
}
