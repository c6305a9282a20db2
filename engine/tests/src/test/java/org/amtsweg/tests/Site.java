package org.amtsweg.tests;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.amtsweg.FrontOffice;
import org.amtsweg.application.Application;
import org.amtsweg.application.Submission;
import org.amtsweg.authority.Authority;
import org.amtsweg.authority.AuthorityDirectory;
import org.amtsweg.authority.Place;
import org.amtsweg.casefile.OpenAction;
import org.amtsweg.form.FormData;
import org.amtsweg.identifier.AccountId;
import org.amtsweg.identifier.Ars;
import org.amtsweg.identifier.AuthorityId;
import org.amtsweg.identifier.CaseId;
import org.amtsweg.identifier.ServiceId;
import org.amtsweg.message.Delivery;
import org.amtsweg.message.Mailbox;
import org.amtsweg.message.OutgoingMessage;
import org.amtsweg.notification.LegalChannel;
import org.amtsweg.party.Applicant;
import org.amtsweg.party.Caseworker;
import org.amtsweg.party.Person;
import org.amtsweg.party.TrustLevel;
import org.amtsweg.payment.Payment;
import org.amtsweg.payment.PaymentGateway;
import org.amtsweg.payment.PaymentRequest;
import org.amtsweg.step.Step;
import org.amtsweg.step.StepContext;
import org.amtsweg.step.StepDescriptor;
import org.amtsweg.step.StepResult;
import org.amtsweg.task.Task;
import org.amtsweg.task.TaskOutcome;
import org.amtsweg.task.WorklistQuery;
import org.amtsweg.testkit.TestAmtsweg;
import org.amtsweg.testkit.TurnedClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** An installation on one database, with the fictive services, a clerk, and everything around it under the test's control. */
final class Site implements AutoCloseable {

    /** One clock for all: the engine's is one per JVM. */
    static final TurnedClock CLOCK = TurnedClock.at(TestAmtsweg.START);

    static final AuthorityId MUSTERSTADT = AuthorityId.parse("musterstadt");
    static final Place HERE = Place.of(Ars.parse("084210000000"));
    static final Place NOWHERE = Place.of(Ars.parse("110000000000"));
    static final Caseworker CLERK = Caseworker.of("s.beispiel", "Sabine Beispiel", MUSTERSTADT, "sachbearbeitung");
    static final Caseworker COLLEAGUE = Caseworker.of("k.beispiel", "Karl Beispiel", MUSTERSTADT, "sachbearbeitung");
    static final Caseworker STRANGER =
            Caseworker.of("f.fremd", "Fritz Fremd", AuthorityId.parse("anderswo"), "sachbearbeitung");
    static final Caseworker PORTER = Caseworker.of("p.pforte", "Paula Pforte", MUSTERSTADT, "pforte");
    static final Caseworker OVERSEER = Caseworker.of("a.aufsicht", "Anna Aufsicht", MUSTERSTADT, Caseworker.OVERSIGHT);

    private static final Map<TestDatabase, Site> SITES = new EnumMap<>(TestDatabase.class);

    final HikariDataSource dataSource;
    final JdbcClient sql;

    /** A transaction of the host's around calls. */
    final TransactionTemplate host;

    private final DataSourceTransactionManager manager;
    final FakeMailbox mailbox = new FakeMailbox();
    final FakePayments payments = new FakePayments();
    final ScriptedStep remote = new ScriptedStep(StepDescriptor.remote("probe.fern", "Anderes Amt fragen")
            .answering("refused")
            .within(Duration.ofMillis(500)));
    final ScriptedStep local = new ScriptedStep(StepDescriptor.local("probe.nah", "Rechnen"));
    TestAmtsweg amtsweg;

    private Site(TestDatabase database, Path folders) {
        this.dataSource = database.empty();
        this.sql = JdbcClient.create(dataSource);
        this.manager = new DataSourceTransactionManager(dataSource);
        this.host = new TransactionTemplate(manager);
        this.amtsweg = boot(folders);
    }

    /** The installation that tests share which leave it in order. */
    static synchronized Site on(TestDatabase database) {
        return SITES.computeIfAbsent(database, each -> {
            Path folders = temporary();
            Services.writeTo(folders);
            return own(each, folders);
        });
    }

    /** An installation of one's own. */
    static Site own(TestDatabase database, Path folders) {
        return new Site(database, folders);
    }

