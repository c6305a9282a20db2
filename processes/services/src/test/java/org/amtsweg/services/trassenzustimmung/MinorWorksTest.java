package org.amtsweg.services.trassenzustimmung;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.amtsweg.casefile.CaseState;
import org.amtsweg.casefile.OpenAction;
import org.amtsweg.decision.ActKind;
import org.amtsweg.form.FormData;
import org.junit.jupiter.api.Test;

/** A notice of minor works instead of an application (<i>Anzeige einer geringfügigen Maßnahme</i>, § 127 Abs. 4 TKG). */
class MinorWorksTest {

    /** Monday, 1 March 2027: a month ends on Thursday, 1 April. */
    private static final LocalDate RECEIVED = LocalDate.of(2027, 3, 1);

    private static final LocalDate LAST_DAY = LocalDate.of(2027, 4, 1);
    private static final String WHY = "Hier liegen Wurzeln alter Bäume; wir müssen die Trasse prüfen.";

    private static Trench announced() {
        return Trench.filed(RECEIVED, Trench.complete(Trench.minor()));
    }

    @Test
    void givesTheConsentAfterAMonth() {
        Trench trench = announced();
        assertThat(trench.deadline("minorWorks").lastDay()).isEqualTo(LAST_DAY);
        trench.task(Town.CLERK, "anzeige_pruefen", "no_objection").on(LAST_DAY);
        assertThat(trench.acts()).isEmpty();

        trench.on(LAST_DAY.plusDays(1));

        assertThat(trench.actKinds()).containsExactly(ActKind.DEEMED_APPROVAL);
        assertThat(trench.actions()).containsExactly(OpenAction.Kind.CERTIFICATE);
        trench.reply(OpenAction.Kind.CERTIFICATE, "");
        assertThat(trench.notices().get(0).text())
                .contains("gilt seit Ablauf des 01.04.2027 als erteilt (§ 127 Abs. 4 Satz 1 TKG)");
    }

    @Test
    void givesTheConsentWhenNobodyLooks() {
        Trench trench = announced().on(LAST_DAY.plusDays(1));

        assertThat(trench.actKinds()).containsExactly(ActKind.DEEMED_APPROVAL);
        assertThat(trench.tasks()).isEmpty();
    }

    @Test
    void leadsToTheFullProcedureWhenAnApplicationIsDemandedInTime() {
        Trench trench = announced()
                .on(LocalDate.of(2027, 3, 15))
                .task(Town.CLERK, "anzeige_pruefen", "demand")
                .task(Town.CLERK, "antrag_fordern", "demand", FormData.of(Map.of("request", WHY)));

        assertThat(trench.message("Bitte stellen Sie einen Antrag")).contains(WHY, "§ 127 Absatz 4 Satz 1");
        assertThat(trench.running()).doesNotContain("minorWorks");
        trench.on(LAST_DAY.plusDays(3));
        assertThat(trench.acts()).isEmpty();
        assertThat(trench.state()).isEqualTo(CaseState.INCOMPLETE);
        assertThat(trench.actions()).containsExactlyInAnyOrder(OpenAction.Kind.SUPPLEMENT, OpenAction.Kind.WITHDRAW);

        // Three months from the receipt of the application on Monday, 5 April, end on Monday, 5 July.
        trench.on(LocalDate.of(2027, 4, 5))
                .reply(
                        OpenAction.Kind.SUPPLEMENT,
                        "Hier ist unser Antrag.",
                        FormData.of(Map.of("filing", "application")));
        assertThat(trench.deadline("deemedApproval").lastDay()).isEqualTo(LocalDate.of(2027, 7, 5));
        // One month from 5 April ends on Wednesday, 5 May.
        assertThat(trench.deadline("incompleteness").lastDay()).isEqualTo(LocalDate.of(2027, 5, 5));

        trench.examined().granted();
        assertThat(trench.state()).isEqualTo(CaseState.NOTIFIED);
        trench.on(LocalDate.of(2027, 7, 6));
        assertThat(trench.actKinds()).containsExactly(ActKind.MAIN);
        assertThat(trench.isChainIntact()).isTrue();
    }

