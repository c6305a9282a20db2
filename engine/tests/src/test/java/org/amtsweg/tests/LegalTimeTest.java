package org.amtsweg.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.amtsweg.BackOffice;
import org.amtsweg.FrontOffice;
import org.amtsweg.application.Channel;
import org.amtsweg.application.FiledApplication;
import org.amtsweg.authority.Authority;
import org.amtsweg.casefile.CaseEvent;
import org.amtsweg.casefile.CaseState;
import org.amtsweg.casefile.DeadlineInCase;
import org.amtsweg.casefile.DeemedApprovalCase;
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
import org.amtsweg.language.Language;
import org.amtsweg.notification.ReceiptFact;
import org.amtsweg.party.Applicant;
import org.amtsweg.party.Caseworker;
import org.amtsweg.party.Person;
import org.amtsweg.problem.ConflictException;
import org.amtsweg.problem.InvalidInputException;
import org.amtsweg.task.Task;
import org.amtsweg.task.TaskOutcome;
import org.amtsweg.task.WorklistQuery;
import org.amtsweg.testkit.TestAmtsweg;
import org.amtsweg.testkit.TurnedClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Deadlines of running cases. The days were counted by hand for Ulm: 2027 has Easter on 28 March, Ascension on 6 May, Whit Monday on 17 May and Corpus
 * Christi on 27 May; 1 March is a Monday.
 */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class LegalTimeTest {

    private static final Caseworker HEAD =
            Caseworker.of("l.leitung", "Lena Leitung", Site.MUSTERSTADT, "leitung", "sachbearbeitung");
    private static final Caseworker ONLY_HEAD = Caseworker.of("n.leitung", "Nora Leitung", Site.MUSTERSTADT, "leitung");

    @TempDir
    static Path folders;

    private final HikariDataSource dataSource;
    private final TurnedClock clock = TurnedClock.at(TestAmtsweg.START);
    private final List<CaseEvent> events = new CopyOnWriteArrayList<>();
    private final Applicant erika = Site.somebody();
    private TestAmtsweg amtsweg;
    private FrontOffice citizen;
    private BackOffice clerk;

    LegalTimeTest(TestDatabase database) {
        dataSource = database.empty();
    }

    @BeforeEach
    void boot() {
        Trench.writeTo(folders);
        amtsweg = node();
        citizen = amtsweg.frontOffice(erika);
        clerk = amtsweg.backOffice(Site.CLERK);
    }

    private TestAmtsweg node() {
        return TestAmtsweg.start(
                clock,
                builder -> builder.dataSource(dataSource)
                        .authorities((service, place) -> Optional.of(
                                Authority.of(Site.MUSTERSTADT, "Stadt Musterstadt", "Musterstadt", List.of("Markt 1"))))
                        .payments(new Site.FakePayments())
                        .services(folders)
                        .failFast()
                        .listener(events::add));
    }

    @AfterEach
    void close() {
        amtsweg.close();
        dataSource.close();
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
    void warnsBeforeTheLastDayOfDispatchOnceAndLaysTheCaseBeforeTheHead() {
        CaseId id = submit("graben");
        try (TestAmtsweg second = node()) {
            advance("2027-05-11");
            second.settle();
            assertThat(trail(id)).doesNotContain("deadline-warning");

            advance("2027-05-12");
            second.settle();
            assertThat(trail(id)).containsOnlyOnce("deadline-warning");
            assertThat(amtsweg.backOffice(ONLY_HEAD).worklist().tasks()).isEmpty();

            clock.turnTo(Instant.parse("2027-05-24T07:00:00Z"));
            second.settle();
            amtsweg.settle();
        }

        assertThat(trail(id).stream().filter("deadline-warning"::equals)).hasSize(2);
        assertThat(trail(id)).containsOnlyOnce("deadline-escalated");
        Task escalation = amtsweg.backOffice(ONLY_HEAD).worklist().first().orElseThrow();
        assertThat(escalation.caseSummary().id()).isEqualTo(id);
        assertThat(oversight(0)).extracting(DeemedApprovalCase::escalated).containsExactly(true);
        assertThat(oversight(0).get(0).dispatchBy()).contains(LocalDate.parse("2027-05-28"));
        amtsweg.backOffice(ONLY_HEAD).complete(escalation.id(), TaskOutcome.of("noted"));
        assertThat(amtsweg.backOffice(ONLY_HEAD).worklist().tasks()).isEmpty();
        assertThat(kinds(id)).contains(CaseEvent.Kind.DEADLINE_WARNING, CaseEvent.Kind.DEADLINE_ESCALATED);
    }

    @Test
    void sortsTheWorklistByWhatIsDueByLawAndPagesThroughIt() {
        CaseId later = submit("augen");
        CaseId pressing = submit("graben");
        advance("2027-03-03");
        CaseId last = submit("augen");
        clerk.changeDeadline(later, new DeadlineOrder.Extend("einigung", Period.ofMonths(6), "Auf Bitte."));

        // 5 March + 2 weeks; dispatch by 28 May; 15 March + 6 months.
        List<CaseId> order = new ArrayList<>();
        Optional<String> next = Optional.empty();
        do {
            WorklistQuery query = WorklistQuery.all().pageSize(1);
            var page = clerk.worklist(next.map(query::after).orElse(query)).page();
            page.items().forEach(t -> order.add(t.caseSummary().id()));
            next = page.next();
        } while (next.isPresent());
        assertThat(order).containsExactly(last, pressing, later);
        assertThat(clerk.worklist(WorklistQuery.all().dueBefore(Instant.parse("2027-05-29T00:00:00Z")))
                        .tasks())
                .extracting(t -> t.caseSummary().id())
                .containsExactly(last, pressing);
    }

    @Test
    void movesTheTimerWithASuspensionAndItsEnd() {
        CaseId id = submit("augen");
        assertThat(deadline(id, "einigung").lastDay()).isEqualTo("2027-03-15");
        clerk.changeDeadline(id, new DeadlineOrder.Suspend("einigung", LocalDate.parse("2027-03-02"), "Vergleich."));
        assertThat(tasks(id).get(0).dueAt()).isEmpty();

        advance("2027-04-01");
        assertThat(tasks(id)).hasSize(1);
        clerk.changeDeadline(id, new DeadlineOrder.Resume("einigung", LocalDate.parse("2027-04-01"), "Gescheitert."));

        // 2 to 31 March, 30 days, do not count: 15 March + 30 days = 14 April, a Wednesday.
        assertThat(deadline(id, "einigung").lastDay()).isEqualTo("2027-04-14");
        assertThat(tasks(id).get(0).dueAt()).contains(Instant.parse("2027-04-14T22:00:00Z"));
        clock.turnTo(Instant.parse("2027-04-14T21:59:59Z"));
        amtsweg.settle();
        assertThat(tasks(id)).hasSize(1);
        clock.turnTo(Instant.parse("2027-04-14T22:00:00Z"));
        amtsweg.settle();
        assertThat(tasks(id)).isEmpty();
        assertThat(trail(id).stream().filter("deadline-changed"::equals)).hasSize(2);
        assertThat(intact(id)).isTrue();
    }

    @Test
    void refusesASecondPairOfTheSameEyes() {
        CaseId id = submit("augen");
        complete(id, "ok");
        assertThatThrownBy(() -> complete(id, "ok"))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        e -> assertThat(e.findings().list())
                                .extracting(f -> f.code())
                                .containsExactly("task.four-eyes"));
        amtsweg.backOffice(HEAD).complete(tasks(id).get(0).id(), TaskOutcome.of("ok"));
        amtsweg.settle();
        assertThat(clerk.caseRecord(id).view().state()).isEqualTo(CaseState.CLOSED);
    }

    @Test
    void countsFromTheDayALetterReallyCame() {
        CaseId id = clerk.file(new FiledApplication(
                        Site.application("graben").with(FormData.of(Map.of("name", "Paul Papier"))),
                        Applicant.withoutAccount(Person.of("Paul", "Papier")),
                        Channel.PAPER,
                        clock.instant()))
                .accepted()
                .caseId();
        amtsweg.settle();
        advance("2027-05-10");
        complete(id, "grant");
        complete(id, "posted");
        advance("2027-05-18");
        assertThat(record(id, "widerspruch").lastDay()).isEqualTo("2027-06-14");

        assertThatThrownBy(() -> clerk.recordReceipt(id, 1, ReceiptFact.receivedOn(LocalDate.parse("2027-05-12"))))
                .isInstanceOf(InvalidInputException.class);
        advance("2027-05-25");
        clerk.recordReceipt(id, 1, ReceiptFact.receivedOn(LocalDate.parse("2027-05-20")));

        // 20 June is a Sunday.
        assertThat(record(id, "widerspruch").lastDay()).isEqualTo("2027-06-21");
        assertThat(record(id, "widerspruch").deadline().explanation().text(Language.DE))
                .contains("21. Juni 2027");
        assertThat(clerk.acts(id).get(0).notification().orElseThrow().deemedOn())
                .isEqualTo("2027-05-20");
        advance("2027-06-21");
        assertThat(clerk.caseRecord(id).view().state()).isNotEqualTo(CaseState.CLOSED);
        advance("2027-06-22");
        assertThat(clerk.caseRecord(id).view().state()).isEqualTo(CaseState.CLOSED);
        assertThat(intact(id)).isTrue();
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

    @Test
    void showsTheCitizenPlainWordsInHerLanguageAndTheExplanation() {
        CaseId id = submit("graben");

        DeadlineInCase shown = deadline(id, "fiktion");
        assertThat(shown.text()).contains("1. Juni 2027");
        assertThat(shown.deadline().explanation().result()).isEqualTo("2027-06-01");
        assertThat(shown.deadline().explanation().steps()).isNotEmpty();
    }

    @Test
    void readsDeadlinesThatWereComputedBeforeThereWasACalculus() {
        CaseId id = submit("augen");
        JdbcClient.create(dataSource)
                .sql("update amt_deadline set details = null, unshifted = null, state = 'RUNNING' where case_id = ?")
                .param(id.value())
                .update();

        assertThat(deadline(id, "einigung").lastDay()).isEqualTo("2027-03-15");
        assertThat(deadline(id, "einigung").deadline().explanation().steps()).isEmpty();
        clerk.changeDeadline(id, new DeadlineOrder.Extend("einigung", Period.ofWeeks(1), "Auf Bitte."));
        assertThat(deadline(id, "einigung").lastDay()).isEqualTo("2027-03-22");
        advance("2027-03-22");
        assertThat(tasks(id)).hasSize(1);
        advance("2027-03-23");
        assertThat(tasks(id)).isEmpty();
    }

    private CaseId submit(String service) {
        CaseId id = citizen.submit(Site.application(service)).accepted().caseId();
        amtsweg.settle();
        return id;
    }

    private void supplement(CaseId id) {
        OpenAction action = citizen.caseView(id).openActions().stream()
                .filter(a -> a.kind() == OpenAction.Kind.SUPPLEMENT)
                .findFirst()
                .orElseThrow();
        citizen.reply(id, Reply.to(action.id()).saying("Hier.")).accepted();
        amtsweg.settle();
    }

    private void complete(CaseId id, String outcome) {
        complete(id, outcome, Map.of());
    }

    private void complete(CaseId id, String outcome, Map<String, ?> form) {
        clerk.complete(tasks(id).get(0).id(), TaskOutcome.of(outcome).with(FormData.of(form)));
        amtsweg.settle();
    }

    private void advance(String day) {
        amtsweg.advanceTo(LocalDate.parse(day));
    }

    private List<Task> tasks(CaseId id) {
        return clerk.worklist(WorklistQuery.all().ofCase(id)).tasks();
    }

    private DeadlineInCase deadline(CaseId id, String name) {
        return citizen.caseView(id).deadlines().stream()
                .filter(d -> d.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private DeadlineInCase record(CaseId id, String name) {
        return clerk.caseRecord(id).view().deadlines().stream()
                .filter(d -> d.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private List<DeemedApprovalCase> oversight(int days) {
        return amtsweg.oversight(Site.OVERSEER).deemedApprovals(days);
    }

    private List<String> trail(CaseId id) {
        return amtsweg.oversight(Site.OVERSEER).auditTrail(id).entries().stream()
                .map(e -> e.action())
                .toList();
    }

    private List<CaseEvent.Kind> kinds(CaseId id) {
        return events.stream()
                .filter(e -> e.caseId().equals(id))
                .map(CaseEvent::kind)
                .toList();
    }

    private boolean intact(CaseId id) {
        return amtsweg.oversight(Site.OVERSEER).auditTrail(id).isIntact();
    }
}
