package org.amtsweg.services.trassenzustimmung;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.amtsweg.casefile.CaseState;
import org.amtsweg.casefile.OpenAction;
import org.amtsweg.form.FormData;
import org.amtsweg.problem.ConflictException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The application or notice is taken back (<i>Rücknahme</i>): until the decision, and then nothing counts as given. */
class WithdrawalTest {

    private static final LocalDate RECEIVED = LocalDate.of(2027, 3, 1);
    private static final FormData REQUEST = FormData.of(Map.of("request", "Es fehlt der Trassenplan."));

    static Stream<Arguments> stages() {
        FormData application = Trench.form();
        return Stream.of(
                stage("while a clerk looks whether all is there", application, t -> t),
                stage("while a supplement is waited for", application, t -> t.incomplete("Es fehlt der Plan.")),
                stage("while an office is asked", application, Trench::complete),
                stage("while it is assessed", application, Trench::examined),
                stage(
                        "while an extension is considered",
                        application,
                        t -> t.examined().assessed("extend")),
                stage("while it is heard", application, t -> t.examined().heard("Es ist kein Raum mehr.")),
                stage("while it is decided", application, t -> t.examined().assessed("grant")),
                stage("while a notice of minor works is examined", Trench.minor(), t -> t),
                stage(
                        "while nobody objects to minor works",
                        Trench.minor(),
                        t -> t.task(Town.CLERK, "anzeige_pruefen", "no_objection")),
                stage(
                        "while an application is demanded",
                        Trench.minor(),
                        t -> t.task(Town.CLERK, "anzeige_pruefen", "demand")
                                .task(Town.CLERK, "antrag_fordern", "demand", REQUEST)));
    }

    private static Arguments stage(String name, FormData form, UnaryOperator<Trench> way) {
        return Arguments.of(name, form, way);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("stages")
    void leavesNothingToDoAndGivesNothing(String name, FormData form, UnaryOperator<Trench> way) {
        Trench trench = way.apply(Trench.filed(RECEIVED, Trench.complete(form)));
        assertThat(trench.actions()).contains(OpenAction.Kind.WITHDRAW);

        trench.withdrawn();

        assertThat(trench.state()).isEqualTo(CaseState.WITHDRAWN);
        assertThat(trench.tasks()).isEmpty();
        assertThat(trench.actions()).isEmpty();
        assertThat(trench.running()).isEmpty();
        assertThat(trench.subjects()).anyMatch(s -> s.startsWith("Ihr Antrag ist zurückgenommen"));
        trench.on(LocalDate.of(2027, 8, 2));
        assertThat(trench.state()).isEqualTo(CaseState.WITHDRAWN);
        assertThat(trench.acts()).isEmpty();
        assertThat(trench.notices()).isEmpty();
        assertThat(trench.isChainIntact()).isTrue();
    }

    @Test
    void comesTooLateAfterTheDecision() {
        Trench trench = Trench.appliedFor(RECEIVED).examined().granted();

        assertThat(trench.actions()).doesNotContain(OpenAction.Kind.WITHDRAW);
        assertThatThrownBy(() -> trench.operator().withdraw(trench.id())).isInstanceOf(ConflictException.class);
    }
}
