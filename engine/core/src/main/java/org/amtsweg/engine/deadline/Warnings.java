package org.amtsweg.engine.deadline;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.amtsweg.audit.Actor;
import org.amtsweg.engine.casefile.CaseFile;
import org.amtsweg.engine.casefile.CaseFiles;
import org.amtsweg.engine.casefile.KeptDeadline;
import org.amtsweg.engine.database.Database;
import org.amtsweg.engine.database.Parameters;
import org.amtsweg.engine.database.Rows;
import org.amtsweg.engine.outbox.Chores;
import org.amtsweg.identifier.CaseId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Warnings and escalations that become due (<i>fällige Vorwarnungen</i>): found by an index, done under the lock of their case, where the row is looked at
 * again; so each is given once, however many nodes look.
 */
public final class Warnings implements Chores {

    private static final Logger LOG = LoggerFactory.getLogger(Warnings.class);
    private static final Duration AFTER_A_FAILURE = Duration.ofHours(1);

    private final Database database;
    private final CaseFiles files;
    private final Deadlines deadlines;
    private final DeadlineWatching watching;

    public Warnings(Database database, CaseFiles files, Deadlines deadlines, DeadlineWatching watching) {
        this.database = database;
        this.files = files;
        this.deadlines = deadlines;
        this.watching = watching;
    }

    @Override
    public Optional<Instant> nextDue() {
        return database.sql()
                .sql(
                        "select watch_at from amt_deadline where watch_at is not null order by watch_at fetch first 1 row only")
                .query((row, n) -> Rows.instant(row, "watch_at"))
                .optional();
    }

    @Override
    public boolean runNext(Instant now) {
        Optional<CaseId> next = database.sql()
                .sql(
                        "select case_id from amt_deadline where watch_at <= ? order by watch_at, case_id fetch first 1 row only")
                .param(Parameters.toJdbc(now))
                .query((row, n) -> new CaseId(Rows.uuid(row, "case_id")))
                .optional();
        next.ifPresent(id -> {
            try {
                files.with(id, Actor.SYSTEM, this::warn);
            } catch (RuntimeException e) {
                LOG.warn(
                        "The warnings of case {} are put off after {}",
                        id,
                        e.getClass().getName());
                putOff(id, now);
            }
        });
        return next.isPresent();
    }

    private boolean warn(CaseFile file) {
        List<KeptDeadline> due = deadlines.of(file).stream()
                .filter(kept ->
                        kept.watchAt().filter(at -> !at.isAfter(file.now())).isPresent())
                .toList();
        due.forEach(kept -> deadlines.known(file).put(kept.key(), watching.warn(file, kept)));
        return true;
    }

    private void putOff(CaseId id, Instant now) {
        database.inSeparateTransaction(() -> database.sql()
                .sql("update amt_deadline set watch_at = ? where case_id = ? and watch_at <= ?")
                .param(Parameters.toJdbc(now.plus(AFTER_A_FAILURE)))
                .param(id.value())
                .param(Parameters.toJdbc(now))
                .update());
    }
}
