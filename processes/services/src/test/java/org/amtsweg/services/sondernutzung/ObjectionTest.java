package org.amtsweg.services.sondernutzung;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.amtsweg.casefile.CaseState;
import org.amtsweg.casefile.OpenAction;
import org.amtsweg.casefile.Reply;
import org.amtsweg.problem.ConflictException;
import org.junit.jupiter.api.Test;

/** Somebody objects to the notice (<i>Widerspruch</i>, §§ 68–70 VwGO). */
class ObjectionTest {

    private final Town town = Town.shared();

    private Terrace refused() {
        return Terrace.appliedFor(town)
                .examined()
                .heard("Der Gehweg ist an dieser Stelle zu schmal.")
                .unheard()
                .refused("Der Gehweg ist an dieser Stelle zu schmal.");
    }

    @Test
    void countsUntilTheEndOfTheLastDay() {
        Terrace terrace = refused();
        LocalDate deemed = terrace.notice().notification().orElseThrow().deemedOn();
        assertThat(deemed).isEqualTo(town.amtsweg().today().plusDays(4));
        assertThat(terrace.deadline("objection").lastDay()).isEqualTo(Workdays.onOrAfter(deemed.plusMonths(1)));

        terrace.until(Workdays.onOrAfter(deemed.plusMonths(1)))
                .reply(OpenAction.Kind.OBJECTION, "Ich bin nicht einverstanden.");

        assertThat(terrace.state()).isEqualTo(CaseState.OBJECTED);
        assertThat(terrace.tasks()).containsExactly("widerspruch_bearbeiten");
        assertThat(terrace.action(OpenAction.Kind.OBJECTION)).isEmpty();
        terrace.days(60);
        assertThat(terrace.state()).isEqualTo(CaseState.OBJECTED);

        terrace.task(Town.CLERK, "widerspruch_bearbeiten", "rejected");
        assertThat(terrace.state()).isEqualTo(CaseState.CLOSED);
        assertThat(terrace.states()).doesNotContain("FINAL");
        assertThat(terrace.isChainIntact()).isTrue();
    }

    @Test
    void comesTooLateTheDayAfter() {
        Terrace terrace = refused();
        OpenAction action = terrace.action(OpenAction.Kind.OBJECTION).orElseThrow();

        terrace.until(terrace.deadline("objection").lastDay().plusDays(1));

        assertThat(terrace.actions()).isEmpty();
        assertThat(terrace.states()).contains("FINAL");
        assertThatThrownBy(() -> terrace.citizen()
                        .reply(terrace.id(), Reply.to(action.id()).saying("Ich bin nicht einverstanden.")))
                .isInstanceOf(ConflictException.class);
    }
}
