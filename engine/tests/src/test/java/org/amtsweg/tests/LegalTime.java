package org.amtsweg.tests;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.amtsweg.BackOffice;
import org.amtsweg.FrontOffice;
import org.amtsweg.authority.Authority;
import org.amtsweg.casefile.CaseEvent;
import org.amtsweg.casefile.DeadlineInCase;
import org.amtsweg.casefile.DeemedApprovalCase;
import org.amtsweg.casefile.OpenAction;
import org.amtsweg.casefile.Reply;
import org.amtsweg.form.FormData;
import org.amtsweg.identifier.CaseId;
import org.amtsweg.party.Applicant;
import org.amtsweg.party.Caseworker;
import org.amtsweg.task.Task;
import org.amtsweg.task.TaskOutcome;
import org.amtsweg.task.WorklistQuery;
import org.amtsweg.testkit.TestAmtsweg;
import org.amtsweg.testkit.TurnedClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/**
 * An installation of one's own with a clock that begins on 1 March 2027, for deadlines of running cases. The days in the tests were counted by hand for Ulm:
 * 2027 has Easter on 28 March, Ascension on 6 May, Whit Monday on 17 May and Corpus Christi on 27 May; 1 March is a Monday.
 */
abstract class LegalTime {

    static final Caseworker HEAD =
            Caseworker.of("l.leitung", "Lena Leitung", Site.MUSTERSTADT, "leitung", "sachbearbeitung");
    static final Caseworker ONLY_HEAD = Caseworker.of("n.leitung", "Nora Leitung", Site.MUSTERSTADT, "leitung");

    @TempDir
    static Path folders;

    final HikariDataSource dataSource;
    final TurnedClock clock = TurnedClock.at(TestAmtsweg.START);
    final List<CaseEvent> events = new CopyOnWriteArrayList<>();
    private final Applicant erika = Site.somebody();
    TestAmtsweg amtsweg;
    FrontOffice citizen;
    BackOffice clerk;

    LegalTime(TestDatabase database) {
        dataSource = database.empty();
    }

    @BeforeEach
    void boot() {
        Trench.writeTo(folders);
        amtsweg = node();
        citizen = amtsweg.frontOffice(erika);
        clerk = amtsweg.backOffice(Site.CLERK);
    }

    final TestAmtsweg node() {
        return TestAmtsweg.start(
                clock,
                builder -> builder.withoutProof()
                        .dataSource(dataSource)
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

    final CaseId submit(String service) {
        CaseId id = citizen.submit(Site.application(service)).accepted().caseId();
        amtsweg.settle();
        return id;
    }

    final void supplement(CaseId id) {
        OpenAction action = citizen.caseView(id).openActions().stream()
                .filter(a -> a.kind() == OpenAction.Kind.SUPPLEMENT)
                .findFirst()
                .orElseThrow();
        citizen.reply(id, Reply.to(action.id()).saying("Hier.")).accepted();
        amtsweg.settle();
    }

    final void complete(CaseId id, String outcome) {
        complete(id, outcome, Map.of());
    }

    final void complete(CaseId id, String outcome, Map<String, ?> form) {
        clerk.complete(tasks(id).get(0).id(), TaskOutcome.of(outcome).with(FormData.of(form)));
        amtsweg.settle();
    }

    final void advance(String day) {
        amtsweg.advanceTo(LocalDate.parse(day));
    }

    final List<Task> tasks(CaseId id) {
        return clerk.worklist(WorklistQuery.all().ofCase(id)).tasks();
    }

    final DeadlineInCase deadline(CaseId id, String name) {
        return citizen.caseView(id).deadlines().stream()
                .filter(d -> d.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    final DeadlineInCase record(CaseId id, String name) {
        return clerk.caseRecord(id).view().deadlines().stream()
                .filter(d -> d.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    final List<DeemedApprovalCase> oversight(int days) {
        return amtsweg.oversight(Site.OVERSEER).deemedApprovals(days);
    }

    final List<String> trail(CaseId id) {
        return amtsweg.oversight(Site.OVERSEER).auditTrail(id).entries().stream()
                .map(e -> e.action())
                .toList();
    }

    final List<CaseEvent.Kind> kinds(CaseId id) {
        return events.stream()
                .filter(e -> e.caseId().equals(id))
                .map(CaseEvent::kind)
                .toList();
    }

    final boolean intact(CaseId id) {
        return amtsweg.oversight(Site.OVERSEER).auditTrail(id).isIntact();
    }
}
