package org.amtsweg.engine.outbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.amtsweg.audit.StuckWork;
import org.amtsweg.casefile.CaseEvent;
import org.amtsweg.engine.database.Database;
import org.amtsweg.engine.database.Json;
import org.amtsweg.engine.database.Parameters;
import org.amtsweg.engine.database.Rows;
import org.amtsweg.engine.database.Writes;
import org.amtsweg.identifier.CaseId;

/**
 * The rows of the outbox (<i>Postausgang</i>): written in the transaction that causes an effect, claimed one attempt at a time, gone when done.
 *
 * <p>{@code READY} rows are due at {@code next_at}; {@code WAITING} ones have been sent and wait for an answer; {@code DEAD} ones have used up their
 * attempts and wait for a person.
 */
public final class Outbox {

    /** What a row is for. */
    public enum Kind {
        /** A remote step at which a token waits. */
        STEP,
        /** A message nobody waits for. */
        MESSAGE,
        /** News for subscriptions. */
        EVENT
    }

    private static final String COLUMNS = "id, case_id, sequence, kind, name, effect_key, execution, definition, scope,"
            + " element, payload, state, attempts, next_at, created_at, last_error";

    private final Database database;

    public Outbox(Database database) {
        this.database = database;
    }

    /** Queues an effect; {@code sequence} is unique within the case. */
    public static void effect(
            Writes writes,
            CaseId caseId,
            Kind kind,
            String name,
            OutboxRow.Origin origin,
            OutboxRow.Work work,
            Instant now) {
        writes.insert(
                "amt_outbox",
                COLUMNS,
                UUID.randomUUID(),
                caseId.value(),
                work.sequence(),
                kind,
                name,
                work.effectKey(),
                origin.execution(),
                origin.definition(),
                origin.scope(),
                origin.element(),
                Json.write(work.payload()),
                "READY",
                0,
                now,
                now,
                "");
    }

    /** Queues an event. */
    public static void event(Writes writes, CaseEvent event) {
        effect(
                writes,
                event.caseId(),
                Kind.EVENT,
                event.kind().name(),
                OutboxRow.Origin.NOWHERE,
                new OutboxRow.Work(
                        "event:" + event.caseId() + ":" + event.sequence(),
                        (ObjectNode) Json.tree(event),
                        event.sequence(),
                        0),
                event.at());
    }

    /** When the next effect or event is due. */
    public Optional<Instant> nextDue() {
        return database.sql()
                .sql("select next_at from amt_outbox where state = 'READY' order by next_at fetch first 1 row only")
                .query((row, n) -> Rows.instant(row, "next_at"))
                .optional();
    }

    /**
     * Claims the effect that has been due longest for one attempt: for the length of the lease nobody else gets it. Runs in a transaction
     * of its own.
     */
    public Optional<OutboxRow> claim(Instant now, Duration lease) {
        return database.inSeparateTransaction(() -> {
            Optional<OutboxRow> row = database.sql()
                    .sql("select " + COLUMNS
                            + " from amt_outbox where state = 'READY' and kind <> 'EVENT' and next_at <= ?"
                            + " order by next_at, sequence fetch first 1 row only for update skip locked")
                    .param(Parameters.toJdbc(now))
                    .query(Outbox::row)
                    .optional();
            row.ifPresent(r -> database.sql()
                    .sql("update amt_outbox set attempts = attempts + 1, next_at = ? where id = ?")
                    .param(Parameters.toJdbc(now.plus(lease)))
                    .param(r.id())
                    .update());
            return row;
        });
    }

    /** Ends a claimed attempt, if it is still this attempt's to end; call it with the case locked. */
    public boolean end(OutboxRow row) {
        return database.sql()
                        .sql("delete from amt_outbox where id = ? and state = 'READY' and attempts = ?")
                        .param(row.id())
                        .param(row.work().attempt())
                        .update()
                == 1;
    }

    /** Ends a claimed attempt likewise, but keeps the row: what was asked for will be answered under {@code correlation}. */
    public boolean await(OutboxRow row, String correlation) {
        return database.sql()
                        .sql("update amt_outbox set state = 'WAITING', correlation = ?"
                                + " where id = ? and state = 'READY' and attempts = ?")
                        .param(correlation)
                        .param(row.id())
                        .param(row.work().attempt())
                        .update()
                == 1;
    }