    @Test
    void doesNotStopThePeriodWhenTheApplicationIsDemandedTooLate() {
        // In the mailbox on Tuesday, 30 March: counts as told on Saturday, 3 April, two days too late.
        Trench trench = announced()
                .on(LocalDate.of(2027, 3, 30))
                .task(Town.CLERK, "anzeige_pruefen", "demand")
                .task(Town.CLERK, "antrag_fordern", "demand", FormData.of(Map.of("request", WHY)));
        assertThat(trench.running()).contains("minorWorks");

        trench.on(LAST_DAY.plusDays(1));

        assertThat(trench.actKinds()).containsExactly(ActKind.DEEMED_APPROVAL);
        assertThat(trench.actions()).containsExactly(OpenAction.Kind.CERTIFICATE);
    }

    @Test
    void demandsAnApplicationForWhatTheAdministrativeRuleDoesNotCover() {
        // The fictive rule ends at 30 m.
        Trench atTheLimit =
                Trench.filed(RECEIVED, Trench.complete(Trench.minor().with(Map.of("route", Trench.route(30)))));
        assertThat(atTheLimit.tasks()).containsExactly("anzeige_pruefen");
        Trench longer = Trench.filed(RECEIVED, Trench.complete(Trench.minor().with(Map.of("route", Trench.route(31)))));
        assertThat(longer.tasks()).containsExactly("antrag_fordern");
        Trench overhead = Trench.filed(
                RECEIVED,
                Trench.complete(Trench.minor()
                        .with(Map.of(
                                "laying",
                                Map.of("kind", "new", "method", "overhead", "overheadReasons", "Einzelhof")))));
        assertThat(overhead.tasks()).containsExactly("antrag_fordern");
        Trench closure = Trench.filed(
                RECEIVED,
                Trench.complete(
                        Trench.minor().with(Map.of("traffic", Map.of("impact", "full", "description", "Umleitung")))));
        assertThat(closure.tasks()).containsExactly("antrag_fordern");
    }

    @Test
    void doesNotBeginWhileTheNoticeIsIncomplete() {
        Trench trench = Trench.filed(
                        RECEIVED, Trench.application(Trench.minor()).attach(Trench.plan("verkehrsplan")))
                .on(LocalDate.of(2027, 3, 25))
                .task(Town.CLERK, "anzeige_pruefen", "incomplete")
                .task(
                        Town.CLERK,
                        "anzeige_maengel_darlegen",
                        "request",
                        FormData.of(Map.of("request", "Der Plan fehlt.")));

        assertThat(trench.message("Ihre Anzeige ist unvollständig")).contains("Der Plan fehlt.", "Absatz 4 Satz 2");
        trench.on(LocalDate.of(2027, 5, 20));
        assertThat(trench.acts()).isEmpty();

        // Supplemented on Thursday, 20 May: a month ends on 20 June, a Sunday, so on Monday the 21st.
        trench.reply(OpenAction.Kind.SUPPLEMENT, "Hier.", Trench.plan("trassenplan"));
        assertThat(trench.deadline("minorWorks").lastDay()).isEqualTo(LocalDate.of(2027, 6, 21));
        trench.on(LocalDate.of(2027, 6, 22));
        assertThat(trench.actKinds()).containsExactly(ActKind.DEEMED_APPROVAL);
    }

    @Test
    void beginsAnewWithAChange() {
        Trench trench = announced()
                .task(Town.CLERK, "anzeige_pruefen", "no_objection")
                .on(LocalDate.of(2027, 3, 15))
                .reply(OpenAction.Kind.SUPPLEMENT, "Es werden 20 m.", FormData.of(Map.of("route", Trench.route(20))));

        // A month from Monday, 15 March ends on Thursday, 15 April.
        assertThat(trench.tasks()).containsExactly("anzeige_pruefen");
        assertThat(trench.deadline("minorWorks").lastDay()).isEqualTo(LocalDate.of(2027, 4, 15));
    }

    @Test
    void endsWithoutConsentWhenTheDemandedApplicationNeverComes() {
        Trench trench = announced()
                .task(Town.CLERK, "anzeige_pruefen", "demand")
                .task(Town.CLERK, "antrag_fordern", "demand", FormData.of(Map.of("request", WHY)));

        // Three months from Monday, 1 March end on Tuesday, 1 June.
        trench.on(LocalDate.of(2027, 6, 1));
        assertThat(trench.state()).isEqualTo(CaseState.INCOMPLETE);
        trench.on(LocalDate.of(2027, 6, 2));
        assertThat(trench.state()).isEqualTo(CaseState.WITHDRAWN);
        assertThat(trench.acts()).isEmpty();
        assertThat(trench.message("Wir schließen den Vorgang")).contains("Eine Zustimmung haben Sie nicht.");
    }
}
