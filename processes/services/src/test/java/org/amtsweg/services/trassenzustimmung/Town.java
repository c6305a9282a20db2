package org.amtsweg.services.trassenzustimmung;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.amtsweg.casefile.CaseEvent;
import org.amtsweg.engine.FictiveAuthorities;
import org.amtsweg.engine.payment.InMemoryPayments;
import org.amtsweg.identifier.AccountId;
import org.amtsweg.identifier.AuthorityId;
import org.amtsweg.party.Address;
import org.amtsweg.party.Applicant;
import org.amtsweg.party.Caseworker;
import org.amtsweg.party.Organisation;
import org.amtsweg.party.TrustLevel;
import org.amtsweg.testkit.TestAmtsweg;
import org.amtsweg.testkit.TurnedClock;
import org.amtsweg.testkit.town.TownDatabase;
import org.jspecify.annotations.Nullable;

/** The made-up town that maintains its roads (<i>fiktiver Träger der Wegebaulast</i>): an installation with a turned clock, and the people. */
final class Town {

    static final AuthorityId MUSTERSTADT = AuthorityId.parse("musterstadt");
    static final Caseworker CLERK = clerk("t.trasse", "Tilda Trasse", "sachbearbeitung");
    static final Caseworker DECIDER = clerk("d.entschluss", "Dr. Dora Entschluss", "entscheidung");
    static final Caseworker INDEPENDENT = clerk("u.unabhaengig", "Udo Unabhängig", "unabhaengige_stelle");
    static final Caseworker TRAFFIC = clerk("v.fahrbahn", "Viktor Fahrbahn", "strassenverkehr");
    static final Caseworker NATURE = clerk("n.hecke", "Nora Hecke", "naturschutz");
    static final Caseworker WATER = clerk("w.bach", "Willi Bach", "wasser");
    static final Caseworker MONUMENTS = clerk("m.mauer", "Mira Mauer", "denkmal");
    static final Caseworker HEAD = clerk("l.leitung", "Lea Leitung", "leitung");
    static final Caseworker AUDITOR = clerk("r.pruefer", "Rita Prüfer", Caseworker.OVERSIGHT);
    static final List<Caseworker> ALL = List.of(CLERK, DECIDER, INDEPENDENT, TRAFFIC, NATURE, WATER, MONUMENTS, HEAD);

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private static @Nullable Town shared;

    private final TurnedClock clock = TurnedClock.at(TestAmtsweg.START);
    private final TownDatabase database = new TownDatabase();
    private final TestAmtsweg amtsweg;
    private final List<CaseEvent> events = new ArrayList<>();

    private Town() {
        amtsweg = TestAmtsweg.start(
                clock,
                builder -> builder.failFast()
                        .dataSource(database.dataSource())
                        .authorities(new FictiveAuthorities())
                        .payments(InMemoryPayments.settlingAtOnce(clock)));
        database.started();
        amtsweg.amtsweg().subscribe(events::add);
    }

    /** The town at nine in the morning of a day, without any case; always the same one, because a start takes seconds. */
    static synchronized Town at(LocalDate day) {
        Town town = shared;
        if (town == null) {
            town = new Town();
            shared = town;
        }
        town.database.forget();
        town.events.clear();
        town.clock.restartAt(day.atTime(9, 0).atZone(BERLIN).toInstant());
        return town;
    }

    /** Whoever lays the fibre; made up. */
    static Applicant operator() {
        return Applicant.identified(
                AccountId.organisation("fiktiv-glasnetz"),
                Organisation.of("Glasnetz Musterland GmbH")
                        .withAddress(Address.of("Leitungsweg", "7", "00000", "Musterstadt")),
                TrustLevel.SUBSTANTIAL);
    }

    TestAmtsweg amtsweg() {
        return amtsweg;
    }

    LocalDate today() {
        return amtsweg.today();
    }

    List<CaseEvent> events() {
        return events;
    }

    private static Caseworker clerk(String id, String name, String role) {
        return Caseworker.of(id, name, MUSTERSTADT, role);
    }
}
