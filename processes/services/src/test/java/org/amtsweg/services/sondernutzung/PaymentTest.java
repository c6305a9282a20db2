package org.amtsweg.services.sondernutzung;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.amtsweg.casefile.CaseState;
import org.amtsweg.casefile.OpenAction;
import org.junit.jupiter.api.Test;

/** The fee is paid, late, not at all, or in vain (<i>Zahlung</i>). */
class PaymentTest {

    private final Town town = Town.shared();

    private Terrace granted() {
        return Terrace.appliedFor(town).examined().granted(Terrace.grant());
    }

    @Test
    void asksForTheFeeOfTheNotice() {
        Terrace terrace = granted();

        assertThat(terrace.requests())
                .singleElement()
                .satisfies(r -> assertThat(r.amount().amount()).isEqualByComparingTo("525"));
        assertThat(terrace.action(OpenAction.Kind.PAYMENT)).isPresent();
        assertThat(terrace.deadline("payment").lastDay())
                .isEqualTo(Workdays.onOrAfter(town.amtsweg().today().plusMonths(1)));
    }

    @Test
    void thanksForAPayment() {
        Terrace terrace = granted().days(3).paid();

        assertThat(terrace.timeline().get(terrace.timeline().size() - 1)).startsWith("Die Zahlung ist erledigt");
        assertThat(terrace.action(OpenAction.Kind.PAYMENT)).isEmpty();
    }

    @Test
    void remindsAndThenLetsAClerkClearIt() {
        Terrace terrace = granted();
        LocalDate last = terrace.deadline("payment").lastDay();

        terrace.until(last);
        assertThat(terrace.subjects()).noneMatch(s -> s.startsWith("Erinnerung"));
        terrace.until(last.plusDays(1));
        assertThat(terrace.subjects().get(0)).startsWith("Erinnerung: Die Gebühr ist noch offen");
        assertThat(terrace.action(OpenAction.Kind.PAYMENT)).isPresent();

        LocalDate grace = terrace.deadline("reminder").lastDay();
        assertThat(grace).isEqualTo(Workdays.onOrAfter(last.plusDays(1).plusWeeks(2)));
        terrace.until(grace);
        assertThat(terrace.tasks()).isEmpty();
        terrace.until(grace.plusDays(1));
        assertThat(terrace.tasks()).containsExactly("zahlung_klaeren");

        terrace.task(Town.CLERK, "zahlung_klaeren", "collected");

        assertThat(terrace.state()).isEqualTo(CaseState.CLOSED);
        assertThat(terrace.action(OpenAction.Kind.PAYMENT)).isEmpty();
        assertThat(terrace.isChainIntact()).isTrue();
    }

    @Test
    void takesAPaymentEvenAfterTheReminder() {
        Terrace terrace = granted();
        LocalDate last = terrace.deadline("payment").lastDay();

        terrace.until(last.plusDays(20)).paid();

        assertThat(terrace.tasks()).isEmpty();
        assertThat(terrace.state()).isEqualTo(CaseState.CLOSED);
    }

    @Test
    void asksAgainAfterAPaymentThatFailed() {
        Terrace terrace = granted().days(1).paymentFailed();

        assertThat(terrace.tasks()).containsExactly("gescheiterte_zahlung_klaeren");
        assertThat(terrace.action(OpenAction.Kind.PAYMENT)).isEmpty();

        terrace.task(Town.CLERK, "gescheiterte_zahlung_klaeren", "request_again");
        assertThat(terrace.requests()).hasSize(2);
        assertThat(terrace.action(OpenAction.Kind.PAYMENT)).isPresent();

        terrace.days(1).paid();
        assertThat(terrace.tasks()).isEmpty();
        terrace.days(40);
        assertThat(terrace.state()).isEqualTo(CaseState.CLOSED);
        assertThat(terrace.isChainIntact()).isTrue();
    }

    @Test
    void doesNotHoldBackTheNotice() {
        // Without prepayment the notice is issued first and the payment asked for after it.
        Terrace terrace = granted();

        assertThat(terrace.notice().notification()).isPresent();
        assertThat(terrace.timeline().indexOf("Der Bescheid liegt in Ihrem Postfach."))
                .isLessThan(terrace.timeline().indexOf("Wir bitten Sie, die Gebühr zu bezahlen."))
                .isPositive();
    }
}
