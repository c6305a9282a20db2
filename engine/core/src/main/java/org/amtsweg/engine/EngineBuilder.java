package org.amtsweg.engine;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.amtsweg.Amtsweg;
import org.amtsweg.authority.AuthorityDirectory;
import org.amtsweg.booking.ResourceCalendar;
import org.amtsweg.casefile.CaseEvent;
import org.amtsweg.document.DocumentStore;
import org.amtsweg.engine.payment.InMemoryPayments;
import org.amtsweg.engine.process.ProcessObserver;
import org.amtsweg.message.Mailbox;
import org.amtsweg.model.folder.FolderSource;
import org.amtsweg.model.folder.VariantFolder;
import org.amtsweg.payment.PaymentGateway;
import org.amtsweg.problem.AmtswegException;
import org.amtsweg.service.LocalVariant;
import org.amtsweg.service.VariantDirectory;
import org.amtsweg.step.Step;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * Puts an installation together (<i>Aufbau einer Installation</i>). What is left out has a default; on a data source of the host's the authorities and the
 * payment gateway must be given, because their defaults are fictive.
 */
public final class EngineBuilder {

    private final List<FolderSource> sources = new ArrayList<>();
    private final List<Consumer<CaseEvent>> listeners = new ArrayList<>();
    private final List<Step> steps = new ArrayList<>();
    private @Nullable DataSource dataSource;
    private @Nullable PlatformTransactionManager transactionManager;
    private @Nullable AuthorityDirectory authorities;
    private @Nullable PaymentGateway payments;
    private @Nullable Mailbox mailbox;
    private @Nullable DocumentStore documents;
    private @Nullable ResourceCalendar calendar;
    private @Nullable ProcessObserver observer;
    private VariantDirectory variants = (service, place) -> Optional.empty();
    private Clock clock = Clock.systemUTC();
    private boolean background = true;
    private boolean failFast;
    private boolean proving = true;
    private boolean discovering = true;

    EngineBuilder() {}

    /** The host's database: PostgreSQL, or H2 in PostgreSQL mode. Its connections are READ COMMITTED. The host closes it. */
    public EngineBuilder dataSource(DataSource hosts) {
        this.dataSource = hosts;
        return this;
    }

    /** The host's transaction manager for that data source; calls join its transactions. Without one Amtsweg makes its own. */
    public EngineBuilder transactionManager(PlatformTransactionManager hosts) {
        this.transactionManager = hosts;
        return this;
    }

    /** A directory with the folders {@code services}, {@code blocks} and {@code variants}, besides those on the class path. */
    public EngineBuilder services(Path directory) {
        sources.add(FolderSource.directory(directory));
        return this;
    }

    /** Folders from elsewhere, besides those on the class path. */
    public EngineBuilder services(FolderSource source) {
        sources.add(source);
        return this;
    }

    /** Local variants that are not in folders; asked for every application, and an answer goes before the folders. */
    public EngineBuilder variants(VariantDirectory directory) {
        this.variants = directory;
        return this;
    }

    /** A local variant, besides those in folders; it is held against its service like those. */
    public EngineBuilder variant(LocalVariant variant) {
        sources.add(FolderSource.content(VariantFolder.contentOf(variant)));
        return this;
    }

    public EngineBuilder authorities(AuthorityDirectory directory) {
        this.authorities = directory;
        return this;
    }

    public EngineBuilder payments(PaymentGateway gateway) {
        this.payments = gateway;
        return this;
    }

    /** Where messages go; by default a table that the front office reads. */
    public EngineBuilder mailbox(Mailbox hosts) {
        this.mailbox = hosts;
        return this;
    }

    /** Where the bytes of documents are kept; by default a table. */
    public EngineBuilder documents(DocumentStore store) {
        this.documents = store;
        return this;
    }

    /** Who has which room or device when; by default a table. It must take part in the transaction of the case. */
    public EngineBuilder calendar(ResourceCalendar hosts) {
        this.calendar = hosts;
        return this;
    }

    /** An automated step, besides those found by {@link ServiceLoader}. */
    public EngineBuilder step(Step step) {
        steps.add(step);
        return this;
    }

