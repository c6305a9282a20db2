package org.amtsweg.services.sondernutzung;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.amtsweg.casefile.CaseState;
import org.amtsweg.casefile.OpenAction;
import org.amtsweg.decision.Notice;
import org.amtsweg.fee.Money;
import org.amtsweg.form.FormData;
import org.amtsweg.notification.LegalChannel;
import org.amtsweg.notification.Notification;
import org.amtsweg.problem.Finding;
import org.amtsweg.problem.InvalidInputException;
import org.junit.jupiter.api.Test;

/** The permit is granted: what the notice says, what it costs, when it counts as notified and when it becomes final. */
class GrantTest {

    /** Everything happens on Monday, 1 March 2027; a mailbox notice counts as notified on the fourth day after, Friday, 5 March. */
    private static final LocalDate DEEMED = LocalDate.of(2027, 3, 5);

    @Test
    void endsFinalAndPaidAfterTheObjectionPeriod() {
        try (Town town = Town.from(Instant.parse("2027-03-01T08:00:00Z"))) {
            Terrace terrace = Terrace.appliedFor(town).examined().granted(Terrace.grant());

            assertThat(terrace.state()).isEqualTo(CaseState.NOTIFIED);
            Notification notification = terrace.notice().notification().orElseThrow();
            assertThat(notification.channel()).isEqualTo(LegalChannel.ACCOUNT_MAILBOX);
            assertThat(notification.deemedOn()).isEqualTo(DEEMED);
            assertThat(notification.norm().citation()).startsWith("§ 9 Abs. 1").endsWith("OZG");

            // § 188 Abs. 2 BGB: the period ends with the day that has the number of the day of notification.
            assertThat(terrace.deadline("objection").lastDay()).isEqualTo(LocalDate.of(2027, 4, 5));
            assertThat(terrace.deadline("objection").end()).isEqualTo(Instant.parse("2027-04-05T22:00:00Z"));
            assertThat(terrace.actions()).containsExactlyInAnyOrder(OpenAction.Kind.PAYMENT, OpenAction.Kind.OBJECTION);

            terrace.until(LocalDate.of(2027, 3, 9)).paid();
            assertThat(terrace.actions()).containsExactly(OpenAction.Kind.OBJECTION);

            terrace.until(LocalDate.of(2027, 4, 5));
            assertThat(terrace.state()).isEqualTo(CaseState.NOTIFIED);
            terrace.until(LocalDate.of(2027, 4, 6));
            assertThat(terrace.state()).isEqualTo(CaseState.CLOSED);
            assertThat(terrace.states())
                    .containsExactly(
                            "ACKNOWLEDGED",
                            "IN_REVIEW",
                            "IN_PARTICIPATION",
                            "IN_REVIEW",
                            "DECIDED",
                            "NOTIFIED",
                            "FINAL",
                            "CLOSED");
            assertThat(terrace.actions()).isEmpty();
            assertThat(terrace.running()).isEmpty();
            assertThat(terrace.tasks()).isEmpty();
            assertThat(terrace.isChainIntact()).isTrue();
            assertThat(town.amtsweg().oversight(Town.AUDITOR).stuckWork()).isEmpty();
        }
    }

    @Test
    void endsAPeriodThatBeginsOnThe31stWithTheLastDayOfFebruary() {
        // Provided on Thursday, 27 January 2028, notified on the 31st; § 188 Abs. 3 BGB.
        try (Town town = Town.from(Instant.parse("2028-01-27T08:00:00Z"))) {
            FormData form = Terrace.form(Map.of("period", Map.of("from", "2028-04-01", "until", "2028-10-31")));
            FormData grant = Terrace.grant().with(Map.of("validFrom", "2028-04-01", "validUntil", "2028-10-31"));
            Terrace terrace = Terrace.appliedFor(
                            town, Town.erika(), Terrace.application(form).attach(Terrace.sitePlan()))
                    .examined()
                    .granted(grant);

            assertThat(terrace.notice().notification().orElseThrow().deemedOn()).isEqualTo(LocalDate.of(2028, 1, 31));
            assertThat(terrace.deadline("objection").lastDay()).isEqualTo(LocalDate.of(2028, 2, 29));
        }
    }

    @Test
    void tellsInTheNoticeWhatTheLawAsksFor() {
        Notice notice = Terrace.appliedFor(Town.shared())
                .examined()
                .granted(Terrace.grant())
                .notice();

        for (String text : List.of(notice.text(), notice.html())) {
            // § 37 Abs. 3 VwVfG: authority and signing person; § 39: reasons; § 36: provisions; § 37 Abs. 6: remedy.
            assertThat(text)
                    .contains("Stadt Musterstadt (fiktiv)", "Dr. Dora Entschluss", "Erika Mustermann", "§ 8 FStrG")
                    .contains("Der Fußverkehr bleibt unbehindert; die beteiligten Stellen haben zugestimmt.")
                    .contains("Auflage", "Auf dem Gehweg sind durchgehend 1,80 m freizuhalten.")
                    .contains("Bedingung", "Die Erlaubnis gilt erst, wenn der Poller versetzt ist.")
                    .contains("31.10.2027", "widerrufen")
                    .contains("525,00", "Sondernutzungsgebührensatzung")
                    .contains("Widerspruch", "Die Frist beträgt 1 Monat", "Sitz: Musterstadt", "§ 70 Abs. 1 VwGO");
        }
        assertThat(notice.html()).contains("<html lang=\"de\">");
        assertThat(Html.flaws(notice.html())).isEmpty();
    }

