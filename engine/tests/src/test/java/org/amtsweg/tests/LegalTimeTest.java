package org.amtsweg.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.amtsweg.application.Channel;
import org.amtsweg.application.FiledApplication;
import org.amtsweg.casefile.CaseEvent;
import org.amtsweg.casefile.CaseState;
import org.amtsweg.casefile.DeadlineInCase;
import org.amtsweg.casefile.DeemedApprovalCase;
import org.amtsweg.deadline.DeadlineOrder;
import org.amtsweg.deadline.Period;
import org.amtsweg.form.FormData;
import org.amtsweg.identifier.CaseId;
import org.amtsweg.language.Language;
import org.amtsweg.notification.ReceiptFact;
import org.amtsweg.party.Applicant;
import org.amtsweg.party.Person;
import org.amtsweg.problem.InvalidInputException;
import org.amtsweg.task.Task;
import org.amtsweg.task.TaskOutcome;
import org.amtsweg.task.WorklistQuery;
import org.amtsweg.testkit.TestAmtsweg;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Deadlines of running cases: moved, shown, watched, and counted anew when it becomes known when a letter came. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class LegalTimeTest extends LegalTime {

    LegalTimeTest(TestDatabase database) {
        super(database);
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
}
