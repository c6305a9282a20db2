package org.amtsweg.engine.outbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.amtsweg.casefile.CaseEvent;
import org.amtsweg.engine.database.Database;
import org.amtsweg.engine.database.Json;
import org.amtsweg.identifier.CaseId;
import org.amtsweg.problem.AmtswegException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes effects out of the outbox and performs them (<i>Zustellung</i>): after commit, at least once, each attempt within its time limit, with growing
 * pauses, and given up visibly after the last attempt.
 */
public final class Relay implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Relay.class);
    private static final int ATTEMPTS = 8;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(10);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(6);
    private static final int EVENTS_AT_ONCE = 100;
    /** So many effects are under way at once in the background; one slow system does not hold up the others. */
    private static final int EFFECTS_AT_ONCE = 8;

    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(20);
    private static final int CHORES_AT_ONCE = 100;
    private static final Duration LISTENER_LIMIT = Duration.ofSeconds(30);
    /** Longer than any attempt may take; then somebody else may try. */
    private static final Duration LEASE = Duration.ofMinutes(10);

    private final Database database;
    private final Outbox outbox;
    private final Effects effects;
    private final Chores chores;
    /** When chores are looked for again; only the thread of the loop reads it. */
    private Instant nextLook = Instant.MIN;

    private final Clock clock;
    private final List<Consumer<CaseEvent>> listeners = new CopyOnWriteArrayList<>();
    private final ExecutorService attempts = Executors.newCachedThreadPool(daemons("amtsweg-effect-"));
    private final Semaphore slots = new Semaphore(EFFECTS_AT_ONCE);
    private final List<Future<?>> rounds = new CopyOnWriteArrayList<>();
    private final ScheduledExecutorService loop = Executors.newSingleThreadScheduledExecutor(daemons("amtsweg-relay-"));

    public Relay(Database database, Outbox outbox, Effects effects, Chores chores, Clock clock) {
        this.database = database;
        this.outbox = outbox;
        this.effects = effects;
        this.chores = chores;
        this.clock = clock;
    }

    public void subscribe(Consumer<CaseEvent> listener) {
        listeners.add(listener);
    }

    public void unsubscribe(Consumer<CaseEvent> listener) {
        listeners.remove(listener);
    }

    /** Works through the outbox in the background from now on. */
    public void start(Duration pause) {
        rounds.add(loop.scheduleWithFixedDelay(this::runQuietly, 0, pause.toMillis(), TimeUnit.MILLISECONDS));
    }

    /** Works through the outbox soon, without waiting for the next round. */
    public void wake() {
        try {
            loop.execute(this::runQuietly);
        } catch (RejectedExecutionException e) {
            LOG.debug("Not waking the relay: it is closed");
        }
    }

    private void runQuietly() {
        try {
            startDue();
            runChores();
            while (deliverEvents() == EVENTS_AT_ONCE) {
                LOG.debug("More events are due");
            }
        } catch (RuntimeException e) {
            LOG.warn("The relay pauses after {}", e.getClass().getName());
        }
    }

    /** Chores are counted in days, so a look now and then is enough; what is found is done one after the other. */
    private void runChores() {
        Instant now = clock.instant();
        if (now.isBefore(nextLook)) {
            return;
        }
        nextLook = now.plus(BETWEEN_LOOKS);
        int done = 0;
        while (done < CHORES_AT_ONCE && chores.runNext(now)) {
            done++;
        }
        if (done == CHORES_AT_ONCE) {
            nextLook = now;
        }
    }

    /** Starts what is due, as far as there are free slots. */
    private void startDue() {
        while (slots.tryAcquire()) {
            Optional<OutboxRow> row = outbox.claim(clock.instant(), LEASE);
            if (row.isEmpty()) {
                slots.release();
                return;
            }
            attempts.execute(() -> {
                try {
                    attempt(row.get());
                } finally {
                    slots.release();
                    wake();
                }
            });
        }
    }

    /** Performs everything that is due now, in this thread but for the attempts themselves; gives how many effects were attempted. */
    public int runDue() {
        int count = 0;
        Optional<OutboxRow> row;
        do {
            Instant now = clock.instant();
            row = outbox.claim(now, LEASE);
            if (row.isPresent()) {
                attempt(row.get());
                count++;
            }
        } while (row.isPresent());
        while (chores.runNext(clock.instant())) {
            count++;
        }
        while (deliverEvents() == EVENTS_AT_ONCE) {
            count++;
        }
        return count;
    }

    private void attempt(OutboxRow row) {
        Future<Runnable> running = attempts.submit(() -> effects.perform(row));
        try {
            Runnable record = running.get(effects.timeLimit(row).toMillis(), TimeUnit.MILLISECONDS);
            record.run();
        } catch (TimeoutException e) {
            running.cancel(true);
            failed(row, "time limit", true);
        } catch (ExecutionException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            failed(row, cause.getClass().getSimpleName(), !isPermanent(cause));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            failed(row, "interrupted", true);
        } catch (RuntimeException e) {
            failed(row, e.getClass().getSimpleName(), !isPermanent(e));
        }
    }

    private static boolean isPermanent(Throwable cause) {
        return cause instanceof AmtswegException ours
                && !ours.isRetryable()
                && cause.getClass().equals(AmtswegException.class);
    }

    private void failed(OutboxRow row, String error, boolean again) {
        int attempt = row.work().attempt();
        Optional<Instant> next =
                again && attempt < ATTEMPTS ? Optional.of(clock.instant().plus(pause(attempt))) : Optional.empty();
        LOG.warn(
                "Effect {} of case {} failed at attempt {}: {}{}",
                row.name(),
                row.caseId(),
                attempt,
                error,
                next.isPresent() ? "" : "; given up");
        outbox.failed(row, error, next);
    }

    /** Doubles with each attempt, with up to a tenth of jitter. */
    private static Duration pause(int attempt) {
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(attempt - 1, 12));
        Duration bounded = pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
        return bounded.plusMillis(ThreadLocalRandom.current().nextLong(bounded.toMillis() / 10 + 1));
    }

    private int deliverEvents() {
        return database.inSeparateTransaction(() -> {
            List<OutboxRow> rows = outbox.events(clock.instant(), EVENTS_AT_ONCE);
            List<OutboxRow> delivered = new ArrayList<>();
            List<OutboxRow> refused = new ArrayList<>();
            Set<CaseId> held = new HashSet<>();
            for (OutboxRow row : rows) {
                if (held.contains(row.caseId())) {
                    continue;
                }
                if (deliver(row)) {
                    delivered.add(row);
                } else {
                    refused.add(row);
                    held.add(row.caseId());
                }
            }
            outbox.delete(delivered);
            refused.forEach(row -> outbox.postpone(
                    List.of(row), clock.instant().plus(pause(Math.min(row.work().attempt(), 12)))));
            return delivered.size();
        });
    }

    private boolean deliver(OutboxRow row) {
        CaseEvent event = Json.convert(row.work().payload(), CaseEvent.class);
        for (Consumer<CaseEvent> listener : listeners) {
            // In a thread of its own, so that what the listener does to the database is not part of the relay's
            // transaction.
            Future<?> told = attempts.submit(() -> listener.accept(event));
            try {
                told.get(LISTENER_LIMIT.toMillis(), TimeUnit.MILLISECONDS);
            } catch (ExecutionException | TimeoutException e) {
                told.cancel(true);
                Throwable cause = e.getCause() == null ? e : e.getCause();
                LOG.warn(
                        "A listener failed with {}; the event comes again",
                        cause.getClass().getName());
                return false;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return true;
    }

    @Override
    public void close() {
        rounds.forEach(round -> round.cancel(false));
        loop.shutdown();
        try {
            if (!loop.awaitTermination(10, TimeUnit.SECONDS)) {
                loop.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        attempts.shutdownNow();
    }

    private static ThreadFactory daemons(String prefix) {
        AtomicInteger number = new AtomicInteger();
        return work -> {
            Thread thread = new Thread(work, prefix + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        };
    }
}
