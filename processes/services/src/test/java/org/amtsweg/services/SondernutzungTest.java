package org.amtsweg.services;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.amtsweg.casefile.CaseState;
import org.amtsweg.casefile.OpenAction;
import org.amtsweg.engine.payment.InMemoryPayments;
import org.amtsweg.party.Caseworker;
import org.amtsweg.problem.Finding;
import org.amtsweg.testkit.TestAmtsweg;
import org.amtsweg.testkit.TurnedClock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** The café terrace on the real engine, with the example applications of the quickstart. */
class SondernutzungTest {

    /** Two weeks, the day after, and four days of Easter: all tests share a clock, so a period may end on any day. */
    private static final int PAST_TWO_WEEKS = 19;

    private static final TurnedClock CLOCK = TurnedClock.at(TestAmtsweg.START);
    private static final InMemoryPayments PAYMENTS = InMemoryPayments.onCommand(CLOCK);
    private static final TestAmtsweg AMTSWEG = TestAmtsweg.start(CLOCK, builder -> builder.payments(PAYMENTS));

    private static final Map<String, String> REQUEST =
            Map.of("request", "Bitte schicken Sie einen Lageplan mit Maßen.");
    private static final Map<String, String> GROUNDS = Map.of("grounds", "Es bleiben nur 70 cm frei.");
    private static final Map<String, String> REASONS = Map.of("reasons", "Ein Rollstuhl käme nicht vorbei.");

    @AfterAll
    static void leavesNothingStuck() {
        assertThat(AMTSWEG.oversight(Terrace.clerk(Caseworker.OVERSIGHT)).stuckWork())
                .isEmpty();
        AMTSWEG.close();
    }

    private static Terrace complete() {
        return Terrace.submit(AMTSWEG, PAYMENTS, "antrag-vollstaendig.json");
    }

    private static Terrace incomplete() {
        return Terrace.submit(AMTSWEG, PAYMENTS, "antrag-unvollstaendig.json");
    }

    private static Terrace tooNarrow() {
        return Terrace.submit(AMTSWEG, PAYMENTS, "antrag-ablehnung.json");
    }

    @Test
    void isGrantedPaidAndClosedAfterTheObjectionPeriod() {
        Terrace terrace = complete().examined().granted();

        assertThat(terrace.state()).isEqualTo(CaseState.NOTIFIED);
        assertThat(terrace.notice())
                .contains("Erika Mustermann erhält die Erlaubnis", "525,00 Euro", "kann jederzeit widerrufen werden")
                .contains("RECHTSBEHELFSBELEHRUNG", "1 Monat", "Sitz: Musterstadt", "Anna Amtfrau")
                .doesNotContain("wird abgelehnt");
        assertThat(terrace.pays().state()).isEqualTo(CaseState.NOTIFIED);
        assertThat(terrace.after(60).state()).isEqualTo(CaseState.CLOSED);
        assertThat(terrace.subjects()).anyMatch(s -> s.startsWith("Bitte bezahlen Sie die Gebühr"));
        assertThat(terrace.isAuditIntact()).isTrue();
    }

    @Test
    void asksForTheMissingSitePlanAndRemindsOfItOnce() {
        Terrace terrace = incomplete()
                .done("vollstaendigkeit_pruefen", "incomplete")
                .done("nachforderung_stellen", "request", REQUEST);

        assertThat(terrace.state()).isEqualTo(CaseState.INCOMPLETE);
        assertThat(terrace.after(13).subjects())
                .filteredOn(s -> s.startsWith("Erinnerung"))
                .hasSize(1);
        assertThat(terrace.handInTheSitePlan().waiting()).containsExactly("vollstaendigkeit_pruefen");
        assertThat(terrace.state()).isEqualTo(CaseState.IN_REVIEW);
        assertThat(terrace.examined().granted().notice()).contains("128,00 Euro");
    }

    @Test
    void letsTheClerkGoOnWithTheFileAsItStandsWhenNothingComes() {
        Terrace terrace = incomplete()
                .done("vollstaendigkeit_pruefen", "incomplete")
                .done("nachforderung_stellen", "request", REQUEST)
                .after(PAST_TWO_WEEKS);

        assertThat(terrace.waiting()).containsExactly("nach_fristablauf_entscheiden");
        assertThat(terrace.done("nach_fristablauf_entscheiden", "on_file").state())
                .isEqualTo(CaseState.IN_PARTICIPATION);
        assertThat(terrace.action(OpenAction.Kind.SUPPLEMENT)).isEmpty();
    }

    @Test
    void stillTakesDocumentsAfterThePeriodWhileTheClerkHasNotDecided() {
        Terrace terrace = incomplete()
                .done("vollstaendigkeit_pruefen", "incomplete")
                .done("nachforderung_stellen", "request", REQUEST)
                .after(PAST_TWO_WEEKS)
                .handInTheSitePlan();

        assertThat(terrace.waiting()).containsExactly("vollstaendigkeit_pruefen");
    }

