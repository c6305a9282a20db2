package org.amtsweg.testkit.town;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.amtsweg.booking.ReservationRequest;
import org.amtsweg.booking.Resource;
import org.amtsweg.booking.ResourceCalendar;
import org.amtsweg.booking.TimeSlot;
import org.amtsweg.engine.EngineBuilder;
import org.amtsweg.engine.FictiveAuthorities;
import org.amtsweg.engine.booking.TableResourceCalendar;
import org.amtsweg.engine.database.Database;
import org.amtsweg.engine.process.ProcessObserver;
import org.amtsweg.engine.run.StepRegistry;
import org.amtsweg.identifier.CaseId;
import org.amtsweg.identifier.ResourceId;
import org.amtsweg.identifier.ServiceId;
import org.amtsweg.model.folder.BlockFolder;
import org.amtsweg.model.folder.FolderContent;
import org.amtsweg.model.folder.FolderLoader;
import org.amtsweg.model.folder.FolderSource;
import org.amtsweg.model.folder.LibraryBlocks;
import org.amtsweg.model.folder.LoadedFolders;
import org.amtsweg.model.folder.ServiceFolder;
import org.amtsweg.service.RefusedService;
import org.amtsweg.testkit.TestAmtsweg;
import org.amtsweg.testkit.TurnedClock;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/**
 * A made-up town that serves the folders it is given (<i>fiktive Stadt</i>): an installation in memory with a clock that is turned, fictive people, and a
 * mailbox, payments and vendors' steps that do what they are told.
 *
 * <p>Folders are read and proved once; {@link #restart} then forgets everything that happened, which takes milliseconds, so that each case begins in an empty
 * town at its own time. One town at a time per JVM, in one thread: the process engine's clock is a static field.
 */
public final class Town implements AutoCloseable {

    private final TestAmtsweg amtsweg;
    private final TurnedClock clock;
    private final TownDatabase database;
    private final TownMailbox mailbox;
    private final TownPayments payments;
    private final TownSteps steps;
    private final TownVariants variants = new TownVariants();
    private final LoadedFolders folders;
    private final Trail trail;

    private Town(Collection<FolderContent> contents, ProcessObserver watcher, UnaryOperator<EngineBuilder> changes) {
        this.trail = new Trail(watcher);
        this.clock = TurnedClock.at(TestAmtsweg.START);
        this.database = new TownDatabase();
        this.mailbox = new TownMailbox(clock);
        this.payments = new TownPayments(clock);
        this.steps = TownSteps.of(contents, loader());
        FolderSource source = FolderSource.content(contents.toArray(FolderContent[]::new));
        this.folders = new FolderLoader(new StepRegistry(steps.all()).names()).load(List.of(source));
        try {
            this.amtsweg = TestAmtsweg.start(clock, builder -> {
                EngineBuilder own = builder.withoutClassPath()
                        .services(source)
                        .dataSource(database.dataSource())
                        .authorities(new FictiveAuthorities())
                        .mailbox(mailbox)
                        .payments(payments)
                        .variants(variants)
                        .observer(trail);
                steps.all().forEach(own::step);
                return changes.apply(own);
            });
            database.started();
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
    }

    /** With these services and blocks, and the blocks on the class path that are not among them. */
    public static Town of(Collection<FolderContent> folders) {
        return of(folders, builder -> builder);
    }

    /** As {@link #of(Collection)}, with an installation that is changed further. */
    public static Town of(Collection<FolderContent> folders, UnaryOperator<EngineBuilder> changes) {
        return of(folders, new ProcessObserver() {}, changes);
    }

    /** As {@link #of(Collection, UnaryOperator)}, watched by somebody; the changes must not set an observer. */
    public static Town of(
            Collection<FolderContent> folders, ProcessObserver watcher, UnaryOperator<EngineBuilder> changes) {
        List<FolderContent> all = new ArrayList<>(folders);
        all.addAll(LibraryBlocks.beside(folders, loader()));
        return new Town(all, watcher, changes);
    }

    /** With the service in this folder, or with all below the {@code services} and {@code blocks} of this directory. */
    public static Town in(Path directory) {
        boolean one = Files.isRegularFile(directory.resolve("service.yaml"));
        FolderSource source =
                one ? FolderSource.folder(FolderContent.Kind.SERVICE, directory) : FolderSource.directory(directory);
        return of(source.list().folders());
    }

    private static ClassLoader loader() {
        ClassLoader context = Thread.currentThread().getContextClassLoader();
        return context == null ? Town.class.getClassLoader() : context;
    }

    /** Forgets every case, message and payment, and all that was agreed, and sets the clock, also back. */
    public void restart(Instant now) {
        database.forget();
        mailbox.restart();
        payments.restart();
        steps.restart();
        variants.restart();
        trail.cutTo(0);
        clock.restartAt(now);
    }

    /** The driver of a case of a service that is yet to be applied for; empty if the town does not serve it. */
    public Optional<CaseDriver> driver(ServiceId service) {
        return service(service).map(folder -> new CaseDriver(this, folder));
    }

    /** From now on the municipality sets these parameters of the service, everywhere; values beyond their bounds are refused when somebody applies. */
    public void set(ServiceFolder service, Map<String, JsonNode> parameters) {
        variants.set(service.service(), parameters);
    }

    /** Somebody else has taken a room or device of the town for a time. */
    public void book(ResourceId resource, TimeSlot slot) {
        DataSource source = database.dataSource();
        ResourceCalendar calendar =
                new TableResourceCalendar(new Database(source, new DataSourceTransactionManager(source)));
        calendar.reserve(new ReservationRequest(
                new Resource(Clerks.AUTHORITY.id(), resource), slot, new CaseId(UUID.randomUUID())));
    }

    /** The way that the case has taken. */
    public Trail trail() {
        return trail;
    }

    public TestAmtsweg amtsweg() {
        return amtsweg;
    }

    public TownMailbox mailbox() {
        return mailbox;
    }

    public TownPayments payments() {
        return payments;
    }

    public TownSteps steps() {
        return steps;
    }

    /** The services that the town serves. */
    public List<ServiceFolder> services() {
        return folders.services().stream()
                .filter(folder -> amtsweg.amtsweg()
                        .catalogue()
                        .find(folder.service().id())
                        .isPresent())
                .toList();
    }

    public Optional<ServiceFolder> service(ServiceId id) {
        return services().stream().filter(s -> s.service().id().equals(id)).findFirst();
    }

    public List<BlockFolder> blocks() {
        return folders.blocks();
    }

    /** Folders that may not run, with the reasons. */
    public List<RefusedService> refused() {
        return amtsweg.amtsweg().catalogue().refused();
    }

    @Override
    public void close() {
        amtsweg.close();
        database.close();
    }
}
