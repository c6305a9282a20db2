package org.amtsweg.casefile;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.time.LocalDate;
import org.amtsweg.deadline.Deadline;
import org.amtsweg.deadline.DeadlineRule;

/**
 * A deadline as it is shown in a case (<i>Frist im Verfahren</i>): the value with its history and {@link Deadline#explanation explanation}, and one plain
 * sentence in the language of the reader.
 */
public record DeadlineInCase(Deadline deadline, String text) {

    @JsonIgnore
    public String name() {
        return deadline.name();
    }

    @JsonIgnore
    public DeadlineRule rule() {
        return deadline.rule();
    }

    @JsonIgnore
    public LocalDate start() {
        return deadline.start();
    }

    @JsonIgnore
    public LocalDate lastDay() {
        return deadline.lastDay();
    }

    /** The first instant after it. */
    @JsonIgnore
    public Instant end() {
        return deadline.end();
    }

    @JsonIgnore
    public boolean isRunning() {
        return deadline.isRunning();
    }
}
