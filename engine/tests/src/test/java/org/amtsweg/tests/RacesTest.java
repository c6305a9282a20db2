package org.amtsweg.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.amtsweg.BackOffice;
import org.amtsweg.FrontOffice;
import org.amtsweg.application.Submission;
import org.amtsweg.casefile.CaseState;
import org.amtsweg.casefile.OpenAction;
import org.amtsweg.casefile.Reply;
import org.amtsweg.form.FormData;
import org.amtsweg.identifier.CaseId;
import org.amtsweg.identifier.TaskId;
import org.amtsweg.language.Language;
import org.amtsweg.party.Applicant;
import org.amtsweg.problem.ConflictException;
import org.amtsweg.problem.InvalidInputException;
import org.amtsweg.task.Task;
import org.amtsweg.task.TaskOutcome;
import org.amtsweg.task.WorklistQuery;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Who is too late, and who is at the same time. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class RacesTest {

    private final Site site;
    private final Applicant erika = Site.somebody();
    private final FrontOffice office;
    private final BackOffice clerk;
    private final BackOffice colleague;

    RacesTest(TestDatabase database) {
        site = Site.on(database);
        office = site.amtsweg.frontOffice(erika);
        clerk = site.amtsweg.backOffice(Site.CLERK);
        colleague = site.amtsweg.backOffice(Site.COLLEAGUE);
    }

    @BeforeEach
    void heal() {
        site.heal();
    }

    @Test
    void completesATaskOnce() {
        CaseId id = site.submit(erika, "fiktiv");
        TaskId task = site.task(id, "pruefen").id();
        clerk.complete(task, TaskOutcome.of("grant"));

        assertThatThrownBy(() -> clerk.complete(task, TaskOutcome.of("grant")))
                .isInstanceOf(ConflictException.class)
                .hasMessageContaining("no longer open");
        assertThatThrownBy(() -> colleague.claim(task)).isInstanceOf(ConflictException.class);
        assertThatThrownBy(() -> clerk.release(task)).isInstanceOf(ConflictException.class);
        assertThat(clerk.acts(id)).hasSize(1);
        assertThat(clerk.notices(id)).hasSize(1);
    }

    @Test
    void takesOnlyAnOutcomeThatTheTaskOffers() {
        CaseId id = site.submit(erika, "fiktiv");
        TaskId task = site.task(id, "pruefen").id();

        for (String outcome : List.of("vielleicht", "", "grant, refuse", "GRANT")) {
            assertThatThrownBy(() -> clerk.complete(task, TaskOutcome.of(outcome)))
                    .isInstanceOfSatisfying(InvalidInputException.class, e -> assertThat(
                                    e.findings().list().get(0).text(Language.DE))
                            .isEqualTo("Dieses Ergebnis bietet die Aufgabe nicht an. Möglich sind: grant, refuse, ask."));
        }
        assertThat(site.task(id, "pruefen").id()).isEqualTo(task);
        assertThat(clerk.acts(id)).isEmpty();
    }

    @Test
    void wantsReasonsForARefusal() {
        CaseId id = site.submit(erika, "fiktiv");

        assertThatThrownBy(() -> site.complete(id, "pruefen", "refuse", Map.of("reasons", "  ")))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("Eine Ablehnung braucht eine Begründung.");
        assertThat(site.task(id, "pruefen")).isNotNull();
        assertThat(office.notices(id)).isEmpty();
    }

    @Test
    void letsOneOfManyClerksWin() throws Exception {
        CaseId id = site.submit(erika, "fiktiv");
        TaskId task = site.task(id, "pruefen").id();

        List<Object> answers = atOnce(8, i -> {
            (i % 2 == 0 ? clerk : colleague).complete(task, TaskOutcome.of("grant"));
            return "done";
        });
        site.amtsweg.settle();

        assertThat(answers.stream().filter("done"::equals)).hasSize(1);
        assertThat(answers.stream().filter(a -> !a.equals("done"))).allMatch(a -> a instanceof ConflictException);
        assertThat(clerk.acts(id)).hasSize(1);
        assertThat(clerk.notices(id)).hasSize(1);
        assertThat(site.mailbox.of(id)).hasSize(1);
        assertThat(site.isIntact(id)).isTrue();
    }

    @Test
    void letsOneOfManyClaim() throws Exception {
        CaseId id = site.submit(erika, "fiktiv");
        TaskId task = site.task(id, "pruefen").id();

        List<Object> answers = atOnce(8, i -> (i % 2 == 0 ? clerk : colleague).claim(task).claimedBy());

        assertThat(answers.stream().filter(a -> !(a instanceof ConflictException)).distinct()).hasSize(1);
        assertThat(answers.stream().filter(a -> a instanceof ConflictException)).hasSize(4);
    }

    @Test
    void letsClerkOrTimerWin() throws Exception {
        for (int round = 0; round < 5; round++) {
            CaseId id = site.submit(erika, "fiktiv");
            TaskId task = site.task(id, "pruefen").id();
            Site.CLOCK.turnTo(Site.now().plus(java.time.Duration.ofDays(16)));

            List<Object> answers = atOnce(2, i -> {
                if (i == 0) {
                    clerk.complete(task, TaskOutcome.of("grant"));
                } else {
                    site.amtsweg.settle();
                }
                return i == 0 ? "clerk" : "timer";
            });
            site.amtsweg.settle();

            boolean clerkWon = answers.contains("clerk");
            assertThat(answers).contains("timer");
            assertThat(clerk.acts(id)).hasSize(clerkWon ? 1 : 0);
            assertThat(site.tasks(id).stream().map(t -> t.type().element()))
                    .isEqualTo(clerkWon ? List.of() : List.of("eskaliert"));
            assertThat(answers.stream().filter(a -> a instanceof Exception))
                    .allMatch(a -> a instanceof ConflictException);
            assertThat(site.isIntact(id)).isTrue();
        }
    }

    @Test
    void closesTheTaskOfABranchThatAWithdrawalEnds() {
        for (String service : List.of("fiktiv", "rand")) {
            CaseId id = site.submit(erika, service);
            Task task = site.tasks(id).get(0);

            office.withdraw(id);
            site.amtsweg.settle();

            assertThat(site.tasks(id)).as(service).isEmpty();
            assertThat(office.caseView(id).state()).isEqualTo(CaseState.WITHDRAWN);
            assertThat(office.caseView(id).openActions()).isEmpty();
            assertThatThrownBy(() -> clerk.complete(task.id(), TaskOutcome.of(task.type().outcomes().get(0))))
                    .isInstanceOf(ConflictException.class)
                    .hasMessageContaining("branch has ended");
            assertThatThrownBy(() -> office.withdraw(id))
                    .isInstanceOf(ConflictException.class)
                    .hasMessageContaining("no longer be withdrawn");
            assertThat(clerk.acts(id)).isEmpty();
            assertThat(site.sql.sql("select state from amt_task where id = ?")
                            .param(task.id().value())
                            .query(String.class)
                            .single())
                    .isEqualTo("CANCELLED");
        }
    }

    @Test
    void letsClerkOrCitizenWin() throws Exception {
        for (int round = 0; round < 5; round++) {
            CaseId id = site.submit(erika, "rand");
            TaskId task = site.task(id, "teil").id();

            List<Object> answers = atOnce(2, i -> {
                if (i == 0) {
                    clerk.complete(task, TaskOutcome.of("ok"));
                } else {
                    office.withdraw(id);
                }
                return "done";
            });

            assertThat(answers.stream().filter("done"::equals)).hasSize(1);
            assertThat(answers.stream().filter(a -> a instanceof ConflictException)).hasSize(1);
            assertThat(site.isIntact(id)).isTrue();
        }
    }

    @Test
    void takesOneAnswerToAQuestion() throws Exception {
        CaseId id = site.submit(erika, "fiktiv");
        site.complete(id, "pruefen", "ask", Map.of("request", "Wie hoch?"));
        OpenAction action = site.action(office, id, OpenAction.Kind.SUPPLEMENT);
        assertThat(action.text()).isEqualTo("Antrag nachreichen: ");

        List<Object> answers = atOnce(6, i -> office.reply(id, Reply.to(action.id()).saying("Zwei Meter")));

        assertThat(answers.stream().filter(a -> a instanceof Submission.Accepted)).hasSize(1);
        assertThat(answers.stream().filter(a -> a instanceof ConflictException)).hasSize(5);
        assertThat(office.caseView(id).documents()).hasSize(1);
        assertThat(site.tasks(id)).hasSize(1);
    }

    @Test
    void letsOnlyTheHolderReleaseATask() {
        CaseId id = site.submit(erika, "fiktiv");
        TaskId task = site.task(id, "pruefen").id();

        assertThatThrownBy(() -> clerk.release(task)).isInstanceOf(ConflictException.class);
        clerk.claim(task);
        assertThat(clerk.claim(task).claimedBy()).hasValue(Site.CLERK.id());
        assertThatThrownBy(() -> colleague.claim(task)).isInstanceOf(ConflictException.class);
        assertThatThrownBy(() -> colleague.release(task)).isInstanceOf(ConflictException.class);
        assertThatThrownBy(() -> colleague.complete(task, TaskOutcome.of("grant")))
                .isInstanceOf(ConflictException.class)
                .hasMessage("Somebody else has claimed this task");
        assertThat(clerk.worklist(WorklistQuery.all().ofCase(id).claimed(WorklistQuery.Claim.MINE))
                        .tasks())
                .hasSize(1);
        assertThat(colleague
                        .worklist(WorklistQuery.all().ofCase(id).claimed(WorklistQuery.Claim.NOBODYS))
                        .tasks())
                .isEmpty();
        assertThat(clerk.release(task).claimedBy()).isEmpty();
        colleague.complete(task, TaskOutcome.of("grant"));
        assertThat(clerk.acts(id)).hasSize(1);
    }

    @Test
    void takesOneCaseFromFiftySubmissionsUnderOneKey() throws Exception {
        List<Object> answers =
                atOnce(50, i -> office.submit(Site.application("fiktiv").idempotencyKey("portal-1")));

        assertThat(answers).allMatch(a -> a instanceof Submission.Accepted);
        assertThat(answers.stream().distinct()).hasSize(1);
        assertThat(office.cases(10, java.util.Optional.empty()).items()).hasSize(1);
        assertThat(office.submit(Site.application("fiktiv").idempotencyKey("portal-1")))
                .isEqualTo(answers.get(0));
        assertThat(office.submit(Site.application("fiktiv")
                                .with(FormData.of(Map.of("name", "Anders")))
                                .idempotencyKey("portal-1"))
                        .fold(a -> "accepted", i -> i.findings().toString(), s -> "step-up"))
                .contains("Unter diesem Wiederholungsschlüssel liegt schon ein Antrag mit anderem Inhalt vor.");
        assertThat(site.amtsweg
                        .frontOffice(Site.somebody())
                        .submit(Site.application("fiktiv").idempotencyKey("portal-1")))
                .as("a key is the applicant's own")
                .isInstanceOf(Submission.Accepted.class)
                .isNotEqualTo(answers.get(0));
        assertThat(office.submit(Site.application("fiktiv").idempotencyKey("mit Leerzeichen"))
                        .fold(a -> "accepted", i -> i.findings().toString(), s -> "step-up"))
                .contains("Der Wiederholungsschlüssel hat 1 bis 100 Zeichen");
    }

    /** Does something in several threads that begin together; gives each one's answer or exception. */
    static List<Object> atOnce(int threads, Attempt attempt) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            CountDownLatch ready = new CountDownLatch(1);
            List<Future<Object>> running = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                int number = i;
                Callable<Object> work = () -> {
                    ready.await();
                    try {
                        return attempt.run(number);
                    } catch (RuntimeException e) {
                        return e;
                    }
                };
                running.add(pool.submit(work));
            }
            ready.countDown();
            List<Object> answers = new ArrayList<>();
            for (Future<Object> each : running) {
                answers.add(each.get(120, TimeUnit.SECONDS));
            }
            return answers;
        } finally {
            pool.shutdownNow();
        }
    }

    interface Attempt {
        Object run(int number);
    }
}