    @Test
    void isRefusedFreeOfChargeOnlyAfterAHearing() {
        Terrace terrace = tooNarrow().examined().done("antrag_bewerten", "refuse");

        assertThat(terrace.done("anhoerung_einleiten", "hear", GROUNDS).state()).isEqualTo(CaseState.IN_HEARING);
        terrace.reply(OpenAction.Kind.HEARING, "Mehr Platz ist da nicht.");
        terrace.done("nach_anhoerung_entscheiden", "refuse", REASONS);
        assertThat(terrace.notice())
                .contains("wird abgelehnt", "Ein Rollstuhl käme nicht vorbei.", "0,00 Euro")
                .doesNotContain("1.440,00 Euro", "erhält die Erlaubnis");
        assertThat(terrace.action(OpenAction.Kind.PAYMENT)).isEmpty();
        assertThat(terrace.after(60).state()).isEqualTo(CaseState.CLOSED);
    }

    @Test
    void offersNoRefusalToWhoDecidesOnAProposedGrant() {
        Terrace terrace = tooNarrow().examined().done("antrag_bewerten", "grant");

        assertThat(terrace.tasks())
                .singleElement()
                .satisfies(task -> assertThat(task.type().outcomes()).containsExactly("grant", "hear"));
        terrace.done("erlaubnis_entscheiden", "hear", REASONS);
        assertThat(terrace.waiting()).containsExactly("anhoerung_einleiten");
        assertThat(terrace.notices()).isZero();
    }

    @Test
    void mayStillBeGrantedAfterTheHearing() {
        Terrace terrace = tooNarrow()
                .examined()
                .done("antrag_bewerten", "refuse")
                .done("anhoerung_einleiten", "hear", GROUNDS)
                .after(PAST_TWO_WEEKS)
                .done(
                        "nach_anhoerung_entscheiden",
                        "grant",
                        Map.of(
                                "reasons",
                                "Die Möbel rücken an die Wand.",
                                "validFrom",
                                "2027-06-01",
                                "validUntil",
                                "2027-06-30",
                                "provisions",
                                List.of(Map.of("kind", "OBLIGATION", "text", "Höchstens acht Tische."))));

        assertThat(terrace.notice())
                .contains("Sie endet mit Ablauf des 30.06.2027", "Auflage: Höchstens acht Tische.")
                .contains("40 m² × 1 Monat × 6 Euro", "240,00 Euro");
    }

    @Test
    void goesOnWithoutAnOfficeThatStaysSilentAndMayAskItAgain() {
        Terrace terrace =
                complete().done("vollstaendigkeit_pruefen", "complete").done("stellungnahme_abgeben", "consent");

        assertThat(terrace.waiting()).containsExactly("stellungnahme_abgeben");
        assertThat(terrace.after(PAST_TWO_WEEKS).waiting()).containsExactly("antrag_bewerten");
        assertThat(terrace.done("antrag_bewerten", "ask_again").waiting())
                .containsExactly("stellungnahme_abgeben", "stellungnahme_abgeben");
    }

    @Test
    void isWithdrawnWithEverythingThatWaits() {
        Terrace terrace =
                complete().done("vollstaendigkeit_pruefen", "complete").withdraw();

        assertThat(terrace.state()).isEqualTo(CaseState.WITHDRAWN);
        assertThat(terrace.waiting()).isEmpty();
        assertThat(terrace.subjects()).anyMatch(s -> s.startsWith("Ihr Antrag ist zurückgenommen"));
    }

    @Test
    void canNoLongerBeWithdrawnOnceItIsDecided() {
        assertThat(complete().examined().granted().action(OpenAction.Kind.WITHDRAW))
                .isEmpty();
    }

    @Test
    void remindsOfTheFeeAndThenAsksTheClerk() {
        Terrace terrace = complete().examined().granted().after(60);

        assertThat(terrace.waiting()).containsExactly("zahlung_klaeren");
        assertThat(terrace.subjects())
                .filteredOn(s -> s.startsWith("Erinnerung: Die Gebühr"))
                .hasSize(1);
        assertThat(terrace.state()).isEqualTo(CaseState.FINAL);
        assertThat(terrace.pays().state()).isEqualTo(CaseState.CLOSED);
    }

    @Test
    void asksAgainForAPaymentThatFailed() {
        Terrace terrace = complete().examined().granted().paymentFails();

        assertThat(terrace.waiting()).containsExactly("gescheiterte_zahlung_klaeren");
        terrace.done("gescheiterte_zahlung_klaeren", "request_again").pays();
        assertThat(terrace.after(60).state()).isEqualTo(CaseState.CLOSED);
    }

    @Test
    void recordsHowAnObjectionEnded() {
        Terrace terrace = complete().examined().granted().pays();

        assertThat(terrace.action(OpenAction.Kind.OBJECTION).orElseThrow().dueAt())
                .isPresent();
        assertThat(terrace.reply(OpenAction.Kind.OBJECTION, "Das ist mir zu teuer.")
                        .state())
                .isEqualTo(CaseState.OBJECTED);
        assertThat(terrace.after(60).waiting()).containsExactly("widerspruch_bearbeiten");
        assertThat(terrace.done("widerspruch_bearbeiten", "withdrawn").state()).isEqualTo(CaseState.CLOSED);
    }

    @Test
    void findsEveryMistakeInTheWrongExampleAtOnce() {
        JsonNode json = Terrace.json("antrag-fehlerhaft.json");

        assertThat(
                        AMTSWEG
                                .frontOffice(Terrace.applicant(json.get("applicant")))
                                .check(Terrace.application(json))
                                .stream()
                                .map(Finding::code))
                .contains("form.required", "form.unknown-field", "evidence.not-what-it-claims", "evidence.not-asked")
                .hasSizeGreaterThanOrEqualTo(15);
    }
}
