package org.amtsweg.engine.booking;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.amtsweg.booking.Reservation;
import org.amtsweg.booking.ReservationRequest;
import org.amtsweg.booking.Resource;
import org.amtsweg.booking.ResourceCalendar;
import org.amtsweg.booking.TimeSlot;
import org.amtsweg.engine.database.Database;
import org.amtsweg.engine.database.Parameters;
import org.amtsweg.engine.database.Rows;
import org.amtsweg.engine.database.Statements;
import org.amtsweg.identifier.CaseId;

/**
 * The default calendar (<i>Belegungskalender</i>): a table beside the case store, in the transaction of the case.
 *
 * <p>Whoever reserves locks the row of the thing first and looks second. So it needs no feature that only one database has, and whoever comes second sees
 * what the first one did. The lock comes after that of the case, always.
 */
public final class TableResourceCalendar implements ResourceCalendar {

    private final Database database;

    public TableResourceCalendar(Database database) {
        this.database = database;
    }

    @Override
    public Reservation reserve(ReservationRequest request) {
        return database.inTransaction(() -> {
            Resource resource = request.resource();
            lock(resource);
            if (!taken(resource, request.slot()).isEmpty()) {
                return new Reservation.Taken(resource, request.slot());
            }
            of(
                            resource,
                            "insert into amt_reservation (authority, resource, id, case_id, begin_at, end_at)"
                                    + " values (?, ?, ?, ?, ?, ?)")
                    .param(UUID.randomUUID())
                    .param(request.holder().value())
                    .param(Parameters.toJdbc(request.slot().begin()))
                    .param(Parameters.toJdbc(request.slot().end()))
                    .update();
            return new Reservation.Confirmed(resource, request.slot());
        });
    }

    private void lock(Resource resource) {
        of(resource, "insert into amt_resource (authority, resource) values (?, ?) on conflict do nothing")
                .update();
        of(resource, "select resource from amt_resource where authority = ? and resource = ? for update")
                .query(String.class)
                .single();
    }

    @Override
    public void release(CaseId holder, Instant at) {
        database.inTransaction(() -> database.sql()
                .sql("update amt_reservation set released_at = ? where case_id = ? and released_at is null")
                .param(Parameters.toJdbc(at))
                .param(holder.value())
                .update());
    }

    @Override
    public List<TimeSlot> taken(Resource resource, TimeSlot within) {
        return of(
                        resource,
                        "select begin_at, end_at from amt_reservation where authority = ? and resource = ?"
                                + " and released_at is null and end_at > ? and begin_at < ? order by begin_at")
                .param(Parameters.toJdbc(within.begin()))
                .param(Parameters.toJdbc(within.end()))
                .query((row, n) -> TimeSlot.of(Rows.instant(row, "begin_at"), Rows.instant(row, "end_at")))
                .list();
    }

    private Statements.Statement of(Resource resource, String sql) {
        return database.sql()
                .sql(sql)
                .param(resource.authority().value())
                .param(resource.id().value());
    }
}
