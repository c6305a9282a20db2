package org.amtsweg.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.amtsweg.application.Application;
import org.amtsweg.booking.Availability;
import org.amtsweg.booking.AvailabilityQuery;
import org.amtsweg.booking.ReservationRequest;
import org.amtsweg.booking.Resource;
import org.amtsweg.booking.ResourceCalendar;
import org.amtsweg.booking.TimeSlot;
import org.amtsweg.casefile.CaseState;
import org.amtsweg.engine.booking.TableResourceCalendar;
import org.amtsweg.engine.database.Database;
import org.amtsweg.form.FormData;
import org.amtsweg.identifier.AuthorityId;
import org.amtsweg.identifier.CaseId;
import org.amtsweg.identifier.ResourceId;
import org.amtsweg.identifier.ServiceId;
import org.amtsweg.party.Applicant;
import org.amtsweg.problem.InvalidInputException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/** Rooms and devices: nobody gets what somebody else has, and what a case no longer needs is free again. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class BookingTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @TempDir
    private static Path folders;

    private static final Map<TestDatabase, Site> SITES = new EnumMap<>(TestDatabase.class);
    private static int weeks;

    private final Site site;
    private final ResourceCalendar calendar;

    BookingTest(TestDatabase database) {
        site = SITES.computeIfAbsent(database, each -> {
            Services.booking(folders).write();
            return Site.own(each, folders);
        });
        calendar = new TableResourceCalendar(
                new Database(site.dataSource, new DataSourceTransactionManager(site.dataSource)));
    }

    @AfterAll
    static void close() {
        SITES.values().forEach(Site::close);
    }

    @Test
    void givesATimeToTheFirstAndTellsTheSecond() {
        LocalDate monday = nextDay();
        CaseId first = book("saal", monday.atTime(10, 0), monday.atTime(12, 0));
        CaseId second = book("saal", monday.atTime(11, 0), monday.atTime(13, 0));
        CaseId after = book("saal", monday.atTime(12, 0), monday.atTime(13, 0));
        CaseId other = book("bank", monday.atTime(10, 0), monday.atTime(12, 0));

        assertThat(outcome(first)).isEqualTo("reserved");
        assertThat(outcome(second)).isEqualTo("taken");
        assertThat(outcome(after)).as("begins when the first ends").isEqualTo("reserved");
        assertThat(outcome(other)).as("another thing").isEqualTo("reserved");
        assertThat(site.isIntact(first)).isTrue();
    }

    @Test
    void tellsWhatIsNoTimeToReserve() {
        LocalDate monday = nextDay();

        assertThat(outcome(book("saal", monday.atTime(12, 0), monday.atTime(12, 0))))
                .isEqualTo("invalid");
        assertThat(outcome(book("saal", monday.atTime(12, 0), monday.atTime(11, 0))))
                .isEqualTo("invalid");
        assertThat(outcome(book(
                        Map.of("was", "saal", "beginn", monday.atTime(12, 0).toString()))))
                .isEqualTo("invalid");
        LocalDateTime earlier = LocalDateTime.ofInstant(Site.now(), BERLIN).minusHours(1);
        assertThat(outcome(book("saal", earlier, monday.atTime(11, 0)))).isEqualTo("past");
        assertThat(outcome(
                        book("saal", LocalDateTime.parse("2035-03-25T02:30"), LocalDateTime.parse("2035-03-25T05:00"))))
                .as("clocks skip it")
                .isEqualTo("invalid");
    }

    @Test
    void countsInTheZoneOfTheAuthority() {
        // Clocks are put back on 28 October 2035: 02:00 to 03:00 by the clock are two hours.
        book("bank", LocalDateTime.parse("2035-10-28T02:00"), LocalDateTime.parse("2035-10-28T02:59"));

        assertThat(ask("bank", "2035-10-27T22:00:00Z", "2035-10-28T06:00:00Z").busy())
                .containsExactly(slot("2035-10-28T00:00:00Z", "2035-10-28T01:59:00Z"));
    }

    @Test
    void writesToPeopleWhatIsHeldForThem() {
        CaseId id = book("saal", LocalDateTime.parse("2033-02-07T10:00"), LocalDateTime.parse("2033-02-07T12:30"));

        assertThat(site.mailbox.of(id).get(0).text())
                .isEqualTo("Großer Saal: Montag, 7. Februar 2033, 10:00 bis 12:30 Uhr");
    }

    @Test
    void waitsForTheReminderTheBeginAndTheEnd() {
        LocalDate monday = nextDay();
        CaseId id = book("saal", monday.atTime(10, 0), monday.atTime(12, 0));
        site.amtsweg.advanceTo(monday.minusDays(1).atTime(9, 59).atZone(BERLIN).toInstant());
        assertThat(site.tasks(id)).isEmpty();
        site.amtsweg.advanceTo(monday.minusDays(1).atTime(10, 0).atZone(BERLIN).toInstant());
        site.complete(id, "vorbereiten", "ok");
        site.amtsweg.advanceTo(monday.atTime(11, 59).atZone(BERLIN).toInstant());
        assertThat(state(id)).isNotEqualTo(CaseState.CLOSED);
        site.amtsweg.advanceTo(monday.atTime(12, 0).atZone(BERLIN).toInstant());
        assertThat(state(id)).isEqualTo(CaseState.CLOSED);
    }

    @Test
    void givesBackWhatACaseNoLongerNeeds() {
        LocalDate monday = nextDay();
        Applicant erika = Site.somebody();
        CaseId first = book(erika, "saal", monday.atTime(10, 0), monday.atTime(12, 0));
        assertThat(ask("saal", monday).busy()).hasSize(1);

        site.amtsweg.frontOffice(erika).withdraw(first);

        assertThat(ask("saal", monday).busy()).isEmpty();
        assertThat(site.trail(first)).contains("released");
        assertThat(outcome(book("saal", monday.atTime(11, 0), monday.atTime(13, 0))))
                .isEqualTo("reserved");
    }

    @Test
    void saysHowManyDaysBeforeItWasGivenBack() {
        LocalDate monday = nextDay();
        CaseId id = book("saal", monday.atTime(10, 0), monday.atTime(12, 0));
        site.amtsweg.advanceTo(monday.minusDays(1).atTime(23, 59).atZone(BERLIN).toInstant());

        site.complete(id, "vorbereiten", "cancel");

        assertThat(results(id, "freigeben").path("daysBefore").asInt()).isEqualTo(1);
        assertThat(ask("saal", monday).busy()).isEmpty();
    }

    @Test
    void tellsFreeTimesAndNobodysName() {
        LocalDate monday = nextDay();
        book("saal", monday.atTime(10, 0), monday.atTime(12, 0));
        book("saal", monday.atTime(12, 0), monday.atTime(13, 0));

        Availability answer = ask("saal", monday);

        assertThat(answer.busy()).hasSize(1);
        assertThat(answer.free()).hasSize(2);
        assertThatThrownBy(() -> site.amtsweg
                        .frontOffice(Site.somebody())
                        .availability(new AvailabilityQuery(
                                ServiceId.parse("gibtesnicht"), Site.HERE, ResourceId.parse("saal"), answer.within())))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("service.unknown");
        assertThatThrownBy(() -> site.amtsweg
                        .frontOffice(Site.somebody())
                        .availability(new AvailabilityQuery(
                                ServiceId.parse("raum"), Site.NOWHERE, ResourceId.parse("saal"), answer.within())))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("place.no-authority");
    }

    @Test
    void neverGivesATimeAwayTwiceHoweverManyAskAtOnce() throws Exception {
        LocalDate monday = nextDay();
        int applicants = 6;
        CyclicBarrier together = new CyclicBarrier(applicants);
        List<Callable<CaseId>> all = new ArrayList<>();
        for (int i = 0; i < applicants; i++) {
            all.add(() -> {
                together.await();
                return submit(Site.somebody(), form("saal", monday.atTime(10, 0), monday.atTime(12, 0)));
            });
        }

        List<String> outcomes = new ArrayList<>();
        for (CaseId id : inThreads(all)) {
            outcomes.add(outcome(id));
        }

        assertThat(outcomes).containsOnly("reserved", "taken").containsOnlyOnce("reserved");
    }

    @Test
    void holdsNoTwoTimesThatOverlapAfterAStorm() throws Exception {
        Resource thing = new Resource(AuthorityId.parse("anderswo"), ResourceId.parse("laser"));
        Instant base = Instant.parse("2032-01-01T00:00:00Z");
        List<Callable<Integer>> all = new ArrayList<>();
        for (int thread = 0; thread < 6; thread++) {
            Random random = new Random(thread);
            all.add(() -> {
                int got = 0;
                for (int i = 0; i < 60; i++) {
                    Instant begin = base.plusSeconds(60L * random.nextInt(400));
                    TimeSlot wanted = TimeSlot.of(begin, begin.plusSeconds(60L * (1 + random.nextInt(20))));
                    CaseId holder = new CaseId(UUID.randomUUID());
                    if (calendar.reserve(new ReservationRequest(thing, wanted, holder))
                            .isConfirmed()) {
                        got++;
                        if (random.nextInt(3) == 0) {
                            calendar.release(holder, base);
                        }
                    }
                }
                return got;
            });
        }

        int got = inThreads(all).stream().mapToInt(Integer::intValue).sum();

        assertThat(got).isGreaterThan(20);
        assertThat(site.sql
                        .sql("select count(*) from amt_reservation a join amt_reservation b on a.resource = b.resource"
                                + " and a.authority = b.authority and a.id < b.id and a.begin_at < b.end_at"
                                + " and b.begin_at < a.end_at where a.released_at is null and b.released_at is null")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private static <T> List<T> inThreads(List<Callable<T>> all) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(all.size());
        try {
            List<T> results = new ArrayList<>();
            for (Future<T> each : threads.invokeAll(all)) {
                results.add(each.get());
            }
            return results;
        } finally {
            threads.shutdown();
        }
    }

    /** A Monday to come that no other test uses. */
    private static LocalDate nextDay() {
        weeks++;
        return LocalDate.ofInstant(Site.now(), BERLIN)
                .with(TemporalAdjusters.next(DayOfWeek.MONDAY))
                .plusWeeks(weeks);
    }

    private CaseId book(String what, LocalDateTime begin, LocalDateTime end) {
        return book(Site.somebody(), what, begin, end);
    }

    private CaseId book(Applicant who, String what, LocalDateTime begin, LocalDateTime end) {
        CaseId id = submit(who, form(what, begin, end));
        site.amtsweg.settle();
        return id;
    }

    private CaseId book(Map<String, String> form) {
        return submit(Site.somebody(), form);
    }

    private static Map<String, String> form(String what, LocalDateTime begin, LocalDateTime end) {
        return Map.of("was", what, "beginn", begin.toString(), "ende", end.toString());
    }

    private CaseId submit(Applicant who, Map<String, String> form) {
        return site.amtsweg
                .frontOffice(who)
                .submit(Application.to(ServiceId.parse("raum")).at(Site.HERE).with(FormData.of(form)))
                .accepted()
                .caseId();
    }

    private String outcome(CaseId id) {
        return results(id, "reservieren").path("outcome").asText();
    }

    private JsonNode results(CaseId id, String element) {
        return site.amtsweg
                .backOffice(Site.CLERK)
                .caseRecord(id)
                .results()
                .json()
                .path("task")
                .path(element);
    }

    private CaseState state(CaseId id) {
        return site.amtsweg.backOffice(Site.CLERK).caseRecord(id).view().state();
    }

    private Availability ask(String what, LocalDate on) {
        return site.amtsweg
                .frontOffice(Site.somebody())
                .availability(new AvailabilityQuery(
                        ServiceId.parse("raum"),
                        Site.HERE,
                        ResourceId.parse(what),
                        TimeSlot.of(
                                on.atStartOfDay(BERLIN).toInstant(),
                                on.plusDays(1).atStartOfDay(BERLIN).toInstant())));
    }

    private Availability ask(String what, String from, String to) {
        return site.amtsweg
                .frontOffice(Site.somebody())
                .availability(new AvailabilityQuery(
                        ServiceId.parse("raum"), Site.HERE, ResourceId.parse(what), slot(from, to)));
    }

    private static TimeSlot slot(String begin, String end) {
        return TimeSlot.of(Instant.parse(begin), Instant.parse(end));
    }
}
