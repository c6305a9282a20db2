package org.amtsweg.services.sondernutzung;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.amtsweg.casefile.CaseState;
import org.amtsweg.casefile.OpenAction;
import org.amtsweg.language.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** People read about their case in their language; the notice stays German (§ 23 Abs. 1 VwVfG). */
class LanguageTest {

    private final Town town = Town.shared();

    private Terrace speaking(Language language) {
        return Terrace.appliedFor(town, Town.erika().speaking(language), Terrace.application());
    }

    @Test
    void speaksEnglish() {
        Terrace terrace = speaking(Language.EN).examined().granted(Terrace.grant());

        assertThat(terrace.timeline().get(0)).isEqualTo("We have received your application.");
        assertThat(terrace.subjects()).anyMatch(s -> s.startsWith("We have received your application ("));
        assertThat(terrace.subjects()).anyMatch(s -> s.startsWith("Your notice is ready ("));
        assertThat(terrace.view().summary().serviceName()).isEqualTo("Permit for a café terrace on public ground");
        assertThat(terrace.action(OpenAction.Kind.PAYMENT).orElseThrow().text()).contains("525");
        assertThat(terrace.notice().text()).contains("Sie erhalten die Erlaubnis");
    }

    @Test
    void speaksEasyGerman() {
        Terrace terrace = speaking(Language.DE_EASY).examined().granted(Terrace.grant());

        assertThat(terrace.timeline().get(0)).isEqualTo("Ihr Antrag ist bei uns.");
        assertThat(terrace.subjects()).anyMatch(s -> s.startsWith("Ihr Antrag ist da ("));
        assertThat(terrace.subjects()).anyMatch(s -> s.startsWith("Ihr Bescheid ist da ("));
        assertThat(terrace.view().summary().serviceName()).isEqualTo("Tische und Stühle vor dem Lokal");
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "en", "de-easy"})
    void leavesNoPlaceholderAndNoKeyToRead(String language) {
        Terrace terrace = speaking(Language.parse(language))
                .incomplete("Lageplan mit Maßen, bitte.")
                .reply(OpenAction.Kind.SUPPLEMENT, "", Terrace.sitePlan())
                .examined()
                .granted(Terrace.grant())
                .days(1)
                .paid();

        assertThat(terrace.state()).isEqualTo(CaseState.NOTIFIED);
        assertThat(everythingRead(terrace))
                .allSatisfy(text -> assertThat(text)
                        .isNotBlank()
                        .doesNotContain("{", "}")
                        .doesNotContainPattern("(timeline|action|message)\\.[a-z_]+"));
    }

    private static List<String> everythingRead(Terrace terrace) {
        return Stream.of(
                        terrace.timeline().stream(),
                        terrace.view().openActions().stream().map(OpenAction::text),
                        terrace.messages().stream().flatMap(m -> Stream.of(m.subject(), m.text())))
                .flatMap(s -> s)
                .toList();
    }
}
