package org.amtsweg.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.amtsweg.Answers;
import org.amtsweg.FrontOffice;
import org.amtsweg.audit.StuckWork;
import org.amtsweg.casefile.CaseState;
import org.amtsweg.identifier.CaseId;
import org.amtsweg.party.Applicant;
import org.amtsweg.problem.AmtswegException;
import org.amtsweg.problem.ConflictException;
import org.amtsweg.step.StepResult;
import org.amtsweg.task.Task;
import org.amtsweg.task.TaskOutcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Automated steps that fail, hang, or answer at odd times. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class StepsTest {

    private final Site site;
    private final Applicant erika = Site.somebody();
    private final FrontOffice office;

    StepsTest(TestDatabase database) {
        site = Site.on(database);
        office = site.amtsweg.frontOffice(erika);
    }

    @BeforeEach
    void heal() {
        site.heal();
    }

    @Test
    void undoesEverythingWhenALocalStepThrows() {
        CaseId id = site.submit(erika, "schritte");
        Task task = site.task(id, "davor");
        String before = site.trail(id).toString();
        site.local.behaviour = context -> {
            throw new IllegalStateException(
                    "Geheimnis-4711 von " + context.form().text("name"));
        };

        assertThatThrownBy(() -> site.complete(id, "davor", "ok", Map.of("note", "Vermerk")))
                .isInstanceOf(AmtswegException.class)
                .isNotInstanceOf(ConflictException.class)
                .hasMessageContaining("probe.nah")
                .hasMessageNotContaining("Geheimnis")
                .hasMessageNotContaining("Mustermann")
                .hasNoCause();

        assertThat(site.task(id, "davor")).isEqualTo(task);
        assertThat(site.trail(id).toString()).isEqualTo(before);
        site.local.behaviour = context -> StepResult.done(Map.of("ergebnis", 42));
        site.complete(id, "davor", "ok");
        assertThat(site.task(id, "danach")).isNotNull();
        assertThat(site.isIntact(id)).isTrue();
    }

    @Test
    void refusesALocalStepThatWantsToWait() {
        CaseId id = site.submit(erika, "schritte");
        site.local.behaviour = context -> StepResult.pending("später");

        assertThatThrownBy(() -> site.complete(id, "davor", "ok"))
                .isInstanceOf(AmtswegException.class)
                .hasMessageContaining("cannot wait");
        assertThat(site.task(id, "davor")).isNotNull();
    }

    @Test
    void givesUpARemoteStepThatHangsAndTriesAgainOnRequest() {
        CountDownLatch never = new CountDownLatch(1);
        site.remote.behaviour = context -> {
            try {
                never.await(20, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                throw new IllegalStateException("interrupted", e);
            }
            return StepResult.done();
        };
        CaseId id = site.submit(erika, "schritte");
        assertThat(stuck(id)).as("not stuck at once").isEmpty();
        assertThat(outbox(id, "attempts", Integer.class)).hasValue(1);
        assertThat(outbox(id, "last_error", String.class)).hasValue("time limit");
        Instant first = site.sql
                .sql("select next_at from amt_outbox where case_id = ? and kind = 'STEP'")
                .param(id.value())
                .query((row, n) -> row.getTimestamp(1).toInstant())
                .single();
        assertThat(Duration.between(Site.now(), first)).isBetween(Duration.ofSeconds(10), Duration.ofSeconds(11));
        site.remote.behaviour = context -> {
            throw new IllegalStateException("Geheimnis-4711");
        };

        site.amtsweg.advance(Duration.ofDays(1));

        StuckWork work = stuck(id).orElseThrow();
        assertThat(work.attempts()).isEqualTo(8);
        assertThat(work.lastError()).isEqualTo("IllegalStateException");
        assertThat(site.tasks(id)).isEmpty();
        assertThat(office.caseView(id).state()).isEqualTo(CaseState.SUBMITTED);
        site.remote.behaviour = context -> StepResult.done(Map.of("antwort", "ja"));
        site.amtsweg.oversight(Site.OVERSEER).retry(work);
        site.amtsweg.settle();
        assertThat(site.task(id, "davor")).isNotNull();
        assertThat(stuck(id)).isEmpty();
        assertThatThrownBy(() -> site.amtsweg.oversight(Site.OVERSEER).retry(work))
                .isInstanceOf(ConflictException.class)
                .hasMessageContaining("no longer stuck");
        assertThat(site.remote.effectKeys.stream().filter(k -> k.contains(id.toString())))
                .as("the same effect key at every attempt")
                .hasSizeGreaterThan(8)
                .containsOnly(site.remote.effectKeys.get(site.remote.effectKeys.size() - 1));
        assertThat(site.isIntact(id)).isTrue();
    }

    @Test
    void takesABusinessErrorToItsBoundary() {
        site.remote.behaviour = context -> StepResult.error("refused");

        CaseId id = site.submit(erika, "schritte");

        assertThat(site.task(id, "abgelehnt")).isNotNull();
        assertThat(site.tasks(id)).hasSize(1);
    }

    @Test
    void makesAnErrorNobodyCatchesVisible() {
        site.remote.behaviour = context -> StepResult.error("unbekannt");

        CaseId id = site.submit(erika, "schritte");
        site.amtsweg.advance(Duration.ofDays(1));

        assertThat(site.tasks(id)).isEmpty();
        assertThat(stuck(id)).isPresent();
        assertThat(office.caseView(id).state()).isEqualTo(CaseState.SUBMITTED);
        site.remote.behaviour = context -> StepResult.done();
        site.amtsweg.oversight(Site.OVERSEER).retry(stuck(id).orElseThrow());
        site.amtsweg.settle();
        assertThat(site.task(id, "davor")).isNotNull();
    }

    @Test
    void takesALateAnswerOnce() throws Exception {
        String correlation = "ak-" + UUID.randomUUID();
        site.remote.behaviour = context -> StepResult.pending(correlation);
        CaseId id = site.submit(erika, "schritte");
        Answers answers = site.amtsweg.amtsweg().answers();
        site.amtsweg.advance(Duration.ofDays(20));
        assertThat(site.tasks(id)).isEmpty();
        assertThat(stuck(id)).isEmpty();

        assertThat(answers.step("gibt-es-nicht", StepResult.done())).isFalse();
        assertThat(answers.step("x\u0000\uD800", StepResult.done())).isFalse();
        List<Object> taken = RacesTest.atOnce(4, i -> answers.step(correlation, StepResult.done(Map.of("antwort", i))));
        site.amtsweg.settle();

        assertThat(taken.stream().filter(Boolean.TRUE::equals)).hasSize(1);
        assertThat(taken.stream().filter(Boolean.FALSE::equals)).hasSize(3);
        assertThat(answers.step(correlation, StepResult.done())).isFalse();
        assertThat(site.tasks(id)).hasSize(1);
        assertThat(site.trail(id).stream().filter("step-done"::equals)).hasSize(1);
    }

    @Test
    void asksAgainWhenThePendingAnswerIsPending() {
        String first = "ak-" + UUID.randomUUID();
        String second = "ak-" + UUID.randomUUID();
        site.remote.behaviour = context -> StepResult.pending(first);
        CaseId id = site.submit(erika, "schritte");
        Answers answers = site.amtsweg.amtsweg().answers();

        assertThat(answers.step(first, StepResult.pending(second))).isTrue();
        assertThat(answers.step(first, StepResult.done())).isFalse();
        assertThat(answers.step(second, StepResult.error("refused"))).isTrue();
        assertThat(site.task(id, "abgelehnt")).isNotNull();
    }

    @Test
    void ignoresAnAnswerWhoseCaseWasWithdrawn() {
        String correlation = "ak-" + UUID.randomUUID();
        site.remote.behaviour = context -> StepResult.pending(correlation);
        CaseId id = site.submit(erika, "schritte");

        office.withdraw(id);

        assertThat(site.amtsweg.amtsweg().answers().step(correlation, StepResult.done()))
                .isFalse();
        assertThat(office.caseView(id).state()).isEqualTo(CaseState.WITHDRAWN);
        assertThat(outbox(id, "attempts", Integer.class)).isEmpty();
    }

    @Test
    void recordsAnAnswerThatComesAfterTheTimeLimitOrTheWithdrawal() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch answered = new CountDownLatch(1);
        CaseId[] id = new CaseId[1];
        site.remote.behaviour = context -> {
            // In the middle of the call the citizen takes her application back.
            asked.countDown();
            office.withdraw(context.caseId());
            answered.countDown();
            return StepResult.done();
        };

        id[0] = site.submit(erika, "schritte");
        assertThat(asked.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(answered.await(10, TimeUnit.SECONDS)).isTrue();
        site.amtsweg.settle();

        assertThat(site.tasks(id[0])).isEmpty();
        assertThat(office.caseView(id[0]).state()).isEqualTo(CaseState.WITHDRAWN);
        assertThat(site.isIntact(id[0])).isTrue();
    }

    @Test
    void lastsThroughResultsThatCannotBeStored() {
        site.remote.behaviour = context -> StepResult.done(Map.of("antwort", "x\u0000y"));
        CaseId id = site.submit(erika, "schritte");
        site.amtsweg.advance(Duration.ofDays(1));

        assertThat(stuck(id)).as("a result with NUL is not taken in").isPresent();
        assertThat(site.tasks(id)).isEmpty();
        site.remote.behaviour = context -> StepResult.pending("x".repeat(300));
        site.amtsweg.oversight(Site.OVERSEER).retry(stuck(id).orElseThrow());
        site.amtsweg.advance(Duration.ofDays(1));
        assertThat(stuck(id)).as("nor is a correlation that is too long").isPresent();
        site.remote.behaviour = context -> StepResult.done();
        site.amtsweg.oversight(Site.OVERSEER).retry(stuck(id).orElseThrow());
        site.amtsweg.settle();
        site.local.behaviour = context -> StepResult.done(Map.of("ergebnis", "\uD800"));
        assertThatThrownBy(() -> site.complete(id, "davor", "ok")).isInstanceOf(AmtswegException.class);
        assertThat(site.task(id, "davor")).isNotNull();
    }

    @Test
    void completesNoTaskOnTheWayToAnError() {
        CaseId id = site.submit(erika, "schritte");
        site.local.behaviour = context -> {
            throw new StackOverflowError("Geheimnis-4711");
        };

        assertThatThrownBy(() -> site.amtsweg
                        .backOffice(Site.CLERK)
                        .complete(site.task(id, "davor").id(), TaskOutcome.of("ok")))
                .hasMessageNotContaining("Geheimnis");
        assertThat(site.task(id, "davor")).isNotNull();
    }

    private Optional<StuckWork> stuck(CaseId id) {
        return site.amtsweg.oversight(Site.OVERSEER).stuckWork().stream()
                .filter(w -> w.caseId().equals(id))
                .findFirst();
    }

    private <T> Optional<T> outbox(CaseId id, String column, Class<T> type) {
        return site.sql
                .sql("select " + column + " from amt_outbox where case_id = ? and kind = 'STEP'")
                .param(id.value())
                .query(type)
                .optional();
    }
}
