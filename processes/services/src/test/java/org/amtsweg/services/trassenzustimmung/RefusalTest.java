package org.amtsweg.services.trassenzustimmung;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.amtsweg.casefile.CaseState;
import org.amtsweg.casefile.OpenAction;
import org.amtsweg.services.Html;
import org.junit.jupiter.api.Test;

/** The consent is refused, which needs a hearing first (<i>Ablehnung</i>, § 28 Abs. 1 VwVfG). */
class RefusalTest {

    private static final String GROUNDS = "In der Lindenstraße ist kein Raum mehr für eine weitere Leitung.";

    @Test
    void hearsBeforeItRefuses() {
        Trench trench = Trench.appliedFor(LocalDate.of(2027, 3, 1)).examined().heard(GROUNDS);
        assertThat(trench.state()).isEqualTo(CaseState.IN_HEARING);
        assertThat(trench.tasks()).isEmpty();
        assertThat(trench.action(OpenAction.Kind.HEARING).orElseThrow().text()).contains(GROUNDS);
        // The period goes on while the applicant is heard.
        assertThat(trench.running()).contains("deemedApproval");

        trench.reply(OpenAction.Kind.HEARING, "Auf der anderen Seite ist Platz.")
                .task(Town.DECIDER, "nach_anhoerung_entscheiden", "refuse", Trench.refuse());

        assertThat(trench.state()).isEqualTo(CaseState.NOTIFIED);
        assertThat(trench.notices().get(0).text())
                .contains("wird abgelehnt", GROUNDS, "Widerspruch", "1 Monat")
                .doesNotContain("NEBENBESTIMMUNGEN");
        assertThat(Html.flaws(trench.notices().get(0).html())).isEmpty();

        // In the mailbox on Monday, 1 March, notified on Friday the 5th: the month ends on Monday, 5 April.
        trench.on(LocalDate.of(2027, 3, 6));
        assertThat(trench.deadline("objection").lastDay()).isEqualTo(LocalDate.of(2027, 4, 5));
        trench.reply(OpenAction.Kind.OBJECTION, "Wir widersprechen.");
        assertThat(trench.state()).isEqualTo(CaseState.OBJECTED);
        trench.task(Town.CLERK, "widerspruch_bearbeiten", "rejected");
        assertThat(trench.state()).isEqualTo(CaseState.CLOSED);
        assertThat(trench.isChainIntact()).isTrue();
    }

    @Test
    void isNotOfferedBeforeTheHearing() {
        Trench trench = Trench.appliedFor(LocalDate.of(2027, 3, 1)).examined().assessed("grant");

        assertThat(trench.open(Town.DECIDER, "zustimmung_entscheiden")
                        .orElseThrow()
                        .type()
                        .outcomes())
                .containsExactly("grant", "hear");
        trench.task(Town.DECIDER, "zustimmung_entscheiden", "hear", Trench.refuse());
        assertThat(trench.acts()).isEmpty();
        assertThat(trench.tasks()).containsExactly("anhoerung_einleiten");
    }
}
