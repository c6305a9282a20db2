package org.amtsweg.deadline;

import static org.amtsweg.deadline.Calculi.begin;
import static org.amtsweg.deadline.Calculi.day;
import static org.amtsweg.deadline.Calculi.event;
import static org.amtsweg.deadline.Calculi.noon;
import static org.amtsweg.deadline.Calculi.rule;
import static org.amtsweg.deadline.Calculi.statutory;
import static org.amtsweg.deadline.Calculi.under;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.amtsweg.deadline.DeadlineAction.Disarm;
import org.amtsweg.deadline.DeadlineAction.Extend;
import org.amtsweg.deadline.DeadlineAction.Reinstate;
import org.amtsweg.deadline.DeadlineAction.Restart;
import org.amtsweg.deadline.DeadlineAction.Resume;
import org.amtsweg.deadline.DeadlineAction.Suspend;
import org.amtsweg.legal.ProcedureLaw;
import org.junit.jupiter.api.Test;

/** A deadline is stored as JSON and read as the same. */
class DeadlineJsonTest {

    @Test
    void readsADeadlineWithItsHistoryAsTheSameFromItsJson() throws JsonProcessingException {
        DeadlineCalculus calculus = under("VWVFG-BW");
        Deadline fresh = calculus.begin(statutory("P3M", "§ 127 Abs. 3 TKG"), event("2026-07-15"));
        Deadline disarmed = fresh.apply(
                new Disarm(noon("2026-08-01"), "Plan fehlt", day("2026-08-03"), DeadlineAction.Form.TEXT), calculus);
        Deadline again = disarmed.apply(new Restart(noon("2026-08-20"), "", event("2026-08-20")), calculus);
        Deadline extended = again.apply(
                Extend.by(Period.ofMonths(1), noon("2026-11-02"), "schwierig").told(day("2026-11-05")), calculus);
        Deadline ended = extended.ended(noon("2026-12-01"));
        Deadline suspended = calculus.begin(
                        rule(DeadlineKind.AUTHORITY, "PT24H"),
                        DeadlineStart.event(day("2026-05-04"), noon("2026-05-04"))
                                .told(day("2026-05-05")))
                .apply(new Suspend(noon("2026-05-04"), "", day("2026-05-05")), calculus);
        Deadline resumed = suspended.apply(new Resume(noon("2026-05-06"), "", day("2026-05-06")), calculus);
        Deadline missed = begin("VWVFG-BW", rule(DeadlineKind.STATUTORY, "P1M"), "2026-04-05");
        Deadline reinstated = missed.apply(
                new Reinstate(noon("2026-06-10"), "", day("2026-06-01"), day("2026-06-03"), true), calculus);
        DeadlineRule bare = new DeadlineRule(
                "ziel",
                DeadlineKind.INTERNAL,
                Period.ofWorkingDays(5),
                DeadlineRule.StartEvent.ENTRY,
                Optional.empty(),
                Set.of());
        Deadline byHand = Deadline.of(
                bare,
                ProcedureLaw.NONE,
                event("2026-05-04"),
                DeadlineEnd.of(day("2026-05-11"), day("2026-05-11"), Calculi.BERLIN));

        for (Deadline each :
                List.of(fresh, disarmed, again, extended, ended, suspended, resumed, missed, reinstated, byHand)) {
            String json = Calculi.JSON.writeValueAsString(each);
            Deadline read = Calculi.JSON.readValue(json, Deadline.class);
            assertThat(read).as(json).isEqualTo(each).hasSameHashCodeAs(each).hasToString(each.toString());
            assertThat(Calculi.JSON.writeValueAsString(read)).isEqualTo(json);
            assertThat(read.endedAt()).isEqualTo(each.endedAt());
        }
        JsonNode tree = Calculi.JSON.readTree(Calculi.JSON.writeValueAsString(extended));
        assertThat(tree.at("/rule/period").textValue()).isEqualTo("P3M");
        assertThat(tree.at("/law").textValue()).isEqualTo("VWVFG-BW");
        assertThat(tree.at("/ends/lastDay").textValue()).isEqualTo("2026-12-21");
        assertThat(tree.at("/history/2/action/what").textValue()).isEqualTo("extend");
        assertThat(tree.at("/history/2/action/by").textValue()).isEqualTo("P1M");
        // What can still be done to a deadline that was read is what could be done to the one that was written.
        Deadline read = Calculi.JSON.readValue(Calculi.JSON.writeValueAsString(suspended), Deadline.class);
        assertThat(read.apply(new Resume(noon("2026-05-06"), "", day("2026-05-06")), calculus))
                .isEqualTo(resumed);
    }

    @Test
    void differsInEveryPart() {
        Deadline one = begin("VWVFG", rule(DeadlineKind.STATUTORY, "P1M"), "2026-05-04");

        assertThat(one.hashCode()).isNotEqualTo(one.ended(noon("2026-05-05")).hashCode());
        assertThat(one)
                .isEqualTo(begin("VWVFG", rule(DeadlineKind.STATUTORY, "P1M"), "2026-05-04"))
                .isNotEqualTo(begin("AO", rule(DeadlineKind.STATUTORY, "P1M"), "2026-05-04"))
                .isNotEqualTo(begin("VWVFG", rule(DeadlineKind.INTERNAL, "P1M"), "2026-05-04"))
                .isNotEqualTo(begin("VWVFG", rule(DeadlineKind.STATUTORY, "P1M"), "2026-05-05"))
                .isNotEqualTo(one.ended(noon("2026-05-05")))
                .isNotEqualTo("2026-06-04");
        assertThat(one)
                .hasToString("frist RUNNING 2026-06-05")
                .extracting(Deadline::name)
                .isEqualTo("frist");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DeadlineEnd.of(day("2026-05-05"), day("2026-05-04"), Calculi.BERLIN));
    }
}