    /** Listens to events from the start, so that none is missed that was left over from the last run. */
    public EngineBuilder listener(Consumer<CaseEvent> listener) {
        listeners.add(listener);
        return this;
    }

    /** Watches where the tokens of all cases go: for tests, not for citizens. */
    public EngineBuilder observer(ProcessObserver watching) {
        this.observer = watching;
        return this;
    }

    public EngineBuilder clock(Clock injected) {
        this.clock = injected;
        return this;
    }

    /** No background threads: timers and effects run when {@link DueWork} is told to. */
    public EngineBuilder withoutBackground() {
        this.background = false;
        return this;
    }

    /** Refuses to start if any folder is refused, instead of serving the good ones. */
    public EngineBuilder failFast() {
        this.failFast = true;
        return this;
    }

    /**
     * Serves folders that nobody has proved: for tests of single steps and models, never for citizens. What the reader of folders refuses stays refused.
     */
    public EngineBuilder withoutProof() {
        this.proving = false;
        return this;
    }

    /**
     * Looks for neither folders nor steps on the class path: only what is given here is served. For folders that are being worked on while an older copy
     * of them lies on the class path, where both would be refused.
     */
    public EngineBuilder withoutClassPath() {
        this.discovering = false;
        return this;
    }

    /** Creates or migrates the tables, loads the services, starts the background work. */
    public Amtsweg build() {
        DataSource given = dataSource;
        if (given == null) {
            if (transactionManager != null) {
                throw new IllegalStateException("A transaction manager needs its data source");
            }
            InMemoryDatabase memory = InMemoryDatabase.open();
            try {
                return start(memory.dataSource(), Optional.of(memory::close));
            } catch (RuntimeException e) {
                memory.close();
                throw e;
            }
        }
        List<String> missing = new ArrayList<>();
        if (authorities == null) {
            missing.add("authorities(…), who is competent where");
        }
        if (payments == null) {
            missing.add("payments(…), who takes the money");
        }
        if (!missing.isEmpty()) {
            throw new IllegalStateException(
                    "On a database of your own these are needed: " + String.join("; ", missing));
        }
        return start(given, Optional.empty());
    }

    private Amtsweg start(DataSource source, Optional<Runnable> onClose) {
        PlatformTransactionManager manager =
                transactionManager == null ? new DataSourceTransactionManager(source) : transactionManager;
        List<FolderSource> all = new ArrayList<>();
        List<Step> allSteps = new ArrayList<>(steps);
        if (discovering) {
            all.add(FolderSource.classPath(classLoader()));
            ServiceLoader.load(Step.class, classLoader()).forEach(allSteps::add);
        }
        all.addAll(sources);
        EngineAmtsweg amtsweg = EngineAmtsweg.assemble(
                new EngineAmtsweg.Ground(source, manager, clock, onClose),
                new EngineAmtsweg.Ports(
                        authorities == null ? new FictiveAuthorities() : authorities,
                        payments == null ? InMemoryPayments.settlingAtOnce(clock) : payments,
                        Optional.ofNullable(mailbox),
                        Optional.ofNullable(documents),
                        Optional.ofNullable(calendar),
                        Optional.ofNullable(observer)),
                new EngineAmtsweg.Offered(all, variants, proving),
                allSteps);
        if (failFast && !amtsweg.catalogue().refused().isEmpty()) {
            amtsweg.close();
            throw refused(amtsweg);
        }
        listeners.forEach(amtsweg::subscribe);
        if (background) {
            amtsweg.startBackground();
        }
        return amtsweg;
    }

    private static AmtswegException refused(Amtsweg amtsweg) {
        StringBuilder reasons = new StringBuilder("Services were refused:");
        amtsweg.catalogue()
                .refused()
                .forEach(r -> reasons.append("\n")
                        .append(r.folder())
                        .append(":\n")
                        .append(r.findings().toString().indent(2).stripTrailing()));
        return AmtswegException.permanent(reasons.toString());
    }

    private static ClassLoader classLoader() {
        ClassLoader context = Thread.currentThread().getContextClassLoader();
        return context == null ? EngineBuilder.class.getClassLoader() : context;
    }
}
