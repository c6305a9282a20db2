package org.amtsweg.engine;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.amtsweg.Amtsweg;
import org.amtsweg.Answers;
import org.amtsweg.BackOffice;
import org.amtsweg.FrontOffice;
import org.amtsweg.Oversight;
import org.amtsweg.authority.AuthorityDirectory;
import org.amtsweg.booking.ResourceCalendar;
import org.amtsweg.casefile.CaseEvent;
import org.amtsweg.document.DocumentStore;
import org.amtsweg.engine.access.Access;
import org.amtsweg.engine.audit.AuditStore;
import org.amtsweg.engine.booking.Availabilities;
import org.amtsweg.engine.booking.TableResourceCalendar;
import org.amtsweg.engine.camunda.CamundaRuntime;
import org.amtsweg.engine.camunda.CamundaSettings;
import org.amtsweg.engine.casefile.CaseFiles;
import org.amtsweg.engine.catalogue.Admission;
import org.amtsweg.engine.catalogue.Catalogue;
import org.amtsweg.engine.database.Database;
import org.amtsweg.engine.database.Migrations;
import org.amtsweg.engine.deadline.DeadlineChanges;
import org.amtsweg.engine.deadline.DeadlineWatching;
import org.amtsweg.engine.deadline.Deadlines;
import org.amtsweg.engine.deadline.Warnings;
import org.amtsweg.engine.document.Documents;
import org.amtsweg.engine.document.TableDocumentStore;
import org.amtsweg.engine.intake.Drafts;
import org.amtsweg.engine.intake.Intake;
import org.amtsweg.engine.intake.Replies;
import org.amtsweg.engine.message.TableMailbox;
import org.amtsweg.engine.notice.Acts;
import org.amtsweg.engine.notice.NoticeWriter;
import org.amtsweg.engine.outbox.EarlyAnswers;
import org.amtsweg.engine.outbox.Outbox;
import org.amtsweg.engine.outbox.Relay;
import org.amtsweg.engine.party.Parties;
import org.amtsweg.engine.process.ProcessObserver;
import org.amtsweg.engine.process.ProcessRuntime;
import org.amtsweg.engine.run.BookingSteps;
import org.amtsweg.engine.run.CaseEffects;
import org.amtsweg.engine.run.CaseRun;
import org.amtsweg.engine.run.DomainTypeChecks;
import org.amtsweg.engine.run.Extensions;
import org.amtsweg.engine.run.InputCheck;
import org.amtsweg.engine.run.ObservedDeadlines;
import org.amtsweg.engine.run.OpenActions;
import org.amtsweg.engine.run.Participation;
import org.amtsweg.engine.run.Payments;
import org.amtsweg.engine.run.StepRegistry;
import org.amtsweg.engine.run.StorableText;
import org.amtsweg.engine.run.TaskCompletion;
import org.amtsweg.engine.run.Wording;
import org.amtsweg.engine.task.Tasks;
import org.amtsweg.engine.view.CaseViews;
import org.amtsweg.form.FormData;
import org.amtsweg.identifier.CaseId;
import org.amtsweg.message.Mailbox;
import org.amtsweg.model.folder.FolderLoader;
import org.amtsweg.model.folder.FolderSource;
import org.amtsweg.model.folder.LoadedFolders;
import org.amtsweg.model.form.FormChecker;
import org.amtsweg.party.Applicant;
import org.amtsweg.party.Caseworker;
import org.amtsweg.payment.Payment;
import org.amtsweg.payment.PaymentGateway;
import org.amtsweg.service.ServiceCatalogue;
import org.amtsweg.service.VariantDirectory;
import org.amtsweg.step.Step;
import org.amtsweg.step.StepResult;
import org.springframework.transaction.PlatformTransactionManager;

/** An installation (<i>Installation</i>): wires the parts and opens the doors. */
final class EngineAmtsweg implements Amtsweg, DueWork, Answers {

