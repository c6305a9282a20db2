package org.amtsweg.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.amtsweg.Answers;
import org.amtsweg.BackOffice;
import org.amtsweg.FrontOffice;
import org.amtsweg.application.Channel;
import org.amtsweg.application.FiledApplication;
import org.amtsweg.application.Receipt;
import org.amtsweg.application.Submission;
import org.amtsweg.audit.StuckWork;
import org.amtsweg.casefile.OpenAction;
import org.amtsweg.form.FormData;
import org.amtsweg.identifier.CaseId;
import org.amtsweg.notification.LegalChannel;
import org.amtsweg.notification.Notification;
import org.amtsweg.party.Applicant;
import org.amtsweg.party.Person;
import org.amtsweg.payment.Payment;
import org.amtsweg.problem.ConflictException;
import org.amtsweg.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Letters and money that do not come through at once. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class DeliveryTest {

    private final Site site;
    private final Applicant erika = Site.somebody();
    private final FrontOffice office;
    private final BackOffice clerk;
    private final Answers answers;

    DeliveryTest(TestDatabase database) {
        site = Site.on(database);
        office = site.amtsweg.frontOffice(erika);
        clerk = site.amtsweg.backOffice(Site.CLERK);
        answers = site.amtsweg.amtsweg().answers();
    }

    @BeforeEach
    void heal() {
        site.heal();
    }

    @Test
    void keepsANoticeUntilTheMailboxIsUpAgain() {
        CaseId id = site.submit(erika, "fiktiv");
        site.mailbox.down = true;
        site.complete(id, "pruefen", "grant");

        assertThat(site.mailbox.of(id)).isEmpty();
        assertThat(clerk.notices(id)).hasSize(1);
        assertThat(clerk.notices(id).get(0).notification()).isEmpty();

        site.amtsweg.advance(Duration.ofDays(3));
        StuckWork work = site.amtsweg.oversight(Site.OVERSEER).stuckWork().stream()
                .filter(w -> w.caseId().equals(id))
                .findFirst()
                .orElseThrow();
        assertThat(work.lastError()).doesNotContain("Geheimnis");
        site.mailbox.down = false;
        LocalDate provided = site.amtsweg.today();
        site.amtsweg.oversight(Site.OVERSEER).retry(work);
        site.amtsweg.settle();

        assertThat(site.mailbox.of(id)).hasSize(1);
        assertThat(site.mailbox.of(id).get(0).subject()).isEqualTo("Bescheid");
        Notification notification = office.notices(id).get(0).notification().orElseThrow();
        assertThat(notification.channel()).isEqualTo(LegalChannel.ACCOUNT_MAILBOX);
        assertThat(notification.deemedOn())
                .as("the fourth day after the provision that succeeded")
                .isEqualTo(provided.plusDays(4));
        assertThat(office.caseView(id).deadlines().stream()
                        .filter(d -> d.name().equals("objection"))
                        .findFirst()
                        .orElseThrow()
                        .end())
                .isAfter(provided.plusDays(4)
                        .plusMonths(1)
                        .atStartOfDay(Site.CLOCK.getZone())
                        .toInstant());
        assertThat(site.isIntact(id)).isTrue();
    }

    @Test
    void deliversByItselfWhenTheMailboxIsUpInTime() {
        CaseId id = site.submit(erika, "fiktiv");
        site.mailbox.down = true;
        site.complete(id, "pruefen", "grant");
        site.amtsweg.advance(Duration.ofMinutes(2));
        assertThat(site.mailbox.of(id)).isEmpty();
        site.mailbox.down = false;
        site.amtsweg.advance(Duration.ofMinutes(10));

        assertThat(site.mailbox.of(id)).hasSize(1);
        assertThat(office.notices(id).get(0).notification()).isPresent();
    }

    @Test
    void asksForAPaymentAgainWhileTheGatewayIsDown() {
        site.payments.answer = request -> {
            throw new IllegalStateException("Bank weg");
        };
        CaseId id = site.submit(erika, "zahlung");
        assertThat(site.tasks(id)).isEmpty();
        assertThat(office.caseView(id).openActions()).isEmpty();

        site.payments.answer = Site.FakePayments.OPEN;
        site.amtsweg.advance(Duration.ofMinutes(1));

        assertThat(site.action(office, id, OpenAction.Kind.PAYMENT).text()).isEqualTo("Antrag bezahlen.");
        assertThat(site.payments.requests.stream()
                        .filter(r -> r.caseId().equals(id))
                        .distinct())
                .as("the same request each time")
                .hasSize(1);
        assertThat(site.payments.of(id).amount().amount()).isEqualByComparingTo("25");
    }

    @Test
    void takesNewsOfAPaymentOnce() throws Exception {
        CaseId id = site.submit(erika, "zahlung");
        String reference = "ref-" + site.payments.of(id).id();
        Payment settled = new Payment.Settled(reference, Site.now());

        assertThat(answers.payment("ref-unbekannt", settled)).isFalse();
        assertThat(answers.payment("x\u0000\uD800", settled)).isFalse();
        assertThat(answers.payment(reference, new Payment.Open(reference, ""))).isFalse();
        var taken = RacesTest.atOnce(4, i -> answers.payment(reference, settled));

        assertThat(taken.stream().filter(Boolean.TRUE::equals)).hasSize(1);
        assertThat(taken.stream().filter(Boolean.FALSE::equals)).hasSize(3);
        assertThat(answers.payment(reference, new Payment.Failed(reference, "zu spät")))
                .isFalse();
        assertThat(site.task(id, "bezahlt")).isNotNull();
        assertThat(site.tasks(id)).hasSize(1);
        assertThat(office.caseView(id).openActions()).isEmpty();
    }

    @Test
    void goesByTheReferenceThatWasReported() {
        CaseId id = site.submit(erika, "zahlung");
        String reference = "ref-" + site.payments.of(id).id();

        assertThat(answers.payment(reference, new Payment.Failed("bank-4711", "abgelehnt")))
                .isTrue();

        assertThat(site.task(id, "gescheitert")).isNotNull();
    }

    @Test
    void goesOnWhenAPaymentFailsOrIsSettledAtOnce() {
        site.payments.answer = request -> new Payment.Failed("ref-" + request.id(), "karte");
        assertThat(site.task(site.submit(erika, "zahlung"), "gescheitert")).isNotNull();
        site.payments.answer = request -> new Payment.Settled("ref-" + request.id(), Site.now());
        assertThat(site.task(site.submit(erika, "zahlung"), "bezahlt")).isNotNull();
    }

    @Test
    void refusesAReplyInsteadOfAPayment() {
        CaseId id = site.submit(erika, "zahlung");
        OpenAction action = site.action(office, id, OpenAction.Kind.PAYMENT);

        Submission answer =
                office.reply(id, org.amtsweg.casefile.Reply.to(action.id()).saying("bezahlt!"));

        assertThat(Site.told(answer)).contains("beim Bezahldienst geleistet");
        assertThat(site.action(office, id, OpenAction.Kind.PAYMENT)).isEqualTo(action);
    }

    @Test
    void filesPaperByTheDayItCameIn() {
        Instant received = Site.now().minus(Duration.ofDays(5));
        Receipt receipt = clerk.file(paper(Channel.PAPER, received)).accepted();
        CaseId id = receipt.caseId();

        assertThat(receipt.receivedAt()).isEqualTo(received);
        assertThat(receipt.accessCode()).isEmpty();
        assertThat(clerk.caseRecord(id).view().summary().receivedAt()).isEqualTo(received);
        assertThat(clerk.caseRecord(id).view().summary().channel()).isEqualTo(Channel.PAPER);
        assertThat(site.sql
                        .sql("select recorded_at from amt_case where id = ?")
                        .param(id.value())
                        .query((row, n) -> row.getTimestamp(1).toInstant())
                        .single())
                .isAfter(received);
        assertThat(Site.told(clerk.file(paper(Channel.PAPER, Site.now().plusSeconds(1)))))
                .contains("Der Eingang kann nicht in der Zukunft liegen.");
        assertThat(Site.told(clerk.file(paper(Channel.PORTAL, received)))).contains("Was über das Portal kommt");
    }

    @Test
    void letsAClerkBringANoticeToSomebodyWithoutAccount() {
        for (String way : new String[] {"posted", "handed-over"}) {
            CaseId id =
                    clerk.file(paper(Channel.COUNTER, Site.now())).accepted().caseId();
            site.complete(id, "pruefen", "grant");
            Task task = site.tasks(id).get(0);
            assertThat(task.name()).isEqualTo("Bescheid auf anderem Weg bekannt geben");
            assertThat(task.type().outcomes()).containsExactly("posted", "handed-over");
            assertThat(site.mailbox.of(id)).isEmpty();
            assertThat(clerk.form(task.id()).fields()).isEmpty();
            assertThatThrownBy(() -> site.complete(id, "bekanntgeben", "posted", Map.of("erfunden", "x")))
                    .isInstanceOf(org.amtsweg.problem.InvalidInputException.class);

            site.complete(id, "bekanntgeben", way);

            Notification notification = clerk.notices(id).get(0).notification().orElseThrow();
            assertThat(notification.channel())
                    .isEqualTo(way.equals("posted") ? LegalChannel.POST : LegalChannel.HANDED_OVER);
            assertThat(notification.deemedOn()).isEqualTo(site.amtsweg.today().plusDays(way.equals("posted") ? 4 : 0));
            assertThatThrownBy(() -> clerk.complete(task.id(), org.amtsweg.task.TaskOutcome.of(way)))
                    .isInstanceOf(ConflictException.class);
            assertThat(site.tasks(id)).isEmpty();
            assertThat(site.isIntact(id)).isTrue();
        }
    }

    private static FiledApplication paper(Channel channel, Instant received) {
        return new FiledApplication(
                Site.application("fiktiv").with(FormData.of(Map.of("name", "Paul Papier"))),
                Applicant.withoutAccount(Person.of("Paul", "Papier")),
                channel,
                received);
    }

    @Test
    void hasNoMessagesOfAnOutsideMailbox() {
        assertThat(office.messages(10, Optional.empty()).items()).isEmpty();
    }
}
