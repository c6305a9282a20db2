package org.amtsweg.engine.camunda;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.amtsweg.engine.process.ProcessRuntime.FailedTimer;
import org.amtsweg.identifier.CaseId;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The engine's timers as rows (<i>Zeitgeber</i>), read past the engine: its own entities would be cached and therefore stale once the case is
 * locked, and its queries are not ordered by due date.
 */
final class TimerRows {

    private static final String LIVE = " TYPE_ = 'timer' and RETRIES_ > 0 and SUSPENSION_STATE_ = 1 ";

    private final JdbcClient jdbc;
    private final boolean byDatabase;

    /** With {@code byDatabase} a timer has come only if the database's clock says so too; a turned clock is asked alone. */
    TimerRows(DataSource dataSource, boolean byDatabase) {
        this.jdbc = JdbcClient.create(dataSource);
        this.byDatabase = byDatabase;
    }

    Optional<Instant> next() {
        return jdbc.sql("select min(DUEDATE_) as DUE from ACT_RU_JOB where" + LIVE)
                .query((rs, n) -> Optional.ofNullable(rs.getObject("DUE", LocalDateTime.class))
                        .map(TimerRows::instant))
                .single();
    }

    Optional<String> due(Date now) {
        return jdbc.sql("select ID_, DUEDATE_, current_timestamp as DB_TIME from ACT_RU_JOB where" + LIVE
                        + "and DUEDATE_ <= :now and (LOCK_EXP_TIME_ is null or LOCK_EXP_TIME_ <= :now)"
                        + " order by DUEDATE_, ID_ limit 1")
                .param("now", UtcDates.toColumn(now))
                .query((rs, n) -> hasCome(rs) ? Optional.of(rs.getString("ID_")) : Optional.<String>empty())
                .optional()
                .flatMap(id -> id);
    }

    /** By the database's clock, which all nodes share: a node whose own clock is fast fires nothing early. */
    private boolean hasCome(ResultSet row) throws SQLException {
        Instant due = instant(row.getObject("DUEDATE_", LocalDateTime.class));
        return !byDatabase
                || !due.isAfter(row.getObject("DB_TIME", OffsetDateTime.class).toInstant());
    }

    /** The case of a timer that may fire now; empty if it is gone, exhausted or was postponed. */
    Optional<CaseId> caseOf(String jobId, Date now) {
        return jdbc.sql("select pi.BUSINESS_KEY_, j.DUEDATE_, current_timestamp as DB_TIME from ACT_RU_JOB j"
                        + " join ACT_RU_EXECUTION pi on pi.ID_ = j.PROCESS_INSTANCE_ID_"
                        + " where j.ID_ = :id and j.RETRIES_ > 0 and j.SUSPENSION_STATE_ = 1 and j.DUEDATE_ <= :now")
                .param("id", jobId)
                .param("now", UtcDates.toColumn(now))
                .query((rs, n) -> hasCome(rs)
                        ? Optional.of(CaseId.parse(rs.getString("BUSINESS_KEY_")))
                        : Optional.<CaseId>empty())
                .optional()
                .flatMap(id -> id);
    }

    List<FailedTimer> exhausted(int limit) {
        return jdbc.sql(
                        "select j.ID_, j.EXCEPTION_MSG_, pi.BUSINESS_KEY_, coalesce(i.INCIDENT_TIMESTAMP_, j.DUEDATE_) as SINCE"
                                + " from ACT_RU_JOB j join ACT_RU_EXECUTION pi on pi.ID_ = j.PROCESS_INSTANCE_ID_"
                                + " left join ACT_RU_INCIDENT i on i.CONFIGURATION_ = j.ID_"
                                + " where j.RETRIES_ = 0 order by SINCE, j.ID_ limit :limit")
                .param("limit", limit)
                .query((rs, n) -> new FailedTimer(
                        rs.getString("ID_"),
                        CaseId.parse(rs.getString("BUSINESS_KEY_")),
                        TimerRetries.ATTEMPTS,
                        instant(rs.getObject("SINCE", LocalDateTime.class)),
                        Optional.ofNullable(rs.getString("EXCEPTION_MSG_")).orElse("unknown")))
                .list();
    }

    private static Instant instant(LocalDateTime column) {
        return column.toInstant(ZoneOffset.UTC);
    }
}
