package org.amtsweg.services.sondernutzung;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.amtsweg.audit.AuditTrail;
import org.amtsweg.authority.Authority;
import org.amtsweg.authority.AuthorityDirectory;
import org.amtsweg.authority.Unit;
import org.amtsweg.casefile.CaseEvent;
import org.amtsweg.engine.EngineBuilder;
import org.amtsweg.engine.payment.InMemoryPayments;
import org.amtsweg.identifier.AccountId;
import org.amtsweg.identifier.AuthorityId;
import org.amtsweg.party.Address;
import org.amtsweg.party.Applicant;
import org.amtsweg.party.Caseworker;
import org.amtsweg.party.Person;
import org.amtsweg.party.TrustLevel;
import org.amtsweg.testkit.TestAmtsweg;
import org.amtsweg.testkit.TurnedClock;
import org.jspecify.annotations.Nullable;

/** A made-up town at work (<i>fiktive Stadt</i>): an installation with a turned clock, payments that wait for a word, and the people. */
public final class Town implements AutoCloseable {

    public static final AuthorityId MUSTERSTADT = AuthorityId.parse("musterstadt");
    public static final Caseworker CLERK = clerk("s.sorgfalt", "Sabine Sorgfalt", "sachbearbeitung");
    public static final Caseworker TRAFFIC = clerk("v.fahrbahn", "Viktor Fahrbahn", "strassenverkehr");
    public static final Caseworker ORDER = clerk("o.ruhig", "Olga Ruhig", "ordnungsamt");
    public static final Caseworker DECIDER = clerk("d.entschluss", "Dr. Dora Entschluss", "entscheidung");
    public static final Caseworker AUDITOR = clerk("r.pruefer", "Rita Prüfer", Caseworker.OVERSIGHT);

    private static @Nullable Town shared;

    private final TestAmtsweg amtsweg;
    private final InMemoryPayments payments;
    private final List<CaseEvent> events = new ArrayList<>();

    private Town(TestAmtsweg amtsweg, InMemoryPayments payments) {
        this.amtsweg = amtsweg;
        this.payments = payments;
        amtsweg.amtsweg().subscribe(events::add);
    }

    /** The town for scenarios that do not care about the date; its clock only goes on, and it ends with the JVM. It is Monday there. */
    static synchronized Town shared() {
        Town town = shared;
        if (town == null) {
            town = from(TestAmtsweg.START);
            shared = town;
        }
        town.waitForMonday();
        return town;
    }

    /** Whatever other tests have done with the clock: periods of one and two weeks from here end on a working day, not later. */
    private void waitForMonday() {
        LocalDate monday = amtsweg.today().with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
        while (!Stream.of(monday, monday.plusWeeks(1), monday.plusWeeks(2)).allMatch(Workdays::isWorkday)) {
            monday = monday.plusWeeks(1);
        }
        if (monday.isAfter(amtsweg.today())) {
            amtsweg.advanceTo(monday);
        }
    }

    static Town from(Instant start) {
        return from(start, builder -> builder);
    }

    /** As the builder is changed; a data source of its own gets the town's authority, too. */
    public static Town from(Instant start, UnaryOperator<EngineBuilder> changes) {
        TurnedClock clock = TurnedClock.at(start);
        InMemoryPayments payments = InMemoryPayments.onCommand(clock);
        return new Town(
                TestAmtsweg.start(
                        clock,
                        builder -> changes.apply(builder.payments(payments).failFast())),
                payments);
    }

    /** Who is competent everywhere, for installations on a database of their own. */
    public static AuthorityDirectory directory() {
        Authority authority = Authority.of(
                        MUSTERSTADT,
                        "Stadt Musterstadt (fiktiv)",
                        "Musterstadt",
                        List.of("Rathausplatz 1", "00000 Musterstadt"))
                .in(Unit.of("ordnungsamt", "Amt für öffentliche Ordnung"));
        return (service, place) -> Optional.of(authority);
    }

    public static Applicant erika() {
        return Applicant.identified(
                AccountId.parse("bundid:fiktiv-0001"),
                Person.of("Erika", "Mustermann").withAddress(Address.of("Musterstraße", "12", "12345", "Musterstadt")),
                TrustLevel.SUBSTANTIAL);
    }

    public TestAmtsweg amtsweg() {
        return amtsweg;
    }

    InMemoryPayments payments() {
        return payments;
    }

    List<CaseEvent> events() {
        return events;
    }

    List<AuditTrail> brokenAuditTrails() {
        return amtsweg.oversight(AUDITOR).brokenAuditTrails();
    }

    @Override
    public void close() {
        amtsweg.close();
    }

    private static Caseworker clerk(String id, String name, String role) {
        return Caseworker.of(id, name, MUSTERSTADT, role);
    }
}