    @Test
    void escapesInHtmlWhatPeopleWrote() {
        FormData form = Terrace.form(Map.of("businessName", "Café <b>\"Rot\"</b> & Söhne"));
        Notice notice = Terrace.appliedFor(
                        Town.shared(), Town.erika(), Terrace.application(form).attach(Terrace.sitePlan()))
                .examined()
                .granted(Terrace.grant())
                .notice();

        assertThat(notice.text()).contains("Café <b>\"Rot\"</b> & Söhne");
        assertThat(notice.html()).contains("Café &lt;b&gt;").doesNotContain("<b>");
        assertThat(Html.flaws(notice.html())).isEmpty();
    }

    @Test
    void chargesAreaTimesZoneTimesMonths() {
        // 12.5 m² × 6 Euro × 7 months; the preview knows no better.
        assertThat(feeOf(Terrace.form(), Terrace.grant())).isEqualTo("525.00");
        assertThat(preview(Terrace.form())).isEqualTo("525.00");
    }

    @Test
    void chargesTheMonthsGrantedAndCountsABegunMonthAsAWholeOne() {
        // 15 April to 20 June are two months and six days: 12.5 m² × 6 Euro × 3.
        FormData shorter = Terrace.grant().with(Map.of("validFrom", "2027-04-15", "validUntil", "2027-06-20"));
        assertThat(feeOf(Terrace.form(), shorter)).isEqualTo("225.00");
    }

    @Test
    void chargesTheMinimumForASmallTerrace() {
        // 2 m² × 2.50 Euro × 7 months are 35 Euro; the minimum is 50.
        FormData small = Terrace.form(
                Map.of("area", 2, "place", Map.of("street", "Musterstraße", "houseNumber", "12", "zone", "C")));
        assertThat(feeOf(small, Terrace.grant())).isEqualTo("50.00");
        assertThat(preview(small)).isEqualTo("50.00");
    }

    private static String feeOf(FormData form, FormData decision) {
        Terrace terrace = Terrace.appliedFor(
                        Town.shared(), Town.erika(), Terrace.application(form).attach(Terrace.sitePlan()))
                .examined()
                .granted(decision);
        Money asked = terrace.requests().get(0).amount();
        assertThat(terrace.notice().text())
                .contains("Summe: " + asked.amount().toPlainString().replace('.', ',') + " Euro");
        return asked.amount().toPlainString();
    }

    private static String preview(FormData form) {
        return Town.shared()
                .amtsweg()
                .frontOffice(Town.erika())
                .feePreview(Terrace.application(form))
                .orElseThrow()
                .total()
                .amount()
                .toPlainString();
    }

    @Test
    void refusesAGrantThatIsNeitherLimitedNorRevocable() {
        Terrace terrace = Terrace.appliedFor(Town.shared()).examined().task(Town.CLERK, "antrag_bewerten", "grant");
        FormData unlimited = FormData.of(Map.of("reasons", "Der Fußverkehr bleibt unbehindert.", "revocable", false));

        InvalidInputException thrown = catchThrowableOfType(
                InvalidInputException.class,
                () -> terrace.task(Town.DECIDER, "erlaubnis_entscheiden", "grant", unlimited));

        assertThat(thrown.findings().list())
                .filteredOn(f -> f.code().equals("decision.unlimited"))
                .singleElement()
                .satisfies(f -> assertThat(f.norm().orElseThrow().citation()).isEqualTo("§ 8 Abs. 2 FStrG"));
        assertThat(terrace.open(Town.DECIDER, "erlaubnis_entscheiden")).isPresent();
        assertThat(terrace.state()).isEqualTo(CaseState.IN_REVIEW);
        assertThat(terrace.citizen().notices(terrace.id())).isEmpty();
    }

    @Test
    void takesAGrantThatIsOnlyRevocable() {
        FormData revocable = FormData.of(Map.of("reasons", "Der Fußverkehr bleibt unbehindert.", "revocable", true));
        Terrace terrace = Terrace.appliedFor(Town.shared()).examined().granted(revocable);

        assertThat(terrace.state()).isEqualTo(CaseState.NOTIFIED);
        assertThat(terrace.notice().text())
                .contains("Die Erlaubnis kann jederzeit widerrufen werden.")
                .doesNotContain("Die Erlaubnis ist befristet");
    }

    @Test
    void tellsAllFlawsOfADecisionAtOnce() {
        Terrace terrace = Terrace.appliedFor(Town.shared()).examined().task(Town.CLERK, "antrag_bewerten", "grant");
        FormData wrong = FormData.of(Map.of("validFrom", "2027-10-31", "validUntil", "2027-04-01"));

        InvalidInputException thrown = catchThrowableOfType(
                InvalidInputException.class, () -> terrace.task(Town.DECIDER, "erlaubnis_entscheiden", "grant", wrong));

        assertThat(thrown.findings().list()).extracting(Finding::path).contains("form.reasons", "form.validUntil");
    }
}