    public static void done(Writes writes, OutboxRow row) {
        writes.change("delete from amt_outbox where id = ?", row.id());
    }

    /** What was asked for will be answered under another correlation. */
    public static void waiting(Writes writes, OutboxRow row, String correlation) {
        writes.change("update amt_outbox set state = 'WAITING', correlation = ? where id = ?", correlation, row.id());
    }

    /** The row that waits for an answer with this correlation. */
    public Optional<OutboxRow> waitingFor(String correlation) {
        return database.sql()
                .sql("select " + COLUMNS + " from amt_outbox where state = 'WAITING' and correlation = ?")
                .param(correlation)
                .query(Outbox::row)
                .optional();
    }

    /** An attempt failed: again at {@code next}, or given up if there is none. */
    public void failed(OutboxRow row, String error, Optional<Instant> next) {
        Writes writes = new Writes();
        next.ifPresentOrElse(
                at -> writes.change(
                        "update amt_outbox set last_error = ?, next_at = ? where id = ? and state = 'READY' and attempts = ?",
                        error,
                        at,
                        row.id(),
                        row.work().attempt()),
                () -> writes.change(
                        "update amt_outbox set last_error = ?, state = 'DEAD' where id = ? and state = 'READY' and attempts = ?",
                        error,
                        row.id(),
                        row.work().attempt()));
        database.inSeparateTransaction(() -> {
            writes.flush(database);
            return true;
        });
    }

    /** Effects whose token left otherwise need not be sent any more. */
    public static void cancel(Writes writes, String execution) {
        writes.change("delete from amt_outbox where execution = ? and kind = 'STEP'", execution);
    }

    /** Due events in order within each case; those behind one that was postponed wait for it. */
    List<OutboxRow> events(Instant now, int limit) {
        return database.sql()
                .sql("select " + COLUMNS
                        + " from amt_outbox o where state = 'READY' and kind = 'EVENT' and next_at <= ?"
                        + " and not exists (select 1 from amt_outbox p where p.case_id = o.case_id and p.kind = 'EVENT'"
                        + " and p.sequence < o.sequence and p.next_at > ?)"
                        + " order by created_at, case_id, sequence fetch first " + limit
                        + " rows only for update skip locked")
                .param(Parameters.toJdbc(now))
                .param(Parameters.toJdbc(now))
                .query(Outbox::row)
                .list();
    }

    void delete(List<OutboxRow> rows) {
        Writes writes = new Writes();
        rows.forEach(row -> done(writes, row));
        writes.flush(database);
    }

    void postpone(List<OutboxRow> rows, Instant next) {
        Writes writes = new Writes();
        rows.forEach(row -> writes.change(
                "update amt_outbox set attempts = attempts + 1, next_at = ?, last_error = 'listener' where id = ?",
                next,
                row.id()));
        writes.flush(database);
    }

    /** Effects that were given up, the oldest first. */
    public List<StuckWork> dead(int limit) {
        return new ArrayList<>(database.sql()
                .sql("select * from amt_outbox where state = 'DEAD' order by created_at, id fetch first " + limit
                        + " rows only")
                .query((row, n) -> new StuckWork(
                        StuckWork.Kind.EFFECT,
                        Rows.uuid(row, "id").toString(),
                        new CaseId(Rows.uuid(row, "case_id")),
                        row.getInt("attempts"),
                        Rows.instant(row, "created_at"),
                        row.getString("last_error")))
                .list());
    }

    /** Lets a dead effect be tried again at once; false if there is none. */
    public boolean revive(UUID id, Instant now) {
        return database.sql()
                        .sql(
                                "update amt_outbox set state = 'READY', attempts = 0, next_at = ? where id = ? and state = 'DEAD'")
                        .param(Parameters.toJdbc(now))
                        .param(id)
                        .update()
                == 1;
    }

    private static OutboxRow row(ResultSet row, int number) throws SQLException {
        return new OutboxRow(
                Rows.uuid(row, "id"),
                new CaseId(Rows.uuid(row, "case_id")),
                Kind.valueOf(row.getString("kind")),
                row.getString("name"),
                new OutboxRow.Origin(
                        row.getString("definition"),
                        row.getString("execution"),
                        row.getString("scope"),
                        row.getString("element")),
                new OutboxRow.Work(
                        row.getString("effect_key"),
                        Json.object(row.getString("payload")),
                        row.getLong("sequence"),
                        row.getInt("attempts") + 1));
    }
}
