package org.amtsweg.services.trassenzustimmung;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.amtsweg.casefile.CaseState;
import org.amtsweg.casefile.OpenAction;
import org.amtsweg.decision.ActKind;
import org.amtsweg.decision.Notice;
import org.amtsweg.services.Html;
import org.junit.jupiter.api.Test;

/** The decision is notified before the three months are over (<i>Zustimmung</i>, § 127 Abs. 1 TKG). */
class DecidedInTimeTest {

    private static final LocalDate RECEIVED = LocalDate.of(2027, 3, 1);

    @Test
    void endsThePeriodWithTheNotificationAndNotBefore() {
        // Received on Monday, 1 March 2027: three months end on Tuesday, 1 June.
        Trench trench = Trench.appliedFor(RECEIVED).examined();
        assertThat(trench.deadline("deemedApproval").lastDay()).isEqualTo(LocalDate.of(2027, 6, 1));
        assertThat(trench.deadline("deemedApproval").rule().norm().orElseThrow().citation())
                .isEqualTo("§ 127 Abs. 3 Satz 1 TKG");

        // In the mailbox on Wednesday, 10 March: notified on the fourth day after, Sunday the 14th (no shift, § 9 OZG).
        trench.on(LocalDate.of(2027, 3, 10)).granted();
        assertThat(trench.notices().get(0).notification().orElseThrow().deemedOn())
                .isEqualTo(LocalDate.of(2027, 3, 14));
        assertThat(trench.state()).isEqualTo(CaseState.NOTIFIED);
        trench.on(LocalDate.of(2027, 3, 14));
        assertThat(trench.actions()).doesNotContain(OpenAction.Kind.OBJECTION);

        trench.on(LocalDate.of(2027, 3, 15));
        assertThat(trench.running()).containsExactly("objection");
        assertThat(trench.timeline()).contains("Der Bescheid gilt als bekannt gegeben und ist wirksam.");
        // One month from Sunday, 14 March ends on Wednesday, 14 April.
        assertThat(trench.deadline("objection").lastDay()).isEqualTo(LocalDate.of(2027, 4, 14));
        trench.on(LocalDate.of(2027, 4, 14));
        assertThat(trench.state()).isEqualTo(CaseState.NOTIFIED);
        trench.on(LocalDate.of(2027, 4, 15));
        assertThat(trench.state()).isEqualTo(CaseState.CLOSED);

        // The day on which it would have counted as given passes without effect.
        trench.on(LocalDate.of(2027, 6, 2));
        assertThat(trench.actKinds()).containsExactly(ActKind.MAIN);
        assertThat(trench.states())
                .containsExactly(
                        "ACKNOWLEDGED",
                        "IN_REVIEW",
                        "COMPLETE",
                        "IN_PARTICIPATION",
                        "IN_REVIEW",
                        "DECIDED",
                        "NOTIFIED",
                        "FINAL",
                        "CLOSED");
        assertThat(trench.tasks()).isEmpty();
        assertThat(trench.isChainIntact()).isTrue();
    }

    @Test
    void tellsInTheNoticeWhatTheLawAsksFor() {
        Notice notice =
                Trench.appliedFor(RECEIVED).examined().granted().notices().get(0);

        for (String text : List.of(notice.text(), notice.html())) {
            assertThat(text)
                    .contains("Stadt Musterstadt (fiktiv)", "Glasnetz Musterland GmbH", "Leitungsweg 7")
                    .contains("Wir stimmen dem Vorhaben zu.", "§ 127 Absatz 1 des Telekommunikationsgesetzes")
                    .contains("Lindenstraße, von Hausnummer 2 bis Hausnummer 40 (120 m)", "offener Graben")
                    .contains("Auflage", "Die Oberfläche ist im vorhandenen Verband wiederherzustellen.")
                    .contains("Bedingung", "Vor Baubeginn ist eine Sicherheit von 5.000 Euro zu leisten.")
                    .contains("Die Trasse lässt Platz für vorhandene Leitungen", "Dr. Dora Entschluss")
                    .contains("Widerspruch", "Die Frist beträgt 1 Monat", "Sitz: Musterstadt", "§ 70 Abs. 1 VwGO")
                    .doesNotContain("mindertief", "{{");
        }
        assertThat(Html.flaws(notice.html())).isEmpty();
    }
}