    private static final Duration RELAY_PAUSE = Duration.ofSeconds(1);
    private static final int LONGEST_NAME = 200;

    private final Parts parts;
    private final Relay relay;
    private final Outbox outbox;
    private final Warnings warnings;
    private final CaseEffects effects;
    private final Payments payments;
    private final Optional<Runnable> onClose;
    private volatile boolean background;

    /** Where it stands. */
    record Ground(DataSource dataSource, PlatformTransactionManager manager, Clock clock, Optional<Runnable> onClose) {}

    /** What reaches outside. */
    record Ports(
            AuthorityDirectory authorities,
            PaymentGateway payments,
            Optional<Mailbox> mailbox,
            Optional<DocumentStore> documents,
            Optional<ResourceCalendar> calendar,
            Optional<ProcessObserver> observer) {}

    /** What is offered: folders, variants that are not in folders, and whether all of it is proved. */
    record Offered(List<FolderSource> sources, VariantDirectory variants, boolean proving) {}

    /** What works without anybody asking. */
    private record Background(Relay relay, Outbox outbox, Warnings warnings) {}

    private EngineAmtsweg(
            Parts parts, Background work, CaseEffects effects, Payments payments, Optional<Runnable> onClose) {
        this.parts = parts;
        this.relay = work.relay();
        this.outbox = work.outbox();
        this.warnings = work.warnings();
        this.effects = effects;
        this.payments = payments;
        this.onClose = onClose;
    }

    static EngineAmtsweg assemble(
            Ground ground, Ports ports, Offered offered, List<Step> steps) {
        Clock clock = ground.clock();
        Database database = new Database(ground.dataSource(), ground.manager());
        StepRegistry registry = new StepRegistry(steps);
        FolderLoader loader = new FolderLoader(registry.names());
        Admission admission = offered.proving()
                ? Admission.proving(loader, steps.stream().map(Step::descriptor).toList())
                : Admission.reading(loader);
        // Reading and proving need neither database nor engine and take about as long as those to start.
        Supplier<LoadedFolders> folders =
                Ahead.begin("amtsweg-admission", () -> admission.load(offered.sources()));
        Migrations.run(database);
        CaseFiles files = new CaseFiles(database, clock);
        Participation participation = new Participation(database);
        Parties parties = new Parties(database);
        DeadlineWatching watching = new DeadlineWatching(parties);
        Deadlines deadlines = new Deadlines(database, watching);
        DeadlineChanges changes = new DeadlineChanges(deadlines, watching);
        ResourceCalendar calendar = ports.calendar().orElseGet(() -> new TableResourceCalendar(database));
        CaseRun run = new CaseRun(files, deadlines, participation, parties, new BookingSteps(calendar));
        Optional<ObservedDeadlines> observed =
                ports.observer().map(observer -> new ObservedDeadlines(observer, files, deadlines));
        ProcessRuntime runtime = CamundaRuntime.create(
                ground.dataSource(),
                ground.manager(),
                run,
                clock,
                CamundaSettings.of(registry::descriptor).withObserver(observed.map(o -> o)));
        Catalogue catalogue = Catalogue.load(
                database, runtime, clock, new Catalogue.Offering(admission, folders, offered.variants()));

        InputCheck input = new InputCheck(new FormChecker(DomainTypeChecks::check));
        Documents documents =
                new Documents(database, ports.documents().orElseGet(() -> new TableDocumentStore(database)));
        NoticeWriter notices = new NoticeWriter(database, documents, parties);
        TableMailbox table = new TableMailbox(database, clock);
        Mailbox mailbox = ports.mailbox().orElse(table);
        run.connect(catalogue, runtime, registry, input, notices, changes);
        observed.ifPresent(o -> o.connect(catalogue));
        watching.connect(catalogue, mailbox.channel());
        changes.connect(runtime);

        OpenActions actions = new OpenActions(database);
        Wording wording = new Wording(catalogue);
        Outbox outbox = new Outbox(database);
        EarlyAnswers early = new EarlyAnswers(database, clock);
        Payments payments = new Payments(database, files, actions, runtime, ports.payments(), early);
        CaseEffects effects = new CaseEffects(
                files,
                catalogue,
                runtime,
                registry,
                new CaseEffects.Correspondence(mailbox, wording, parties, documents, changes, deadlines),
                payments,
                outbox,
                early);
        Intake intake = new Intake(
                database, files, catalogue, runtime, new Intake.Checks(input, ports.authorities(), clock), documents);
        Tasks tasks = new Tasks(database);
        Parts parts = new Parts(
                new Parts.Base(database, clock, catalogue, runtime, new Access(database, parties, clock)),
                new Parts.Cases(
                        files,
                        parties,
                        actions,
                        new CaseViews(database, catalogue, wording, actions, deadlines, documents),
                        participation,
                        changes),
                new Parts.Desk(
                        tasks,
                        new TaskCompletion(catalogue, runtime, input, new Extensions(deadlines, changes), tasks),
                        intake,
                        new Replies(database, actions, documents, input, runtime),
                        new Drafts(database, clock),
                        new Availabilities(catalogue, ports.authorities(), calendar)),
                new Parts.Papers(documents, notices, new Acts(database), table));
        Warnings warnings = new Warnings(database, files, deadlines, watching);
        Relay relay = new Relay(database, outbox, effects, warnings, clock);
        return new EngineAmtsweg(parts, new Background(relay, outbox, warnings), effects, payments, ground.onClose());
    }