    private static Path temporary() {
        try {
            Path directory = Files.createTempDirectory("amtsweg-tests");
            directory.toFile().deleteOnExit();
            return directory;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private TestAmtsweg boot(Path folders) {
        AuthorityDirectory authorities = (service, place) -> place.ars().equals(NOWHERE.ars())
                ? Optional.empty()
                : Optional.of(Authority.of(MUSTERSTADT, "Stadt Musterstadt", "Musterstadt", List.of("Markt 1")));
        return TestAmtsweg.start(
                CLOCK,
                builder -> builder.dataSource(dataSource)
                        .transactionManager(manager)
                        .authorities(authorities)
                        .payments(payments)
                        .mailbox(mailbox)
                        .step(remote)
                        .step(local)
                        .services(folders));
    }

    /** Ends the installation and starts one on the same database. */
    void restart(Path folders) {
        amtsweg.close();
        amtsweg = boot(folders);
    }

    /** Everybody is well again. */
    void heal() {
        mailbox.down = false;
        payments.answer = FakePayments.OPEN;
        remote.behaviour = context -> StepResult.done();
        local.behaviour = context -> StepResult.done();
    }

    @Override
    public void close() {
        amtsweg.close();
        dataSource.close();
    }

    /** Somebody nobody else is. */
    static Applicant somebody() {
        return Applicant.identified(
                AccountId.bundId("bpk2-" + UUID.randomUUID()),
                Person.of("Erika", "Mustermann"),
                TrustLevel.SUBSTANTIAL);
    }

    static Application application(String service) {
        return Application.to(ServiceId.parse(service))
                .at(HERE)
                .with(FormData.of(Map.of("name", "Erika Mustermann", "anliegen", "Ein Baum")));
    }

    /** A new case, as far as it comes by itself. */
    CaseId submit(Applicant applicant, String service) {
        CaseId id = amtsweg.frontOffice(applicant)
                .submit(application(service))
                .accepted()
                .caseId();
        amtsweg.settle();
        return id;
    }

    List<Task> tasks(CaseId id) {
        return amtsweg.backOffice(CLERK)
                .worklist(WorklistQuery.all().ofCase(id))
                .tasks();
    }

    Task task(CaseId id, String element) {
        return tasks(id).stream()
                .filter(t -> t.type().element().equals(element))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No open task " + element + " but " + tasks(id)));
    }

    void complete(CaseId id, String element, String outcome) {
        complete(id, element, outcome, Map.of());
    }

    void complete(CaseId id, String element, String outcome, Map<String, ?> form) {
        amtsweg.backOffice(CLERK)
                .complete(task(id, element).id(), TaskOutcome.of(outcome).with(FormData.of(form)));
        amtsweg.settle();
    }

    OpenAction action(FrontOffice office, CaseId id, OpenAction.Kind kind) {
        return office.caseView(id).openActions().stream()
                .filter(a -> a.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    long count(String table, CaseId id) {
        return sql.sql("select count(*) from " + table + " where case_id = ?")
                .param(id.value())
                .query(Long.class)
                .single();
    }

    long count(String table) {
        return sql.sql("select count(*) from " + table).query(Long.class).single();
    }

    boolean isIntact(CaseId id) {
        return amtsweg.oversight(OVERSEER).auditTrail(id).isIntact();
    }

    /** What was done in a case, in order. */
    List<String> trail(CaseId id) {
        return amtsweg.oversight(OVERSEER).auditTrail(id).entries().stream()
                .map(e -> e.action())
                .toList();
    }

    /** A mailbox that can be down. */
    static final class FakeMailbox implements Mailbox {

        volatile boolean down;
        final List<OutgoingMessage> delivered = new CopyOnWriteArrayList<>();

        @Override
        public LegalChannel channel() {
            return LegalChannel.ACCOUNT_MAILBOX;
        }

        @Override
        public Delivery deliver(OutgoingMessage message, String effectKey) {
            if (down) {
                throw new IllegalStateException("Postfach gestört, Geheimnis-4711");
            }
            delivered.add(message);
            return new Delivery(channel(), CLOCK.instant(), effectKey);
        }

        List<OutgoingMessage> of(CaseId id) {
            return delivered.stream().filter(m -> m.caseId().equals(id)).toList();
        }
    }

    /** A payment provider that answers as a test wants. */
    static final class FakePayments implements PaymentGateway {

        static final Function<PaymentRequest, Payment> OPEN = request -> new Payment.Open("ref-" + request.id(), "");

        volatile Function<PaymentRequest, Payment> answer = OPEN;
        final List<PaymentRequest> requests = new CopyOnWriteArrayList<>();

        @Override
        public Payment request(PaymentRequest request, String effectKey) {
            requests.add(request);
            return answer.apply(request);
        }

        PaymentRequest of(CaseId id) {
            return requests.stream()
                    .filter(r -> r.caseId().equals(id))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** A step that does what a test says. */
    static final class ScriptedStep implements Step {

        private final StepDescriptor descriptor;
        volatile Function<StepContext, StepResult> behaviour = context -> StepResult.done();
        final List<String> effectKeys = new CopyOnWriteArrayList<>();

        private ScriptedStep(StepDescriptor descriptor) {
            this.descriptor = descriptor;
        }

        @Override
        public StepDescriptor descriptor() {
            return descriptor;
        }

        @Override
        public StepResult run(StepContext context) {
            effectKeys.add(context.effectKey());
            return behaviour.apply(context);
        }
    }

    /** What a submission was told, in German. */
    static String told(Submission answer) {
        return answer.<String>fold(
                accepted -> "accepted", invalid -> invalid.findings().toString(), stepUp -> "step-up");
    }

    static Instant now() {
        return CLOCK.instant();
    }
}
