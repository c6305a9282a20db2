package org.amtsweg.engine.casefile;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.amtsweg.application.Channel;
import org.amtsweg.audit.Actor;
import org.amtsweg.authority.Place;
import org.amtsweg.casefile.CaseState;
import org.amtsweg.engine.audit.AuditChain;
import org.amtsweg.engine.database.Database;
import org.amtsweg.engine.database.Rows;
import org.amtsweg.engine.database.Writes;
import org.amtsweg.identifier.Ars;
import org.amtsweg.identifier.CaseId;
import org.amtsweg.identifier.ServiceId;
import org.amtsweg.legal.ProcedureLaw;
import org.amtsweg.problem.ConflictException;
import org.jspecify.annotations.Nullable;

/**
 * Opens the files of cases (<i>Aktenzugriff</i>): locks the row, lets the work change the file, writes it. One order for everybody: first the case,
 * then the engine.
 */
public final class CaseFiles {

    /** The only tenant there is today; the column is there so that more may come. */
    private static final String TENANT = "default";

    private static final String SELECT =
            "select id, service, version, variant, state, ars, district, latitude, longitude, procedure_law,"
                    + " channel, received_at, recorded_at, decided_at, closed_at, instance, audit_sequence, audit_hash,"
                    + " event_sequence, data from amt_case where id = ?";

    private final Database database;
    private final Clock clock;

    @SuppressWarnings("ThreadLocalUsage") // one installation must not see the open file of another in the same thread
    private final ThreadLocal<@Nullable CaseFile> open = new ThreadLocal<>();

    public CaseFiles(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Opens a new case, lets the work fill it, writes it. Within a transaction. */
    public <T extends @Nullable Object> T begin(
            CaseHeader header, CaseData data, Actor actor, Function<CaseFile, T> work) {
        CaseFile file = new CaseFile(
                header,
                data,
                new AuditChain(header.id(), 0, AuditChain.GENESIS),
                new CaseFile.Progress(CaseState.SUBMITTED, "", 0, Optional.empty(), Optional.empty()),
                actor,
                clock.instant());
        return run(file, work);
    }

    /** Locks a case, lets the work change it, writes it; empty if there is no such case. Joins the transaction under way or makes one. */
    public <T> Optional<T> with(CaseId id, Actor actor, Function<CaseFile, T> work) {
        return database.inTransaction(() -> {
            CaseFile already = open.get();
            if (already != null) {
                if (!already.id().equals(id)) {
                    throw new ConflictException("One transaction works on one case at a time");
                }
                return Optional.of(work.apply(already));
            }
            return lock(id, actor).map(file -> run(file, work));
        });
    }

    /** Reads a case without locking it. */
    public Optional<CaseFile> read(CaseId id, Actor actor) {
        return database.sql()
                .sql(SELECT)
                .param(id.value())
                .query((row, n) -> file(row, actor))
                .optional();
    }

    /** The file that this thread works on. */
    public CaseFile current(CaseId id) {
        CaseFile file = open.get();
        if (file == null || !file.id().equals(id)) {
            throw new IllegalStateException("The engine moved a token of case " + id + " without its file being open");
        }
        return file;
    }

    /** Whether this thread works on a file. */
    public boolean isOpen() {
        return open.get() != null;
    }

    private Optional<CaseFile> lock(CaseId id, Actor actor) {
        return database.sql()
                .sql(SELECT + " for update")
                .param(id.value())
                .query((row, n) -> file(row, actor))
                .optional();
    }

    private <T extends @Nullable Object> T run(CaseFile file, Function<CaseFile, T> work) {
        open.set(file);
        try {
            T result = work.apply(file);
            file.settle();
            save(file);
            return result;
        } finally {
            open.remove();
        }
    }

    /** For work of the engine's own, which has its result from elsewhere. */
    public <T extends @Nullable Object> T with(CaseId id, Actor actor, Supplier<T> work, Supplier<T> otherwise) {
        CaseFile already = open.get();
        if (already != null && already.id().equals(id)) {
            return work.get();
        }
        Optional<CaseFile> file = lock(id, actor);
        return file.isPresent() ? run(file.get(), f -> work.get()) : otherwise.get();
    }

    private void save(CaseFile file) {
        Writes row = new Writes();
        if (file.isNew()) {
            insert(file, row);
        } else {
            update(file, row);
        }
        row.flush(database);
        file.writes().flush(database);
    }

    private static void insert(CaseFile file, Writes row) {
        CaseHeader header = file.header();
        Place place = header.place();
        row.insert(
                "amt_case",
                "id, tenant, service, version, variant, state, ars, district, latitude, longitude, procedure_law, channel,"
                        + " received_at, recorded_at, decided_at, closed_at, authority, instance, access_hash,"
                        + " audit_sequence, audit_hash, event_sequence, data",
                header.id().value(),
                TENANT,
                header.offer().service().value(),
                header.offer().version(),
                header.offer().variant(),
                file.state(),
                place.ars().value(),
                place.district(),
                place.point().map(Place.Point::latitude),
                place.point().map(Place.Point::longitude),
                header.law().toString(),
                header.channel(),
                header.times().received(),
                header.times().recorded(),
                file.decidedAt(),
                file.closedAt(),
                file.data().authority().id().value(),
                file.instance(),
                file.accessHash(),
                file.chain().sequence(),
                file.chain().hash(),
                file.eventSequence(),
                file.data().write());
    }

    private static void update(CaseFile file, Writes row) {
        row.changeOne(
                "update amt_case set state = ?, decided_at = ?, closed_at = ?, instance = ?, audit_sequence = ?,"
                        + " audit_hash = ?, event_sequence = ?, data = ? where id = ?",
                file.state(),
                file.decidedAt(),
                file.closedAt(),
                file.instance(),
                file.chain().sequence(),
                file.chain().hash(),
                file.eventSequence(),
                file.data().write(),
                file.id().value());
    }

    private CaseFile file(ResultSet row, Actor actor) throws SQLException {
        CaseId id = new CaseId(Rows.uuid(row, "id"));
        return new CaseFile(
                new CaseHeader(
                        id,
                        new CaseHeader.Offer(
                                ServiceId.parse(row.getString("service")),
                                row.getString("version"),
                                Optional.ofNullable(row.getString("variant"))),
                        place(row),
                        ProcedureLaw.parse(row.getString("procedure_law")),
                        Channel.valueOf(row.getString("channel")),
                        new CaseHeader.Times(Rows.instant(row, "received_at"), Rows.instant(row, "recorded_at"))),
                CaseData.parse(row.getString("data")),
                new AuditChain(id, row.getLong("audit_sequence"), row.getString("audit_hash")),
                new CaseFile.Progress(
                        CaseState.valueOf(row.getString("state")),
                        row.getString("instance"),
                        row.getLong("event_sequence"),
                        Rows.optionalInstant(row, "decided_at"),
                        Rows.optionalInstant(row, "closed_at")),
                actor,
                clock.instant());
    }

    private static Place place(ResultSet row) throws SQLException {
        Place place = Place.of(Ars.parse(row.getString("ars")));
        String district = row.getString("district");
        BigDecimal latitude = row.getBigDecimal("latitude");
        BigDecimal longitude = row.getBigDecimal("longitude");
        Place in = district == null ? place : place.inDistrict(district);
        return latitude == null || longitude == null ? in : in.at(latitude, longitude);
    }
}