    void startBackground() {
        background = true;
        relay.start(RELAY_PAUSE);
        parts.base().runtime().startTimers();
    }

    private void wake() {
        if (background) {
            relay.wake();
        }
    }

    @Override
    public ServiceCatalogue catalogue() {
        return parts.base().catalogue();
    }

    @Override
    public FrontOffice frontOffice(Applicant applicant) {
        return new EngineFrontOffice(parts, applicant, this::wake);
    }

    @Override
    public BackOffice backOffice(Caseworker caseworker) {
        return new EngineBackOffice(parts, caseworker, this::wake);
    }

    @Override
    public Oversight oversight(Caseworker caseworker) {
        return new EngineOversight(parts, new AuditStore(parts.base().database()), outbox, caseworker, this::wake);
    }

    @Override
    public Answers answers() {
        return this;
    }

    @Override
    public boolean step(String correlation, StepResult result) {
        boolean taken = isName(correlation) && effects.answer(correlation, result);
        wake();
        return taken;
    }

    @Override
    public boolean payment(String reference, Payment payment) {
        boolean taken = isName(reference) && payments.report(reference, payment);
        wake();
        return taken;
    }

    /** Whether anything can be waiting under this name; what no column holds was never given out. */
    private static boolean isName(String text) {
        return !StorableText.check("", text, LONGEST_NAME).hasErrors();
    }

    @Override
    public boolean message(CaseId caseId, String element, FormData values) {
        boolean taken = effects.message(caseId, element, values);
        wake();
        return taken;
    }

    @Override
    public Subscription subscribe(Consumer<CaseEvent> listener) {
        relay.subscribe(listener);
        return () -> relay.unsubscribe(listener);
    }

    DueWork dueWork() {
        if (background) {
            throw new IllegalStateException("This installation does its due work in the background");
        }
        return this;
    }

    @Override
    public Optional<Instant> nextDue() {
        return Stream.of(
                        outbox.nextDue(),
                        warnings.nextDue(),
                        parts.base().runtime().nextTimer())
                .flatMap(Optional::stream)
                .min(Instant::compareTo);
    }

    @Override
    public void runDue() {
        do {
            relay.runDue();
        } while (parts.base().runtime().fireNextTimer());
    }

    @Override
    public void close() {
        relay.close();
        parts.base().runtime().close();
        onClose.ifPresent(Runnable::run);
    }
}
