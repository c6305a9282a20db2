package org.amtsweg.services.speed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.function.Supplier;
import org.amtsweg.BackOffice;
import org.amtsweg.FrontOffice;
import org.amtsweg.application.Application;
import org.amtsweg.authority.Place;
import org.amtsweg.casefile.CaseState;
import org.amtsweg.engine.payment.InMemoryPayments;
import org.amtsweg.form.FormData;
import org.amtsweg.identifier.Ars;
import org.amtsweg.identifier.CaseId;
import org.amtsweg.identifier.ServiceId;
import org.amtsweg.party.Caseworker;
import org.amtsweg.payment.Payment;
import org.amtsweg.services.sondernutzung.Terrace;
import org.amtsweg.services.sondernutzung.Town;
import org.amtsweg.task.Task;
import org.amtsweg.task.TaskOutcome;
import org.amtsweg.task.WorklistQuery;
import org.amtsweg.testkit.TestAmtsweg;
import org.amtsweg.testkit.TurnedClock;
import org.junit.jupiter.api.Test;

/**
 * What a case costs at the database, against a budget about a tenth above what was measured when it was set; see {@code docs/performance.md}. The counts are
 * exact and the same on every machine. Work is split into {@code calls} (what people wait for), {@code lists} (a clerk looks for her task) and
 * {@code relay} (effects, events and timers, with the looks into an outbox that turns out to be empty).
 */
class RoundTripsTest {

    // Measured on 22 November 2026: 140 and 208, 129 and 184; 30 and 45, 26 and 43. On 26 November, with legal time:
    // 141 and 209, 140
    // and 195; 30 and 45, 30 and 47. Each look for due work here also looks for warnings; in the background that is
    // every 20 s.
    private static final Budget TERRACE_CALLS = new Budget(154, 229);
    private static final Budget TERRACE_RELAY = new Budget(154, 215);
    private static final Budget EXAMPLE_CALLS = new Budget(33, 50);
    private static final Budget EXAMPLE_RELAY = new Budget(33, 52);

    /** At most so many round trips with so many statements. */
    private record Budget(int trips, int statements) {
        void requireEnoughFor(Meter.Count count) {
            assertThat(count.trips()).as("round trips").isLessThanOrEqualTo(trips);
            assertThat(count.statements()).as("statements").isLessThanOrEqualTo(statements);
        }
    }

    private final TurnedClock clock = TurnedClock.at(TestAmtsweg.START);
    private final InMemoryPayments payments = InMemoryPayments.onCommand(clock);

    @Test
    void aGrantedTerraceStaysWithinItsBudget() {
        try (Meter meter = new Meter();
                TestAmtsweg amtsweg = start(meter)) {
            FrontOffice citizen = amtsweg.frontOffice(Town.erika());
            terrace(meter, amtsweg);
            meter.reset();
            CaseId id = terrace(meter, amtsweg);

            assertThat(citizen.caseView(id).state()).isEqualTo(CaseState.CLOSED);
            print(meter.report("A granted case of sondernutzung, paid and final:"));
            meter.texts().stream().limit(Integer.getInteger("amtsweg.texts", 0)).forEach(RoundTripsTest::print);
            TERRACE_CALLS.requireEnoughFor(meter.of("calls"));
            TERRACE_RELAY.requireEnoughFor(meter.of("relay"));
        }
    }

    @Test
    void anExampleStaysWithinItsBudget() {
        try (Meter meter = new Meter();
                TestAmtsweg amtsweg = start(meter)) {
            example(meter, amtsweg);
            meter.reset();
            CaseId id = example(meter, amtsweg);

            assertThat(amtsweg.frontOffice(Town.erika()).caseView(id).state()).isEqualTo(CaseState.CLOSED);
            print(meter.report("A granted case of beispiel:"));
            meter.texts().stream().limit(Integer.getInteger("amtsweg.texts", 0)).forEach(RoundTripsTest::print);
            EXAMPLE_CALLS.requireEnoughFor(meter.of("calls"));
            EXAMPLE_RELAY.requireEnoughFor(meter.of("relay"));
        }
    }

    private TestAmtsweg start(Meter meter) {
        return TestAmtsweg.start(
                clock,
                builder -> builder.dataSource(meter.dataSource())
                        .authorities(Town.directory())
                        .payments(payments));
    }

    private CaseId terrace(Meter meter, TestAmtsweg amtsweg) {
        FrontOffice citizen = amtsweg.frontOffice(Town.erika());
        Application application = Terrace.application();
        CaseId id = meter.during(
                "calls", () -> citizen.submit(application).accepted().caseId());
        relay(meter, amtsweg);
        complete(meter, amtsweg, id, Town.CLERK, TaskOutcome.of("complete"));
        complete(meter, amtsweg, id, Town.TRAFFIC, TaskOutcome.of("consent"));
        complete(meter, amtsweg, id, Town.ORDER, TaskOutcome.of("consent"));
        complete(meter, amtsweg, id, Town.CLERK, TaskOutcome.of("grant"));
        complete(meter, amtsweg, id, Town.DECIDER, TaskOutcome.of("grant").with(Terrace.grant()));
        String reference = payments.requests().stream()
                .filter(r -> r.caseId().equals(id))
                .findFirst()
                .flatMap(payments::referenceOf)
                .orElseThrow();
        boolean taken = meter.during(
                "calls",
                () -> amtsweg.amtsweg().answers().payment(reference, new Payment.Settled(reference, amtsweg.now())));
        assertThat(taken).isTrue();
        relay(meter, amtsweg);
        // To the last day without counting the looks at the clock, then over its end.
        LocalDate last = citizen.caseView(id).deadlines().stream()
                .filter(d -> d.name().equals("objection"))
                .findFirst()
                .orElseThrow()
                .lastDay();
        amtsweg.advanceTo(last);
        clock.turnTo(last.plusDays(1).atTime(9, 0).atZone(clock.getZone()).toInstant());
        relay(meter, amtsweg);
        return id;
    }

    private static CaseId example(Meter meter, TestAmtsweg amtsweg) {
        FrontOffice citizen = amtsweg.frontOffice(Town.erika());
        Application application = Application.to(ServiceId.parse("beispiel"))
                .at(Place.of(Ars.parse("084210000000")))
                .with(FormData.of(Map.of("name", "Erika Mustermann", "concern", "Ein Beispiel")));
        CaseId id = meter.during(
                "calls", () -> citizen.submit(application).accepted().caseId());
        relay(meter, amtsweg);
        complete(meter, amtsweg, id, Town.CLERK, TaskOutcome.of("grant"));
        return id;
    }

    private static void complete(Meter meter, TestAmtsweg amtsweg, CaseId id, Caseworker who, TaskOutcome outcome) {
        BackOffice office = amtsweg.backOffice(who);
        Task task = meter.during(
                "lists",
                () -> office.worklist(WorklistQuery.all().ofCase(id)).first().orElseThrow());
        done(meter, "calls", () -> office.complete(task.id(), outcome));
        relay(meter, amtsweg);
    }

    private static void relay(Meter meter, TestAmtsweg amtsweg) {
        done(meter, "relay", amtsweg::settle);
    }

    private static void done(Meter meter, String name, Runnable work) {
        Supplier<Boolean> doing = () -> {
            work.run();
            return true;
        };
        assertThat(meter.during(name, doing)).isTrue();
    }

    private static void print(String text) {
        System.out.println(text);
    }
}
