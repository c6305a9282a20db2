package org.amtsweg.deadline;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.amtsweg.calendar.WorkingDays;
import org.amtsweg.identifier.Ags;
import org.amtsweg.legal.Norm;
import org.amtsweg.legal.ProcedureLaw;
import org.amtsweg.problem.Finding;
import org.amtsweg.problem.InvalidInputException;

/** Rules, calculi and moments for the tests. */
final class Calculi {

    static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    static final WorkingDays ULM = WorkingDays.at(Ags.parse("08421000"));
    static final Set<DeadlineOperation> ALL = EnumSet.allOf(DeadlineOperation.class);
    static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new Jdk8Module())
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

    private Calculi() {}

    static DeadlineCalculus under(String law) {
        return DeadlineCalculus.of(ProcedureLaw.parse(law), ULM, BERLIN);
    }

    static DeadlineRule rule(DeadlineKind kind, String period) {
        return new DeadlineRule(
                "frist", kind, Period.parse(period), DeadlineRule.StartEvent.RECEIPT, Optional.empty(), ALL);
    }

    static DeadlineRule statutory(String period, String norm) {
        return new DeadlineRule(
                "frist",
                DeadlineKind.STATUTORY,
                Period.parse(period),
                DeadlineRule.StartEvent.RECEIPT,
                Optional.of(Norm.of(norm)),
                ALL);
    }

    static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    /** Noon of a day in the authority's zone. */
    static Instant noon(String day) {
        return day(day).atTime(12, 0).atZone(BERLIN).toInstant();
    }

    static DeadlineStart event(String day) {
        return DeadlineStart.event(day(day));
    }

    static Deadline begin(String law, DeadlineRule rule, String event) {
        return under(law).begin(rule, event(event));
    }

    /** What was refused, as {@code code | norm}; fails if nothing was. */
    static String refusal(Runnable call) {
        try {
            call.run();
        } catch (InvalidInputException e) {
            StringBuilder text = new StringBuilder();
            for (Finding each : e.findings()) {
                text.append(text.isEmpty() ? "" : "; ")
                        .append(each.code())
                        .append(" | ")
                        .append(each.norm().map(Norm::citation).orElse("?"));
            }
            return text.toString();
        }
        throw new AssertionError("Nothing was refused");
    }
}
