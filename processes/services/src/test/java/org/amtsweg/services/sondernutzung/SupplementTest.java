package org.amtsweg.services.sondernutzung;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.amtsweg.casefile.CaseState;
import org.amtsweg.casefile.OpenAction;
import org.amtsweg.casefile.Reply;
import org.amtsweg.problem.ConflictException;
import org.junit.jupiter.api.Test;

/** Something is missing (<i>Nachforderung</i>). */
class SupplementTest {

    private static final String REQUEST = "Bitte reichen Sie einen Lageplan mit Maßen nach.";

    private final Town town = Town.shared();

    private Terrace withoutPlan() {
        return Terrace.appliedFor(town, Town.erika(), Terrace.application(Terrace.form()));
    }

    @Test
    void tellsTheClerkWhatTheServiceAsksForAndWasNotHandedIn() {
        Terrace terrace = withoutPlan();

        assertThat(terrace.office(Town.CLERK)
                        .caseRecord(terrace.id())
                        .results()
                        .json()
                        .toString())
                .contains("evidence.missing", "evidence.lageplan", "\"complete\":false");
    }

    @Test
    void goesOnWithWhatWasHandedIn() {
        Terrace terrace = withoutPlan().incomplete(REQUEST);

        assertThat(terrace.state()).isEqualTo(CaseState.INCOMPLETE);
        OpenAction action = terrace.action(OpenAction.Kind.SUPPLEMENT).orElseThrow();
        LocalDate asked = town.amtsweg().today();
        assertThat(action.text()).contains(REQUEST);
        assertThat(terrace.deadline("supplement").lastDay()).isEqualTo(Workdays.onOrAfter(asked.plusDays(14)));
        assertThat(terrace.messages())
                .filteredOn(m -> m.subject().startsWith("Bitte reichen Sie Unterlagen nach"))
                .singleElement()
                .satisfies(m -> assertThat(m.text()).contains(REQUEST));

        terrace.days(2).reply(OpenAction.Kind.SUPPLEMENT, "Hier ist der Plan.", Terrace.sitePlan());

        assertThat(terrace.action(OpenAction.Kind.SUPPLEMENT)).isEmpty();
        assertThat(terrace.tasks()).containsExactly("vollstaendigkeit_pruefen");
        assertThat(terrace.office(Town.CLERK)
                        .caseRecord(terrace.id())
                        .results()
                        .json()
                        .toString())
                .contains("\"complete\":true");
        terrace.days(30);
        assertThat(terrace.subjects()).noneMatch(s -> s.startsWith("Erinnerung"));
        terrace.examined().granted(Terrace.grant());
        assertThat(terrace.state()).isEqualTo(CaseState.NOTIFIED);
        assertThat(terrace.isChainIntact()).isTrue();
    }

    @Test
    void remindsOnceAndThenLetsTheClerkDecideOnTheFile() {
        Terrace terrace = withoutPlan().incomplete(REQUEST);
        LocalDate asked = town.amtsweg().today();

        // A period of a week that begins on the day of the request ends with the same weekday; then the reminder goes
        // out.
        terrace.until(asked.plusDays(7));
        assertThat(terrace.subjects()).noneMatch(s -> s.startsWith("Erinnerung"));
        terrace.until(asked.plusDays(8));
        assertThat(terrace.subjects()).anyMatch(s -> s.startsWith("Erinnerung"));

        terrace.until(Workdays.onOrAfter(asked.plusDays(14)));
        assertThat(terrace.tasks()).isEmpty();
        terrace.until(Workdays.onOrAfter(asked.plusDays(14)).plusDays(1));
        assertThat(terrace.tasks()).containsExactly("nach_fristablauf_entscheiden");
        assertThat(terrace.subjects())
                .filteredOn(s -> s.startsWith("Erinnerung"))
                .hasSize(1);

        terrace.task(Town.CLERK, "nach_fristablauf_entscheiden", "on_file");
        assertThat(terrace.state()).isEqualTo(CaseState.IN_PARTICIPATION);
        assertThat(terrace.action(OpenAction.Kind.SUPPLEMENT)).isEmpty();
        terrace.statements().granted(Terrace.grant());
        assertThat(terrace.state()).isEqualTo(CaseState.NOTIFIED);
    }

    @Test
    void stillTakesWhatComesLateUntilTheClerkHasDecided() {
        Terrace terrace = withoutPlan().incomplete(REQUEST).days(16);
        OpenAction action = terrace.action(OpenAction.Kind.SUPPLEMENT).orElseThrow();

        terrace.reply(OpenAction.Kind.SUPPLEMENT, "Entschuldigung, hier ist er.", Terrace.sitePlan());

        assertThat(terrace.tasks()).containsExactly("vollstaendigkeit_pruefen");
        assertThatThrownBy(() -> terrace.citizen().reply(terrace.id(), Reply.to(action.id())))
                .isInstanceOf(ConflictException.class);
    }
}
