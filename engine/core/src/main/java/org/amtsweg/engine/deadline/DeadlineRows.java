package org.amtsweg.engine.deadline;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.amtsweg.deadline.Deadline;
import org.amtsweg.deadline.DeadlineEnd;
import org.amtsweg.deadline.DeadlineKind;
import org.amtsweg.deadline.DeadlineOperation;
import org.amtsweg.deadline.DeadlineRule;
import org.amtsweg.deadline.DeadlineStart;
import org.amtsweg.deadline.Period;
import org.amtsweg.engine.casefile.CaseFile;
import org.amtsweg.engine.casefile.KeptDeadline;
import org.amtsweg.engine.database.Database;
import org.amtsweg.engine.database.Json;
import org.amtsweg.engine.database.Parameters;
import org.amtsweg.engine.database.Rows;
import org.amtsweg.identifier.CaseId;
import org.amtsweg.legal.Norm;
import org.amtsweg.legal.ProcedureLaw;

/**
 * The table of deadlines (<i>Fristentabelle</i>). The columns serve lists and timers; the value itself stands in {@code details}. That a deadline has
 * ended says the column {@code ended_at} alone, so that ending many needs no reading.
 */
final class DeadlineRows {

    private final Database database;

    DeadlineRows(Database database) {
        this.database = database;
    }

    static void insert(CaseFile file, KeptDeadline kept, Optional<Instant> actBy) {
        Deadline deadline = kept.deadline();
        DeadlineRule rule = deadline.rule();
        file.writes()
                .insert(
                        "amt_deadline",
                        "case_id, scope, name, kind, period, start_kind, norm, operations, start_day, last_day, end_at, state,"
                                + " unshifted, effect, details, act_by, watch_at",
                        file.id().value(),
                        kept.scope(),
                        rule.name(),
                        rule.kind(),
                        rule.period().toString(),
                        rule.start(),
                        rule.norm().map(Norm::citation),
                        rule.operations().stream().map(Enum::name).sorted().collect(Collectors.joining(",")),
                        deadline.start(),
                        deadline.lastDay(),
                        deadline.end(),
                        deadline.state(),
                        deadline.unshiftedLastDay(),
                        kept.deemedApproval() ? "DEEMED_APPROVAL" : "NONE",
                        Json.write(deadline),
                        actBy,
                        kept.watchAt());
    }

    static void update(CaseFile file, KeptDeadline kept, Optional<Instant> actBy) {
        Deadline deadline = kept.deadline();
        file.writes()
                .change(
                        "update amt_deadline set start_day = ?, last_day = ?, end_at = ?, state = ?, unshifted = ?,"
                                + " details = ?, act_by = ?, watch_at = ?, ended_at = null"
                                + " where case_id = ? and scope = ? and name = ?",
                        deadline.start(),
                        deadline.lastDay(),
                        deadline.end(),
                        deadline.state(),
                        deadline.unshiftedLastDay(),
                        Json.write(deadline),
                        actBy,
                        kept.watchAt(),
                        file.id().value(),
                        kept.scope(),
                        kept.name());
    }

    static void end(CaseFile file, KeptDeadline kept) {
        file.writes()
                .change(
                        "update amt_deadline set ended_at = ?, state = 'ENDED', watch_at = null"
                                + " where case_id = ? and scope = ? and name = ?",
                        file.now(),
                        file.id().value(),
                        kept.scope(),
                        kept.name());
    }

    static void endAll(CaseFile file) {
        file.writes()
                .change(
                        "update amt_deadline set ended_at = ?, state = 'ENDED', watch_at = null"
                                + " where case_id = ? and ended_at is null",
                        file.now(),
                        file.id().value());
    }

    /** The period ran out and granted the application. */
    static void occurred(CaseFile file, KeptDeadline kept) {
        file.writes()
                .change(
                        "update amt_deadline set occurred_at = ? where case_id = ? and scope = ? and name = ?",
                        kept.deadline().end(),
                        file.id().value(),
                        kept.scope(),
                        kept.name());
    }

    static void watched(CaseFile file, KeptDeadline kept, boolean escalated) {
        file.writes()
                .change(
                        "update amt_deadline set watch_at = ?, escalated_at = coalesce(?, escalated_at)"
                                + " where case_id = ? and scope = ? and name = ?",
                        kept.watchAt(),
                        escalated ? Optional.of(file.now()) : Optional.empty(),
                        file.id().value(),
                        kept.scope(),
                        kept.name());
    }

    /** The deadlines of a case by key, the nearest end first. */
    Map<String, KeptDeadline> read(CaseId id, ProcedureLaw law) {
        Map<String, KeptDeadline> read = new LinkedHashMap<>();
        database.sql()
                .sql("select * from amt_deadline where case_id = ? order by end_at, name")
                .param(Parameters.toJdbc(id.value()))
                .query(row -> {
                    KeptDeadline kept = new KeptDeadline(
                            row.getString("scope"),
                            deadline(row, law),
                            row.getString("effect").equals("DEEMED_APPROVAL"),
                            Rows.optionalInstant(row, "watch_at"));
                    read.put(kept.key(), kept);
                });
        return read;
    }

    /** A deadline as it was before it ended. */
    Optional<Deadline> beforeItEnded(CaseId id, KeptDeadline kept) {
        return database.sql()
                .sql(
                        "select details from amt_deadline where case_id = ? and scope = ? and name = ? and details is not null")
                .param(id.value())
                .param(kept.scope())
                .param(kept.name())
                .query((row, n) -> Json.read(row.getString("details"), Deadline.class))
                .optional();
    }

    static Deadline deadline(ResultSet row, ProcedureLaw law) throws SQLException {
        Optional<String> details = Rows.optionalText(row, "details");
        Deadline kept = details.isPresent() ? Json.read(details.get(), Deadline.class) : ofVersionOne(row, law);
        return Rows.optionalInstant(row, "ended_at").map(kept::ended).orElse(kept);
    }

    /** A deadline that was computed before there was a calculus: it keeps the end it was given, and cannot say how it came about. */
    private static Deadline ofVersionOne(ResultSet row, ProcedureLaw law) throws SQLException {
        DeadlineRule rule = new DeadlineRule(
                row.getString("name"),
                DeadlineKind.valueOf(row.getString("kind")),
                Period.parse(row.getString("period")),
                DeadlineRule.StartEvent.valueOf(row.getString("start_kind")),
                Rows.optionalText(row, "norm").map(Norm::of),
                operations(row.getString("operations")));
        LocalDate last = Rows.day(row, "last_day");
        return Deadline.of(
                rule,
                law,
                DeadlineStart.event(Rows.day(row, "start_day")),
                new DeadlineEnd(last, last, Rows.instant(row, "end_at")));
    }

    private static Set<DeadlineOperation> operations(String text) {
        return text.isEmpty()
                ? Set.of()
                : Arrays.stream(text.split(",", -1))
                        .map(DeadlineOperation::valueOf)
                        .collect(Collectors.toSet());
    }
}
