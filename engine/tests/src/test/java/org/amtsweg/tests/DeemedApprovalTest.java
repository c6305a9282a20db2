package org.amtsweg.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.amtsweg.application.Channel;
import org.amtsweg.application.FiledApplication;
import org.amtsweg.casefile.CaseEvent;
import org.amtsweg.casefile.CaseState;
import org.amtsweg.casefile.OpenAction;
import org.amtsweg.casefile.Reply;
import org.amtsweg.deadline.DeadlineOrder;
import org.amtsweg.deadline.DeadlineState;
import org.amtsweg.deadline.DeemedApproval;
import org.amtsweg.deadline.Period;
import org.amtsweg.decision.ActKind;
import org.amtsweg.decision.AdministrativeAct;
import org.amtsweg.form.FormData;
import org.amtsweg.identifier.CaseId;
import org.amtsweg.notification.ReceiptFact;
import org.amtsweg.party.Applicant;
import org.amtsweg.party.Person;
import org.amtsweg.problem.ConflictException;
import org.amtsweg.problem.InvalidInputException;
import org.amtsweg.task.Task;
import org.amtsweg.task.TaskOutcome;
import org.amtsweg.testkit.TestAmtsweg;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What counts as granted when nobody decides in time, and what averts it (§ 42a VwVfG, § 127 TKG). */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class DeemedApprovalTest extends LegalTime {

    DeemedApprovalTest(TestDatabase database) {
        super(database);
    }

    @Test
    void grantsByLawWhenThePeriodEndsWithoutADecision() {
        CaseId id = submit("graben");

        assertThat(deadline(id, "fiktion").lastDay()).isEqualTo("2027-06-01");
        advance("2027-06-01");
        assertThat(tasks(id)).extracting(t -> t.type().element()).contains("pruefen");

        advance("2027-06-02");

        assertThat(tasks(id)).isEmpty();
        AdministrativeAct act = clerk.acts(id).get(0);
        assertThat(act.kind()).isEqualTo(ActKind.DEEMED_APPROVAL);
        assertThat(act.decidedBy()).isEmpty();
        assertThat(act.decidedAt()).isEqualTo(Instant.parse("2027-06-01T22:00:00Z"));
        assertThat(act.origin().norm()).hasToString("Optional[§ 127 Abs. 3 Satz 1 TKG]");
        assertThat(citizen.caseView(id).state()).isEqualTo(CaseState.DECIDED);
        assertThat(kinds(id)).contains(CaseEvent.Kind.DEEMED_APPROVED);
        assertThat(oversight(0)).singleElement().satisfies(c -> {
            assertThat(c.status()).isEqualTo(DeemedApproval.Status.OCCURRED);
            assertThat(c.dispatchBy()).isEmpty();
        });

        OpenAction certificate = citizen.caseView(id).openActions().stream()
                .filter(a -> a.kind() == OpenAction.Kind.CERTIFICATE)
                .findFirst()
                .orElseThrow();
        citizen.reply(id, Reply.to(certificate.id()).saying("Bitte bescheinigen."))
                .accepted();
        amtsweg.settle();
        assertThat(citizen.notices(id).get(0).text())
                .contains("Ablauf des 01.06.2027", "§ 127 Abs. 3 Satz 1 TKG", "1 Monat", "Stadt Musterstadt");
        assertThat(intact(id)).isTrue();
    }

    @Test
    void isAvertedByADecisionThatCountsAsNotifiedInTime() {
        CaseId id = submit("graben");
        advance("2027-05-28");
        complete(id, "grant");

        // Provided on Friday, counts as notified on Tuesday, the last day. Then the installation is down over
        // everything.
        assertThat(clerk.acts(id).get(0).notification().orElseThrow().deemedOn())
                .isEqualTo("2027-06-01");
        clock.turnTo(Instant.parse("2027-06-10T08:00:00Z"));
        amtsweg.settle();

        assertThat(clerk.acts(id)).extracting(AdministrativeAct::kind).containsExactly(ActKind.MAIN);
        assertThat(deadline(id, "fiktion").deadline().state()).isEqualTo(DeadlineState.ENDED);
        assertThat(deadline(id, "widerspruch").lastDay()).isEqualTo("2027-07-01");
        assertThat(trail(id)).contains("deadline-met").doesNotContain("deemed-approval");
        assertThat(intact(id)).isTrue();
    }

    @Test
    void overtakesADecisionThatIsNotNotifiedInTime() {
        CaseId id = submit("graben");
        advance("2027-05-31");
        complete(id, "refuse", Map.of("reasons", "Zu tief."));

        advance("2027-06-05");

        assertThat(clerk.acts(id))
                .extracting(AdministrativeAct::kind)
                .containsExactly(ActKind.MAIN, ActKind.DEEMED_APPROVAL);
        assertThat(clerk.acts(id).get(0).overtakenAt()).contains(Instant.parse("2027-06-01T22:00:00Z"));
        assertThat(trail(id)).contains("notified-too-late", "act-overtaken");
    }

    @Test
    void doesNotRunAfterANoticeOfIncompletenessInTimeAndRunsAnewFromTheSupplement() {
        CaseId id = submit("graben");
        advance("2027-03-10");
        complete(id, "ask");
        assertThat(deadline(id, "fiktion").deadline().state()).isEqualTo(DeadlineState.DISARMED);

        advance("2027-07-01");
        assertThat(clerk.acts(id)).isEmpty();
        supplement(id);

        assertThat(deadline(id, "fiktion").lastDay()).isEqualTo("2027-10-01");
        advance("2027-10-01");
        assertThat(clerk.acts(id)).isEmpty();
        advance("2027-10-02");
        assertThat(clerk.acts(id)).extracting(AdministrativeAct::kind).containsExactly(ActKind.DEEMED_APPROVAL);
    }

    @Test
    void keepsRunningAfterANoticeOfIncompletenessThatCameTooLate() {
        CaseId id = submit("graben");
        advance("2027-03-30");
        complete(id, "ask");

        assertThat(deadline(id, "fiktion").deadline().state()).isEqualTo(DeadlineState.RUNNING);
        assertThat(trail(id)).contains("deadline-refused");
        advance("2027-06-02");
        assertThat(clerk.acts(id)).extracting(AdministrativeAct::kind).containsExactly(ActKind.DEEMED_APPROVAL);
    }

    @Test
    void extendsOnceWithAReasonAndNamesTheNormAgainstMore() {
        CaseId id = submit("graben");
        advance("2027-05-10");
        assertThatThrownBy(() -> complete(id, "extend", Map.of("extension", "P1M")))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        e -> assertThat(e.findings().list())
                                .extracting(f -> f.path())
                                .containsExactly("form.extensionReason"));
        complete(id, "extend", Map.of("extension", "P1M", "extensionReason", "Die Trasse ist strittig."));

        assertThat(deadline(id, "fiktion").lastDay()).isEqualTo("2027-07-01");
        assertThat(trail(id)).contains("deadline-changed");
        assertThatThrownBy(() -> clerk.changeDeadline(
                        id, new DeadlineOrder.Extend("fiktion", Period.ofMonths(1), "Noch einmal.")))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        e -> assertThat(e.findings().list())
                                .anySatisfy(f ->
                                        assertThat(f.norm()).hasToString("Optional[§ 127 Abs. 3 Satz 4 und 5 TKG]")));
        advance("2027-06-20");
        assertThat(clerk.acts(id)).isEmpty();
        advance("2027-07-02");
        assertThat(clerk.acts(id)).hasSize(1);
    }

    @Test
    void threatensAgainWhenTheNoticeOfADecisionNeverCame() {
        CaseId id = clerk.file(new FiledApplication(
                        Site.application("graben").with(FormData.of(Map.of("name", "Paul Papier"))),
                        Applicant.withoutAccount(Person.of("Paul", "Papier")),
                        Channel.PAPER,
                        clock.instant()))
                .accepted()
                .caseId();
        amtsweg.settle();
        advance("2027-05-27");
        complete(id, "refuse", Map.of("reasons", "Zu tief."));
        complete(id, "posted");
        advance("2027-05-29");
        assertThat(record(id, "fiktion").deadline().state()).isEqualTo(DeadlineState.ENDED);

        clerk.recordReceipt(id, 1, ReceiptFact.neverReceived());

        assertThat(record(id, "fiktion").deadline().state()).isEqualTo(DeadlineState.RUNNING);
        advance("2027-06-02");
        assertThat(clerk.acts(id))
                .extracting(AdministrativeAct::kind)
                .containsExactly(ActKind.MAIN, ActKind.DEEMED_APPROVAL);
    }

    @Test
    void hasOneOutcomeWhenTheDecisionIsHandedOverWhileThePeriodEnds() throws InterruptedException {
        for (int round = 0; round < 4; round++) {
            LocalDate today = amtsweg.today();
            CaseId id = clerk.file(new FiledApplication(
                            Site.application("graben").with(FormData.of(Map.of("name", "Paul Papier"))),
                            Applicant.withoutAccount(Person.of("Paul", "Papier")),
                            Channel.PAPER,
                            clock.instant()))
                    .accepted()
                    .caseId();
            amtsweg.settle();
            complete(id, "grant");
            Task handing = tasks(id).get(0);
            Instant end = record(id, "fiktion").end();
            assertThat(end)
                    .isAfter(today.plusMonths(3).atStartOfDay(clock.getZone()).toInstant());
            try (TestAmtsweg second = node()) {
                clock.turnTo(end);
                CountDownLatch ready = new CountDownLatch(2);
                List<Throwable> lost = new CopyOnWriteArrayList<>();
                Thread timer = new Thread(() -> racing(ready, second::settle, lost));
                Thread person = new Thread(
                        () -> racing(ready, () -> clerk.complete(handing.id(), TaskOutcome.of("handed-over")), lost));
                timer.start();
                person.start();
                timer.join();
                person.join();
                assertThat(lost).allSatisfy(e -> assertThat(e).isInstanceOf(ConflictException.class));
            }
            amtsweg.settle();

            assertThat(clerk.acts(id).stream().filter(a -> a.kind() == ActKind.DEEMED_APPROVAL))
                    .hasSize(1);
            assertThat(clerk.acts(id).get(0).overtakenAt()).contains(end);
            assertThat(intact(id)).isTrue();
        }
    }

    private static void racing(CountDownLatch ready, Runnable work, List<Throwable> lost) {
        try {
            ready.countDown();
            ready.await();
            work.run();
        } catch (Throwable e) {
            lost.add(e);
        }
    }
}
