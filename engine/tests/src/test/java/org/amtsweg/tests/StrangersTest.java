package org.amtsweg.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.amtsweg.BackOffice;
import org.amtsweg.FrontOffice;
import org.amtsweg.application.Application;
import org.amtsweg.application.Channel;
import org.amtsweg.application.Draft;
import org.amtsweg.application.FiledApplication;
import org.amtsweg.application.Receipt;
import org.amtsweg.application.Submission;
import org.amtsweg.casefile.DeadlineInCase;
import org.amtsweg.casefile.OpenAction;
import org.amtsweg.casefile.Reply;
import org.amtsweg.deadline.DeadlineKind;
import org.amtsweg.deadline.Period;
import org.amtsweg.form.FormData;
import org.amtsweg.identifier.AccountId;
import org.amtsweg.identifier.ActionId;
import org.amtsweg.identifier.CaseId;
import org.amtsweg.identifier.DocumentId;
import org.amtsweg.identifier.DraftId;
import org.amtsweg.identifier.TaskId;
import org.amtsweg.legal.Validity;
import org.amtsweg.party.AccessCode;
import org.amtsweg.party.Applicant;
import org.amtsweg.party.Caseworker;
import org.amtsweg.party.Person;
import org.amtsweg.party.Representation;
import org.amtsweg.party.TrustLevel;
import org.amtsweg.problem.AccessException;
import org.amtsweg.task.TaskOutcome;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class StrangersTest {

    private final Site site;
    private final Applicant erika = Site.somebody();
    private final FrontOffice office;

    StrangersTest(TestDatabase database) {
        site = Site.on(database);
        office = site.amtsweg.frontOffice(erika);
    }

    @BeforeEach
    void heal() {
        site.heal();
    }

    @Test
    void answersAnotherCitizenAsIfTheCaseDidNotExist() {
        CaseId id = site.submit(erika, "fiktiv");
        site.complete(id, "pruefen", "ask", Map.of("request", "Was?"));
        ActionId action = site.action(office, id, OpenAction.Kind.SUPPLEMENT).id();
        Draft draft = office.saveDraft(Site.application("fiktiv"));
        String before = site.trail(id).toString();

        FrontOffice stranger = site.amtsweg.frontOffice(Site.somebody());
        FrontOffice anonymous = site.amtsweg.frontOffice(Applicant.anonymous());
        FrontOffice guessing = site.amtsweg.frontOffice(Applicant.anonymous(AccessCode.random()));
        for (FrontOffice other : new FrontOffice[] {stranger, anonymous, guessing}) {
            Map<String, ThrowingCallable> foreign = calls(other, id, action, draft.id());
            Map<String, ThrowingCallable> missing =
                    calls(other, CaseId.random(), new ActionId(UUID.randomUUID()), DraftId.random());
            foreign.forEach((name, call) -> answersAlike(name, call, missing.get(name)));
        }

        assertThat(site.trail(id).toString())
                .as("nothing of it touches the case")
                .isEqualTo(before);
        assertThat(office.drafts()).containsExactly(draft);
    }

    private Map<String, ThrowingCallable> calls(FrontOffice other, CaseId id, ActionId action, DraftId draft) {
        Map<String, ThrowingCallable> calls = new LinkedHashMap<>();
        calls.put("view", () -> other.caseView(id));
        calls.put("reply", () -> other.reply(id, Reply.to(action).saying("Hallo")));
        calls.put("withdraw", () -> other.withdraw(id));
        calls.put("notices", () -> other.notices(id));
        calls.put("document", () -> other.document(id, new DocumentId(UUID.randomUUID())));
        calls.put("draft", () -> other.updateDraft(draft, Site.application("fiktiv")));
        calls.put("deleteDraft", () -> other.deleteDraft(draft));
        return calls;
    }

    @Test
    void answersAnotherOfficeAsIfNothingExisted() {
        CaseId id = site.submit(erika, "fiktiv");
        TaskId task = site.task(id, "pruefen").id();
        String before = site.trail(id).toString();

        for (Caseworker each : new Caseworker[] {Site.STRANGER, Site.PORTER}) {
            BackOffice other = site.amtsweg.backOffice(each);
            Map<String, ThrowingCallable> foreign = calls(other, id, task);
            Map<String, ThrowingCallable> missing = calls(other, CaseId.random(), new TaskId(UUID.randomUUID()));
            foreign.forEach((name, call) -> answersAlike(name, call, missing.get(name)));
            assertThat(other.worklist().tasks()).isEmpty();
        }

        assertThat(site.trail(id).toString()).isEqualTo(before);
        assertThat(site.task(id, "pruefen").claimedBy()).isEmpty();
    }

    private static Map<String, ThrowingCallable> calls(BackOffice other, CaseId id, TaskId task) {
        Map<String, ThrowingCallable> calls = new LinkedHashMap<>();
        calls.put("claim", () -> other.claim(task));
        calls.put("release", () -> other.release(task));
        calls.put("form", () -> other.form(task));
        calls.put("complete", () -> other.complete(task, TaskOutcome.of("grant")));
        calls.put("record", () -> other.caseRecord(id));
        calls.put("acts", () -> other.acts(id));
        calls.put("notices", () -> other.notices(id));
        calls.put("statements", () -> other.statements(id));
        calls.put("hearings", () -> other.hearings(id));
        calls.put("document", () -> other.document(id, new DocumentId(UUID.randomUUID())));
        calls.put("information", () -> other.requestInformation(id, "Was?", Period.ofDays(7)));
        return calls;
    }

    private void answersAlike(String name, ThrowingCallable foreign, ThrowingCallable missing) {
        long denials = site.count("amt_denial");
        Throwable one = catchThrowable(foreign);
        Throwable other = catchThrowable(missing);

        assertThat(one).as(name).isInstanceOf(AccessException.class).hasNoCause();
        assertThat(other).as(name).hasSameClassAs(one).hasMessage(one.getMessage());
        assertThat(site.count("amt_denial")).as(name + " is recorded").isEqualTo(denials + 2);
    }

    @Test
    void showsADocumentOnlyInItsCase() {
        CaseId mine = site.submit(erika, "fiktiv");
        Applicant karl = Site.somebody();
        CaseId his = site.submit(karl, "fiktiv");
        site.complete(his, "pruefen", "grant");
        DocumentId notice = site.amtsweg.frontOffice(karl).notices(his).get(0).id();

        assertThatThrownBy(() -> office.document(mine, notice)).isInstanceOf(AccessException.class);
        assertThatThrownBy(() -> site.amtsweg.backOffice(Site.CLERK).document(mine, notice))
                .isInstanceOf(AccessException.class);
    }

    @Test
    void keepsTheAuditFromThoseWhoDoNotOversee() {
        CaseId id = site.submit(erika, "fiktiv");
        long denials = site.count("amt_denial");

        assertThatThrownBy(() -> site.amtsweg.oversight(Site.CLERK).auditTrail(id))
                .isInstanceOf(AccessException.class);
        assertThatThrownBy(() -> site.amtsweg.oversight(Site.CLERK).brokenAuditTrails())
                .isInstanceOf(AccessException.class);
        assertThatThrownBy(() -> site.amtsweg.oversight(Site.CLERK).stuckWork()).isInstanceOf(AccessException.class);
        assertThatThrownBy(() -> site.amtsweg.oversight(Site.OVERSEER).auditTrail(CaseId.random()))
                .isInstanceOf(AccessException.class);
        assertThat(site.count("amt_denial")).isEqualTo(denials + 4);
    }

    @Test
    void letsOnlyThoseFileWhoWorkThere() {
        FiledApplication paper = new FiledApplication(
                Site.application("fiktiv"),
                Applicant.withoutAccount(Person.of("Paul", "Papier")),
                Channel.PAPER,
                Site.now());
        long cases = site.count("amt_case");

        for (Caseworker each : new Caseworker[] {Site.PORTER, Site.STRANGER}) {
            assertThatThrownBy(() -> site.amtsweg.backOffice(each).file(paper))
                    .as(each.toString())
                    .isInstanceOf(AccessException.class);
        }
        assertThat(site.count("amt_case")).isEqualTo(cases);
    }

    @Test
    void asksForMoreTrust() {
        Applicant basic = Applicant.identified(
                AccountId.bundId("bpk2-" + UUID.randomUUID()), Person.of("Erika", "Mustermann"), TrustLevel.BASIC);

        assertThat(site.amtsweg.frontOffice(basic).submit(Site.application("hoch")))
                .isEqualTo(new Submission.StepUpRequired(TrustLevel.HIGH));
        assertThat(site.amtsweg.frontOffice(basic).cases(10, Optional.empty()).items())
                .isEmpty();
        assertThat(site.amtsweg.frontOffice(Applicant.anonymous()).submit(Site.application("fiktiv")))
                .isEqualTo(new Submission.StepUpRequired(TrustLevel.BASIC));
    }

    @Test
    void letsNobodyWithdrawWithTooLittleTrust() {
        AccountId account = AccountId.bundId("bpk2-" + UUID.randomUUID());
        Person person = Person.of("Erika", "Mustermann");
        CaseId id = site.submit(Applicant.identified(account, person, TrustLevel.HIGH), "hoch");
        FrontOffice basic = site.amtsweg.frontOffice(Applicant.identified(account, person, TrustLevel.BASIC));
        ActionId withdrawal = site.action(basic, id, OpenAction.Kind.WITHDRAW).id();

        assertThat(basic.reply(id, Reply.to(withdrawal)))
                .isEqualTo(new Submission.StepUpRequired(TrustLevel.SUBSTANTIAL));
        assertThatThrownBy(() -> basic.withdraw(id)).isInstanceOf(AccessException.class);
        assertThat(site.task(id, "pruefen")).isNotNull();
    }

    @Test
    void refusesAnApplicationUnderAPowerThatHasEnded() {
        LocalDate today = site.amtsweg.today();
        Representation power =
                Representation.of(Person.of("Paula", "Prinzipal"), Representation.Kind.POWER_OF_ATTORNEY);
        for (Representation each : new Representation[] {
            power.during(Validity.between(today.minusDays(9), today.minusDays(1))),
            power.during(Validity.from(today.plusDays(1))),
            power.revoked(today)
        }) {
            Submission answer = site.amtsweg.frontOffice(erika.actingFor(each)).submit(Site.application("fiktiv"));

            assertThat(Site.told(answer)).contains("Die Vertretungsmacht gilt heute nicht");
        }
    }

    @Test
    void closesTheCaseToARepresentativeWhosePowerEnds() {
        LocalDate today = site.amtsweg.today();
        AccountId account = AccountId.bundId("bpk2-" + UUID.randomUUID());
        Person principal = Person.of("Paula", "Prinzipal");
        Representation power = Representation.of(principal, Representation.Kind.POWER_OF_ATTORNEY)
                .forAccount(account)
                .during(Validity.between(today, today.plusDays(2)));
        Applicant representative = erika.actingFor(power);
        CaseId id = site.submit(representative, "fiktiv");
        assertThat(office.caseView(id)).isNotNull();
        assertThat(office.cases(10, Optional.empty()).items()).hasSize(1);

        assertThatThrownBy(() -> site.amtsweg
                        .frontOffice(erika.actingFor(power.revoked(today)))
                        .caseView(id))
                .as("a power that the host knows to be revoked opens nothing")
                .isInstanceOf(AccessException.class);

        site.amtsweg.advanceTo(today.plusDays(3));

        assertThatThrownBy(() -> office.caseView(id)).isInstanceOf(AccessException.class);
        assertThat(office.cases(10, Optional.empty()).items()).isEmpty();
        FrontOffice paula = site.amtsweg.frontOffice(Applicant.identified(account, principal, TrustLevel.SUBSTANTIAL));
        assertThat(paula.caseView(id)).isNotNull();
        assertThat(paula.cases(10, Optional.empty()).items()).hasSize(1);
    }

    @Test
    void opensAnAnonymousCaseWithItsCodeOnly() {
        FrontOffice nobody = site.amtsweg.frontOffice(Applicant.anonymous());
        Receipt receipt = nobody.submit(Site.application("anonym")).accepted();
        Receipt another = nobody.submit(Site.application("anonym")).accepted();
        AccessCode code = receipt.accessCode().orElseThrow();

        FrontOffice holder = site.amtsweg.frontOffice(Applicant.anonymous(AccessCode.parse(code.display())));
        assertThat(holder.caseView(receipt.caseId()).summary().id()).isEqualTo(receipt.caseId());
        assertThatThrownBy(() -> holder.caseView(another.caseId())).isInstanceOf(AccessException.class);
        assertThatThrownBy(() -> nobody.caseView(receipt.caseId())).isInstanceOf(AccessException.class);
        assertThatThrownBy(() -> holder.cases(10, Optional.empty())).isInstanceOf(AccessException.class);
        assertThatThrownBy(() -> holder.messages(10, Optional.empty())).isInstanceOf(AccessException.class);
        assertThatThrownBy(() -> holder.saveDraft(Site.application("anonym"))).isInstanceOf(AccessException.class);
        assertThat(site.sql
                        .sql("select access_hash from amt_case where id = ?")
                        .param(receipt.caseId().value())
                        .query(String.class)
                        .single())
                .doesNotContain(code.value());
    }

    @Test
    void keepsADraftToItsOwnerAndForItsTime() {
        Draft draft = office.saveDraft(Site.application("fiktiv"));
        Draft changed = office.updateDraft(
                draft.id(), Application.to(draft.service()).with(FormData.of(Map.of("name", "Neu"))));

        assertThat(changed.data().text("name")).hasValue("Neu");
        assertThat(site.amtsweg.frontOffice(Site.somebody()).drafts()).isEmpty();
        assertThat(office.drafts()).containsExactly(changed);

        site.amtsweg.advanceTo(changed.deletedAt());

        assertThat(office.drafts()).isEmpty();
        assertThatThrownBy(() -> office.updateDraft(draft.id(), Site.application("fiktiv")))
                .isInstanceOf(AccessException.class);
        assertThatThrownBy(() -> office.deleteDraft(draft.id())).isInstanceOf(AccessException.class);
        office.saveDraft(Site.application("fiktiv"));
        assertThat(site.sql
                        .sql("select count(*) from amt_draft where id = ?")
                        .param(draft.id().value())
                        .query(Long.class)
                        .single())
                .as("what has expired is really gone")
                .isZero();
    }

    @Test
    void hidesInternalDeadlinesFromParties() {
        CaseId id = site.submit(erika, "fiktiv");

        assertThat(site.amtsweg.backOffice(Site.CLERK).caseRecord(id).view().deadlines())
                .extracting(DeadlineInCase::name)
                .contains("intern");
        assertThat(office.caseView(id).deadlines())
                .extracting(d -> d.rule().kind())
                .doesNotContain(DeadlineKind.INTERNAL);
    }
}
