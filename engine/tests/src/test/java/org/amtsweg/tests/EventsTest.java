package org.amtsweg.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.amtsweg.Amtsweg;
import org.amtsweg.FrontOffice;
import org.amtsweg.casefile.CaseEvent;
import org.amtsweg.casefile.CaseSummary;
import org.amtsweg.casefile.Page;
import org.amtsweg.identifier.CaseId;
import org.amtsweg.identifier.TaskId;
import org.amtsweg.language.Language;
import org.amtsweg.party.Applicant;
import org.amtsweg.party.Caseworker;
import org.amtsweg.problem.AmtswegException;
import org.amtsweg.problem.InvalidInputException;
import org.amtsweg.task.Task;
import org.amtsweg.task.Worklist;
import org.amtsweg.task.WorklistQuery;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Subscriptions and pages. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
@SuppressWarnings("try") // a subscription lives for the block, nothing is asked of it
class EventsTest {

    private final Site site;
    private final Applicant erika = Site.somebody();
    private final FrontOffice office;

    EventsTest(TestDatabase database) {
        site = Site.on(database);
        office = site.amtsweg.frontOffice(erika);
    }

    @BeforeEach
    void heal() {
        site.heal();
        site.amtsweg.settle();
    }

    @Test
    void tellsWhatHappensInOrder() {
        List<CaseEvent> events = new CopyOnWriteArrayList<>();
        CaseId id;
        try (Amtsweg.Subscription subscription = site.amtsweg.amtsweg().subscribe(events::add)) {
            id = site.submit(erika, "fiktiv");
            site.complete(id, "pruefen", "grant");
        }
        office.caseView(id);
        site.submit(erika, "fiktiv");

        List<CaseEvent> own = events.stream().filter(e -> e.caseId().equals(id)).toList();
        assertThat(own).extracting(CaseEvent::kind).startsWith(CaseEvent.Kind.SUBMITTED);
        assertThat(own)
                .extracting(CaseEvent::kind)
                .containsSubsequence(
                        CaseEvent.Kind.SUBMITTED,
                        CaseEvent.Kind.TASK_OPENED,
                        CaseEvent.Kind.DECIDED,
                        CaseEvent.Kind.TASK_COMPLETED,
                        CaseEvent.Kind.NOTICE_ISSUED,
                        CaseEvent.Kind.NOTIFIED);
        assertThat(own).extracting(CaseEvent::sequence).isSorted().doesNotHaveDuplicates();
        assertThat(events)
                .extracting(CaseEvent::caseId)
                .as("nothing after the end")
                .containsOnly(id);
    }

    @Test
    void tellsAListenerAgainThatThrew() {
        List<CaseEvent> heard = new CopyOnWriteArrayList<>();
        List<CaseEvent> refused = new CopyOnWriteArrayList<>();
        CaseId id;
        CaseId other;
        try (Amtsweg.Subscription subscription = site.amtsweg.amtsweg().subscribe(event -> {
            if (event.kind() == CaseEvent.Kind.TASK_OPENED && refused.size() < 2) {
                refused.add(event);
                if (refused.size() == 1) {
                    throw new IllegalStateException("Geheimnis-4711");
                }
                throw new AssertionError("Geheimnis-4711");
            }
            heard.add(event);
        })) {
            id = site.submit(erika, "fiktiv");
            assertThat(heard).extracting(CaseEvent::kind).doesNotContain(CaseEvent.Kind.TASK_OPENED);
            other = site.submit(erika, "fiktiv");
            site.amtsweg.advance(Duration.ofMinutes(5));
        }

        for (CaseId each : List.of(id, other)) {
            List<CaseEvent> own =
                    heard.stream().filter(e -> e.caseId().equals(each)).toList();
            assertThat(own).extracting(CaseEvent::kind).contains(CaseEvent.Kind.TASK_OPENED);
            assertThat(own).extracting(CaseEvent::sequence).isSorted().doesNotHaveDuplicates();
        }
    }

    @Test
    void keepsEventsFromAListenerThatBreaksTheDatabaseCall() {
        List<CaseEvent> heard = new CopyOnWriteArrayList<>();
        try (Amtsweg.Subscription subscription = site.amtsweg.amtsweg().subscribe(event -> {
            heard.add(event);
            try {
                site.amtsweg.frontOffice(Site.somebody()).caseView(event.caseId());
            } catch (AmtswegException e) {
                // A listener may look where it must not; that is its own affair.
                assertThat(e).hasMessageContaining("not there");
            }
        })) {
            site.submit(erika, "fiktiv");
            site.amtsweg.advance(Duration.ofMinutes(5));
        }

        assertThat(heard).extracting(e -> e.caseId() + ":" + e.sequence()).doesNotHaveDuplicates();
    }

    @Test
    void turnsThePagesOfCases() {
        List<CaseId> submitted = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            submitted.add(site.submit(erika, "fiktiv"));
        }
        List<CaseId> read = new ArrayList<>();
        Optional<String> next = Optional.empty();
        do {
            Page<CaseSummary> page = office.cases(3, next);
            assertThat(page.items()).hasSizeLessThanOrEqualTo(3);
            page.items().forEach(c -> read.add(c.id()));
            next = page.next();
        } while (next.isPresent());

        assertThat(read).containsExactlyInAnyOrderElementsOf(submitted);
        assertThat(office.cases(7, Optional.empty()).next()).isEmpty();
        for (int size : new int[] {0, -1, 501}) {
            assertThatThrownBy(() -> office.cases(size, Optional.empty())).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> office.messages(size, Optional.empty()))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> WorklistQuery.all().pageSize(size)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void turnsThePagesOfTheWorklist() {
        Set<TaskId> opened = new HashSet<>();
        for (int i = 0; i < 5; i++) {
            opened.add(site.tasks(site.submit(erika, "rand")).get(0).id());
        }
        Set<TaskId> read = new HashSet<>();
        Optional<String> next = Optional.empty();
        int pages = 0;
        do {
            WorklistQuery query = WorklistQuery.all()
                    .ofService(org.amtsweg.identifier.ServiceId.parse("rand"))
                    .pageSize(2);
            Worklist worklist = site.amtsweg
                    .backOffice(Site.CLERK)
                    .worklist(next.map(query::after).orElse(query));
            for (Task each : worklist.tasks()) {
                assertThat(read.add(each.id())).as("no task twice").isTrue();
            }
            next = worklist.page().next();
            pages++;
        } while (next.isPresent());

        assertThat(read).containsAll(opened);
        assertThat(pages).isGreaterThanOrEqualTo(3);
        Caseworker none = Caseworker.of("o.rolle", "Olga Ohne", Site.MUSTERSTADT);
        assertThat(site.amtsweg.backOffice(none).worklist().tasks()).isEmpty();
    }

    @Test
    void refusesACursorItDidNotGive() {
        for (String cursor : new String[] {"", "x", "????", "MjAyNy0wMS0wMXx4", "\u0000"}) {
            for (Runnable call : new Runnable[] {
                () -> office.cases(10, Optional.of(cursor)),
                () -> office.messages(10, Optional.of(cursor)),
                () -> site.amtsweg
                        .backOffice(Site.CLERK)
                        .worklist(WorklistQuery.all().after(cursor))
            }) {
                assertThatThrownBy(call::run)
                        .isInstanceOfSatisfying(
                                InvalidInputException.class,
                                e -> assertThat(e.findings().list().get(0).text(Language.DE))
                                        .isEqualTo(
                                                "Diese Blättermarke gibt es nicht. Bitte beginnen Sie bei der ersten Seite."));
            }
        }
    }
}
