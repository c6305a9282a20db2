package org.amtsweg.services.sondernutzung;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.amtsweg.casefile.CaseState;
import org.amtsweg.casefile.OpenAction;
import org.amtsweg.problem.ConflictException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The application is taken back (<i>Rücknahme des Antrags</i>): until the decision, and without a trace of work left. */
class WithdrawalTest {

    private static final String GROUNDS = "Der Gehweg ist an dieser Stelle zu schmal.";

    private final Town town = Town.shared();

    static Stream<Arguments> stages() {
        return Stream.of(
                stage("while a clerk looks whether all is there", t -> t),
                stage("while documents are waited for", t -> t.incomplete("Bitte den Lageplan nachreichen.")),
                stage(
                        "after the period for documents",
                        t -> t.incomplete("Bitte den Lageplan nachreichen.").days(15)),
                stage("while two offices are asked", Terrace::complete),
                stage(
                        "while one office is asked",
                        t -> t.complete().task(Town.TRAFFIC, "stellungnahme_abgeben", "consent")),
                stage("while it is weighed", Terrace::examined),
                stage("while it is heard", t -> t.examined().heard(GROUNDS)),
                stage("while it is decided", t -> t.examined().task(Town.CLERK, "antrag_bewerten", "grant")));
    }

    private static Arguments stage(String name, UnaryOperator<Terrace> way) {
        return Arguments.of(name, way);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("stages")
    void leavesNothingToDo(String name, UnaryOperator<Terrace> way) {
        Terrace terrace = way.apply(Terrace.appliedFor(town));
        assertThat(terrace.actions()).contains(OpenAction.Kind.WITHDRAW);

        terrace.citizen().withdraw(terrace.id());
        town.amtsweg().settle();

        assertThat(terrace.state()).isEqualTo(CaseState.WITHDRAWN);
        assertThat(terrace.tasks()).isEmpty();
        assertThat(terrace.actions()).isEmpty();
        assertThat(terrace.running()).isEmpty();
        assertThat(terrace.subjects()).anyMatch(s -> s.startsWith("Ihr Antrag ist zurückgenommen"));
        int entries = terrace.timeline().size();
        terrace.days(40);
        assertThat(terrace.timeline()).hasSize(entries);
        assertThat(terrace.tasks()).isEmpty();
        assertThat(terrace.state()).isEqualTo(CaseState.WITHDRAWN);
        assertThat(terrace.citizen().notices(terrace.id())).isEmpty();
        assertThat(terrace.requests()).isEmpty();
        assertThat(terrace.isChainIntact()).isTrue();
    }

    @Test
    void comesTooLateAfterTheDecision() {
        Terrace terrace = Terrace.appliedFor(town).examined().granted(Terrace.grant());

        assertThat(terrace.actions()).doesNotContain(OpenAction.Kind.WITHDRAW);
        assertThatThrownBy(() -> terrace.citizen().withdraw(terrace.id())).isInstanceOf(ConflictException.class);
        assertThat(terrace.state()).isEqualTo(CaseState.NOTIFIED);
    }

    @Test
    void happensOnce() {
        Terrace terrace = Terrace.appliedFor(town);
        terrace.citizen().withdraw(terrace.id());

        assertThatThrownBy(() -> terrace.citizen().withdraw(terrace.id())).isInstanceOf(ConflictException.class);
    }
}
