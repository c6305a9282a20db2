package org.amtsweg.services.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.amtsweg.BackOffice;
import org.amtsweg.FrontOffice;
import org.amtsweg.application.Application;
import org.amtsweg.application.Channel;
import org.amtsweg.application.FiledApplication;
import org.amtsweg.application.Submission;
import org.amtsweg.authority.Place;
import org.amtsweg.casefile.OpenAction;
import org.amtsweg.deadline.Period;
import org.amtsweg.document.Attachment;
import org.amtsweg.engine.EngineBuilder;
import org.amtsweg.form.FormData;
import org.amtsweg.identifier.AccountId;
import org.amtsweg.identifier.Ars;
import org.amtsweg.identifier.CaseId;
import org.amtsweg.identifier.ServiceId;
import org.amtsweg.message.Delivery;
import org.amtsweg.message.Mailbox;
import org.amtsweg.message.OutgoingMessage;
import org.amtsweg.notification.LegalChannel;
import org.amtsweg.party.Address;
import org.amtsweg.party.Applicant;
import org.amtsweg.party.Caseworker;
import org.amtsweg.party.Person;
import org.amtsweg.party.TrustLevel;
import org.amtsweg.services.sondernutzung.Terrace;
import org.amtsweg.services.sondernutzung.Town;
import org.amtsweg.step.StepDescriptor;
import org.amtsweg.task.Task;
import org.amtsweg.task.TaskOutcome;
import org.amtsweg.task.WorklistQuery;
import org.amtsweg.testkit.TestAmtsweg;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * A whole day at the office with canaries for personal data, everything logged at TRACE: cases that end well, and everything that can fail. None may sing in
 * a log, in an exception, or in a table of the engine.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CanaryTest {

    private static final String BIRD = "Kanarie7Q";
    private static final String PHONE = "23125 707";
    private static final AccountId ACCOUNT = AccountId.parse("bundid:kanarie7q-1");
    private static final Applicant APPLICANT = Applicant.identified(
            ACCOUNT,
            Person.of(BIRD + "vorname", BIRD + "nachname")
                    .withAddress(Address.of(BIRD + "weg", "1", "12345", BIRD + "stadt")),
            TrustLevel.SUBSTANTIAL);
    private static final Applicant STRANGER = Applicant.identified(
            AccountId.parse("bundid:kanarie7q-2"), Person.of(BIRD, BIRD + "fremd"), TrustLevel.SUBSTANTIAL);
    private static final Caseworker CLERK = clerk("sachbearbeitung");
    private static final Caseworker TRAFFIC = clerk("strassenverkehr");
    private static final Caseworker ORDER = clerk("ordnungsamt");
    private static final Caseworker DECIDER = clerk("entscheidung");

    private final Listener listener = new Listener(List.of(BIRD, PHONE, PHONE.replace(" ", "")));
    private final List<String> thrown = new ArrayList<>();
    private final List<String> keptByTheEngine = new ArrayList<>();
    private long engineRows;

    private static Caseworker clerk(String role) {
        return Caseworker.of("c." + role, BIRD + "clerk", Town.MUSTERSTADT, role);
    }

    private static FormData form() {
        return Terrace.form()
                .with(Map.of(
                        "contact",
                        Map.of("email", "kanarie7q@example.org", "phone", "+49 30 " + PHONE),
                        "businessName",
                        BIRD + "betrieb",
                        "place",
                        Map.of("street", BIRD + "gasse", "houseNumber", "7", "zone", "A"),
                        "remarks",
                        BIRD + "bemerkung"));
    }

    private static FormData concern() {
        return FormData.of(
                Map.of("name", BIRD + "name", "concern", BIRD + "anliegen", "email", "kanarie7q@example.org"));
    }

    private static Attachment plan() {
        return Attachment.of(
                "lageplan", BIRD + ".pdf", "application/pdf", Terrace.sitePlan().content());
    }

    private static Application terrace() {
        return Application.to(ServiceId.parse("sondernutzung"))
                .at(Place.of(Ars.parse("084210000000")).inDistrict(BIRD + "viertel"))
                .with(form());
    }

    private static Application probe(String service) {
        return Application.to(ServiceId.parse(service))
                .at(Place.of(Ars.parse("084210000000")))
                .with(concern());
    }

    @BeforeAll
    void aDayAtTheOffice(@TempDir Path directory) throws Exception {
        Probes.write(directory);
        listener.listen();
        try (HikariDataSource pool = pool()) {
            Moody mailbox = new Moody();
            try (Town town = Town.from(TestAmtsweg.START, builder -> open(builder, pool, directory, mailbox))) {
                mailbox.clock = town.amtsweg()::now;
                endsWell(town);
                endsBadly(town);
                inputFails(town);
                accessFails(town);
                stepsFail(town);
                mailboxFails(town, mailbox);
                conflicts(town);
                filed(town);
                databaseFails(town, pool);
                lookIntoTheEngine(pool);
            }
        } finally {
            listener.close();
        }
    }

    private static EngineBuilder open(EngineBuilder builder, HikariDataSource pool, Path directory, Mailbox mailbox) {
        return builder.dataSource(pool)
                .authorities(Town.directory())
                .services(directory)
                .withoutProof()
                .mailbox(mailbox)
                .step(Probes.throwing(StepDescriptor.local(Probes.LOCAL, "Scheitern"), BIRD))
                .step(Probes.throwing(StepDescriptor.remote(Probes.REMOTE, "Scheitern"), BIRD));
    }

    private static HikariDataSource pool() {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl("jdbc:h2:mem:canary;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;"
                + "LOCK_TIMEOUT=2000;DB_CLOSE_DELAY=-1");
        config.setMaximumPoolSize(8);
        config.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        return new HikariDataSource(config);
    }

    private static final FormData REASONS = FormData.of(Map.of(
            "reasons",
            BIRD + "gründe genug",
            "validUntil",
            "2027-10-31",
            "provisions",
            List.of(Map.of("kind", "OBLIGATION", "text", BIRD + "auflage"))));

    private void endsWell(Town town) {
        Terrace.appliedFor(town, APPLICANT, terrace())
                .task(CLERK, "vollstaendigkeit_pruefen", "incomplete", FormData.of(Map.of("note", BIRD + "vermerk")))
                .task(CLERK, "nachforderung_stellen", "request", FormData.of(Map.of("request", BIRD + " nachreichen")))
                .reply(OpenAction.Kind.SUPPLEMENT, BIRD + "antwort", plan())
                .task(CLERK, "vollstaendigkeit_pruefen", "complete")
                .task(TRAFFIC, "stellungnahme_abgeben", "conditions", FormData.of(Map.of("statement", BIRD)))
                .task(ORDER, "stellungnahme_abgeben", "consent", FormData.of(Map.of("statement", BIRD)))
                .task(CLERK, "antrag_bewerten", "grant", FormData.of(Map.of("note", BIRD)))
                .task(DECIDER, "erlaubnis_entscheiden", "grant", REASONS)
                .days(2)
                .paid()
                .days(40);
    }

    private void endsBadly(Town town) {
        Terrace.appliedFor(town, APPLICANT, terrace().attach(plan()))
                .task(CLERK, "vollstaendigkeit_pruefen", "complete")
                .days(15)
                .task(CLERK, "antrag_bewerten", "refuse", FormData.of(Map.of("note", BIRD)))
                .task(CLERK, "anhoerung_einleiten", "hear", FormData.of(Map.of("grounds", BIRD + " Gründe")))
                .reply(OpenAction.Kind.HEARING, BIRD + "äußerung")
                .task(DECIDER, "nach_anhoerung_entscheiden", "refuse", FormData.of(Map.of("reasons", BIRD + " genug")))
                .reply(OpenAction.Kind.OBJECTION, BIRD + "widerspruch")
                .task(CLERK, "widerspruch_bearbeiten", "rejected", FormData.of(Map.of("note", BIRD)));
    }

    private void inputFails(Town town) {
        FrontOffice citizen = town.amtsweg().frontOffice(APPLICANT);
        attempt(() -> citizen.submit(terrace()
                        .with(FormData.of(Map.of(
                                "contact",
                                BIRD,
                                "area",
                                BIRD,
                                "passageWidth",
                                -7,
                                "period",
                                List.of(BIRD),
                                BIRD,
                                BIRD))))
                .accepted());
        attempt(() -> citizen.submit(terrace().with(form().with(Map.of("remarks", BIRD + "\u0000"))))
                .accepted());
        attempt(() -> citizen.submit(terrace().with(form().with(Map.of("remarks", BIRD.repeat(1_000_000)))))
                .accepted());
        attempt(() -> citizen.submit(terrace()
                        .attach(Attachment.of(
                                "lageplan", BIRD + ".pdf", "application/pdf", BIRD.getBytes(StandardCharsets.UTF_8))))
                .accepted());
        attempt(() -> citizen.submit(terrace().idempotencyKey(BIRD + " mit Leerzeichen"))
                .accepted());
        attempt(() -> citizen.submit(terrace().idempotencyKey("twice")).accepted());
        attempt(() -> citizen.submit(
                        terrace().with(form().with(Map.of("area", 3))).idempotencyKey("twice"))
                .accepted());
        attempt(() -> FormData.parse("{\"name\": \"" + BIRD + "\", \"name\": \"" + BIRD + "\"}"));
        attempt(() -> FormData.parse("{\"name\": " + BIRD + "}"));
        attempt(() -> AccountId.parse(BIRD + "ohne doppelpunkt"));
        attempt(() -> citizen.feePreview(terrace().with(FormData.of(Map.of("area", BIRD)))));
        attempt(() -> citizen.saveDraft(terrace().with(FormData.of(Map.of("remarks", BIRD + "\uD800")))));
        attempt(() -> citizen.saveDraft(terrace()));
        attempt(() -> citizen.messages(10, Optional.of(BIRD)));
        attempt(() -> citizen.cases(10, Optional.of(BIRD)));
    }

    private void accessFails(Town town) {
        FrontOffice stranger = town.amtsweg().frontOffice(STRANGER);
        CaseId id = town.amtsweg()
                .frontOffice(APPLICANT)
                .submit(probe("beispiel"))
                .accepted()
                .caseId();
        attempt(() -> stranger.caseView(id));
        attempt(() -> stranger.notices(CaseId.random()));
        attempt(() -> town.amtsweg().backOffice(TRAFFIC).caseRecord(id));
        attempt(() -> town.amtsweg().oversight(CLERK).auditTrail(id));
        attempt(() -> {
            town.amtsweg().backOffice(CLERK).requestInformation(id, BIRD + "\u0000", Period.parse("P1W"));
            return id;
        });
        attempt(() -> {
            town.amtsweg().backOffice(CLERK).requestInformation(id, BIRD + "?", Period.parse("P1W"));
            return id;
        });
    }

    private void stepsFail(Town town) {
        FormData reasons = FormData.of(Map.of("reasons", BIRD + " genug"));
        FrontOffice citizen = town.amtsweg().frontOffice(APPLICANT);
        for (String service : List.of("probe-local", "probe-remote", "probe-timer")) {
            CaseId id = citizen.submit(probe(service)).accepted().caseId();
            if (!service.equals("probe-timer")) {
                attempt(() -> complete(
                        town, id, "antrag_entscheiden", TaskOutcome.of("grant").with(reasons)));
            }
        }
        town.amtsweg().advanceTo(town.amtsweg().today().plusDays(20));
        assertThat(town.amtsweg().oversight(Town.AUDITOR).stuckWork())
                .as("the remote step and the timer were given up")
                .hasSize(2)
                .allSatisfy(work -> thrown.add(work.toString()));
    }

    private static CaseId complete(Town town, CaseId id, String element, TaskOutcome outcome) {
        BackOffice office = town.amtsweg().backOffice(CLERK);
        Task task =
                office.worklist(WorklistQuery.all().ofCase(id)).find(element).orElseThrow();
        office.complete(task.id(), outcome);
        town.amtsweg().settle();
        return id;
    }

    private void mailboxFails(Town town, Moody mailbox) {
        mailbox.down = true;
        FrontOffice citizen = town.amtsweg().frontOffice(APPLICANT);
        CaseId id = citizen.submit(terrace().attach(plan())).accepted().caseId();
        town.amtsweg().settle();
        assertThat(mailbox.refused.get()).isPositive();
        mailbox.down = false;
        town.amtsweg().advanceTo(town.amtsweg().today().plusDays(1));
        citizen.withdraw(id);
        town.amtsweg().settle();
        attempt(() -> {
            citizen.withdraw(id);
            return id;
        });
    }

    private void conflicts(Town town) throws Exception {
        FrontOffice citizen = town.amtsweg().frontOffice(APPLICANT);
        CaseId id = citizen.submit(probe("beispiel")).accepted().caseId();
        BackOffice office = town.amtsweg().backOffice(CLERK);
        Task task = office.worklist(WorklistQuery.all().ofCase(id)).first().orElseThrow();
        FormData reasons = FormData.of(Map.of("reasons", BIRD + " genug"));
        ExecutorService threads = Executors.newFixedThreadPool(4);
        List<Callable<Boolean>> calls = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            calls.add(() -> {
                attempt(() -> {
                    office.complete(task.id(), TaskOutcome.of("refuse").with(reasons));
                    return id;
                });
                return true;
            });
        }
        for (Future<Boolean> call : threads.invokeAll(calls)) {
            call.get();
        }
        threads.shutdown();
        attempt(() -> {
            office.complete(task.id(), TaskOutcome.of(BIRD).with(reasons));
            return id;
        });
        town.amtsweg().settle();
    }

    private void filed(Town town) {
        BackOffice office = town.amtsweg().backOffice(CLERK);
        Applicant paper = Applicant.withoutAccount(Person.of(BIRD, BIRD + "papier"));
        Submission accepted = office.file(new FiledApplication(
                terrace().attach(plan()), paper, Channel.PAPER, town.amtsweg().now()));
        assertThat(accepted.isAccepted()).isTrue();
        attempt(() -> office.file(new FiledApplication(
                        terrace(), paper, Channel.PAPER, town.amtsweg().now().plusSeconds(60)))
                .accepted());
        town.amtsweg().settle();
    }

    /** A row is held by somebody for longer than anybody waits, and a table is gone. */
    private void databaseFails(Town town, HikariDataSource pool) throws SQLException {
        FrontOffice citizen = town.amtsweg().frontOffice(APPLICANT);
        CaseId id = citizen.submit(terrace().attach(plan())).accepted().caseId();
        try (Connection held = pool.getConnection();
                Statement sql = held.createStatement()) {
            held.setAutoCommit(false);
            sql.execute("select 1 from amt_case where id = '" + id.value() + "' for update");
            attempt(() -> {
                citizen.withdraw(id);
                return id;
            });
            held.rollback();
        }
        try (Connection connection = pool.getConnection();
                Statement sql = connection.createStatement()) {
            sql.execute("alter table amt_party add constraint canary check (party not like '%" + BIRD + "%') nocheck");
            attempt(() -> citizen.submit(terrace().attach(plan())));
            sql.execute("alter table amt_party drop constraint canary");
            sql.execute("alter table amt_party rename to amt_gone");
            attempt(() -> citizen.submit(terrace().attach(plan())));
            attempt(() -> citizen.caseView(id));
            sql.execute("alter table amt_gone rename to amt_party");
        }
    }

    private synchronized void note(Throwable e) {
        thrown.add(Words.of(e));
    }

    private void attempt(Callable<?> call) {
        try {
            call.call();
        } catch (Exception e) {
            note(e);
        }
    }

    /** All text that the engine's tables hold. */
    private void lookIntoTheEngine(HikariDataSource pool) throws SQLException {
        try (Connection connection = pool.getConnection();
                ResultSet tables =
                        connection.getMetaData().getTables(null, null, "%", new String[] {"TABLE", "BASE TABLE"})) {
            while (tables.next()) {
                String table = tables.getString("TABLE_NAME");
                if (table.toLowerCase(Locale.ROOT).startsWith("act_")) {
                    look(connection, table);
                }
            }
        }
    }

    private void look(Connection connection, String table) throws SQLException {
        try (Statement sql = connection.createStatement();
                ResultSet rows = sql.executeQuery("select * from " + table)) {
            while (rows.next()) {
                engineRows++;
                for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
                    byte[] bytes = rows.getMetaData().getColumnTypeName(column).matches("(?i).*(binary|blob|bytea).*")
                            ? rows.getBytes(column)
                            : null;
                    String text = bytes == null
                            ? String.valueOf(rows.getString(column))
                            : new String(bytes, StandardCharsets.UTF_8);
                    if (listener.find(text).isPresent()) {
                        keptByTheEngine.add(table + "." + rows.getMetaData().getColumnName(column));
                    }
                }
            }
        }
    }

    @AfterAll
    void sayWhatWasHeard() {
        System.out.println("Canary: " + listener.count() + " log events of "
                + listener.loggers().size() + " loggers, " + thrown.size() + " exceptions, " + engineRows
                + " rows of the engine");
    }

    @Test
    void noLogSings() {
        assertThat(listener.count()).isGreaterThan(10_000);
        assertThat(listener.loggers())
                .as("those who could sing were heard")
                .anyMatch(l -> l.startsWith("org.camunda.bpm.engine"))
                .anyMatch(l -> l.startsWith("org.springframework.jdbc"))
                .anyMatch(l -> l.startsWith("com.zaxxer.hikari"))
                .anyMatch(l -> l.startsWith("org.amtsweg"));
        assertThat(listener.leaks()).isEmpty();
    }

    @Test
    void noExceptionSings() {
        assertThat(thrown).hasSizeGreaterThan(25);
        assertThat(thrown).noneMatch(words -> listener.find(words).isPresent());
    }

    @Test
    void theEngineKeepsNoSong() {
        assertThat(engineRows).isGreaterThan(50);
        assertThat(keptByTheEngine).isEmpty();
    }

    /** A mailbox that is down when told to be, and says so with everything it knows. */
    private static final class Moody implements Mailbox {

        private final AtomicInteger refused = new AtomicInteger();
        private volatile boolean down;
        private volatile Supplier<Instant> clock = () -> TestAmtsweg.START;

        @Override
        public LegalChannel channel() {
            return LegalChannel.ACCOUNT_MAILBOX;
        }

        @Override
        public Delivery deliver(OutgoingMessage message, String effectKey) {
            if (down) {
                refused.incrementAndGet();
                throw new IllegalStateException(BIRD + message.subject() + message.text());
            }
            return new Delivery(channel(), clock.get(), effectKey);
        }
    }
}
