package org.amtsweg.engine.task;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.amtsweg.application.Channel;
import org.amtsweg.casefile.CaseEvent;
import org.amtsweg.casefile.CaseState;
import org.amtsweg.casefile.CaseSummary;
import org.amtsweg.casefile.Page;
import org.amtsweg.engine.casefile.CaseFile;
import org.amtsweg.engine.database.Cursor;
import org.amtsweg.engine.database.Database;
import org.amtsweg.engine.database.Parameters;
import org.amtsweg.engine.database.Rows;
import org.amtsweg.identifier.CaseId;
import org.amtsweg.identifier.CaseworkerId;
import org.amtsweg.identifier.ServiceId;
import org.amtsweg.identifier.TaskId;
import org.amtsweg.party.Caseworker;
import org.amtsweg.task.Task;
import org.amtsweg.task.TaskType;
import org.amtsweg.task.Worklist;
import org.amtsweg.task.WorklistQuery;

/** The worklist (<i>Aufgabenliste</i>): an indexed table of our own; the engine is not asked. */
public final class Tasks {

    private static final Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");

    private final Database database;

    public Tasks(Database database) {
        this.database = database;
    }

    /** How urgent a task is: its own date, whether law sets that, and by when its case must be decided. */
    public record Urgency(Optional<Instant> due, boolean byLaw, Optional<Instant> pressing) {

        public static final Urgency NONE = new Urgency(Optional.empty(), false, Optional.empty());

        /** What sorts it in a list by law. */
        private Instant sort() {
            Instant own = due.orElse(NEVER);
            return pressing.map(p -> byLaw && own.isBefore(p) ? own : p).orElse(own);
        }
    }

    /** A task begins to wait. */
    public static TaskId open(CaseFile file, TaskType type, TaskRow.Origin origin, Urgency urgency) {
        TaskId id = TaskId.random();
        file.writes()
                .insert(
                        "amt_task",
                        "id, case_id, execution, definition, scope, element, name, role, authority, service, form, outcomes,"
                                + " state, opened_at, due_at, sort_due, due_by_law, sort_law",
                        id.value(),
                        file.id().value(),
                        origin.execution(),
                        origin.definition(),
                        origin.scope(),
                        type.element(),
                        type.name(),
                        type.role(),
                        file.data().authority().id().value(),
                        file.header().offer().service().value(),
                        type.form(),
                        String.join(",", type.outcomes()),
                        "OPEN",
                        file.now(),
                        urgency.due(),
                        urgency.due().orElse(NEVER),
                        urgency.byLaw() && urgency.due().isPresent(),
                        urgency.sort());
        file.event(CaseEvent.Kind.TASK_OPENED, type.element());
        return id;
    }

    /** A task waits no longer: completed by the caller, or cancelled because its branch ended. */
    public static void close(CaseFile file, String element, String execution, boolean cancelled) {
        Optional<CaseFile.Completion> completion =
                file.completion().filter(c -> !cancelled && c.execution().equals(execution));
        file.writes()
                .change(
                        "update amt_task set state = ?, closed_at = ?, completed_by = ?, outcome = ?"
                                + " where case_id = ? and execution = ? and state = 'OPEN'",
                        completion.isPresent() ? "DONE" : "CANCELLED",
                        file.now(),
                        completion.map(CaseFile.Completion::by),
                        completion.map(CaseFile.Completion::outcome),
                        file.id().value(),
                        execution);
        file.event(completion.isPresent() ? CaseEvent.Kind.TASK_COMPLETED : CaseEvent.Kind.TASK_CANCELLED, element);
    }

    /** The date of a task moved. */
    public static void due(CaseFile file, String scope, String element, Urgency urgency) {
        file.writes()
                .change(
                        "update amt_task set due_at = ?, sort_due = ?, due_by_law = ?, sort_law = ?"
                                + " where case_id = ? and scope = ? and element = ? and state = 'OPEN'",
                        urgency.due(),
                        urgency.due().orElse(NEVER),
                        urgency.byLaw() && urgency.due().isPresent(),
                        urgency.sort(),
                        file.id().value(),
                        scope,
                        element);
    }

    /** The case must be decided by then, or need not be any more: all its open tasks are as urgent. */
    public static void press(CaseFile file, Optional<Instant> by) {
        Instant at = by.orElse(NEVER);
        String sql = by.isPresent()
                ? "update amt_task set sort_law = case when due_by_law and sort_due < ? then sort_due else ? end"
                        + " where case_id = ? and state = 'OPEN'"
                : "update amt_task set sort_law = sort_due where case_id = ? and state = 'OPEN'";
        if (by.isPresent()) {
            file.writes().change(sql, at, at, file.id().value());
        } else {
            file.writes().change(sql, file.id().value());
        }
    }

    /** Tasks that no token waits at have lost their reason. */
    public static void withdraw(CaseFile file, Optional<String> element) {
        String sql = "update amt_task set state = 'CANCELLED', closed_at = ?"
                + " where case_id = ? and execution = '' and state = 'OPEN'";
        if (element.isPresent()) {
            file.writes().change(sql + " and element = ?", file.now(), file.id().value(), element.get());
        } else {
            file.writes().change(sql, file.now(), file.id().value());
        }
    }

    /** A task that no token waits at is done. */
    public static void done(CaseFile file, TaskRow task, String outcome, CaseworkerId by) {
        file.writes()
                .changeOne(
                        "update amt_task set state = 'DONE', closed_at = ?, completed_by = ?, outcome = ?"
                                + " where id = ? and state = 'OPEN'",
                        file.now(),
                        by.value(),
                        outcome,
                        task.id().value());
        file.event(CaseEvent.Kind.TASK_COMPLETED, task.type().element());
    }

    /** Who did the last task of this element in a scope. */
    public Optional<CaseworkerId> lastDoneBy(CaseId id, String scope, String element) {
        return database.sql()
                .sql(
                        "select completed_by from amt_task where case_id = ? and scope = ? and element = ? and state = 'DONE'"
                                + " order by closed_at desc, id fetch first 1 row only")
                .param(id.value())
                .param(scope)
                .param(element)
                .query((row, n) -> Rows.optionalText(row, "completed_by").map(CaseworkerId::parse))
                .optional()
                .flatMap(by -> by);
    }

    public Optional<TaskRow> find(TaskId id) {
        return database.sql()
                .sql("select * from amt_task where id = ?")
                .param(id.value())
                .query(Tasks::row)
                .optional();
    }

    /** Sets who has claimed an open task. */
    public static void claim(CaseFile file, TaskId id, Optional<CaseworkerId> by) {
        file.writes()
                .changeOne(
                        "update amt_task set claimed_by = ?, claimed_at = ? where id = ? and state = 'OPEN'",
                        by.map(CaseworkerId::value),
                        by.map(c -> file.now()),
                        id.value());
    }

    /** Open tasks for a caseworker's roles at her authority; {@code names} gives the name of a service. */
    public Worklist list(Caseworker caseworker, WorklistQuery query, Function<ServiceId, String> names) {
        if (caseworker.roles().isEmpty()) {
            return new Worklist(new Page<>(List.of(), Optional.empty()));
        }
        StringBuilder sql = new StringBuilder(
                "select t.*, c.state as case_state, c.channel, c.received_at from amt_task t"
                        + " join amt_case c on c.id = t.case_id where t.state = 'OPEN' and t.authority = ? and t.role in (");
        List<Object> values = new ArrayList<>();
        values.add(caseworker.authority().value());
        sql.append("?").append(", ?".repeat(caseworker.roles().size() - 1)).append(")");
        values.addAll(caseworker.roles());
        query.service().ifPresent(s -> add(sql, values, " and t.service = ?", s.value()));
        query.caseId().ifPresent(id -> add(sql, values, " and t.case_id = ?", id.value()));
        String key = query.order() == WorklistQuery.Order.LAW ? "t.sort_law" : "t.sort_due";
        query.dueBefore().ifPresent(due -> add(sql, values, " and " + key + " < ?", due));
        switch (query.claim()) {
            case MINE ->
                add(sql, values, " and t.claimed_by = ?", caseworker.id().value());
            case NOBODYS -> sql.append(" and t.claimed_by is null");
            case ANY -> {}
        }
        query.after().map(Cursor::parse).ifPresent(cursor -> {
            add(sql, values, " and (" + key + " > ?", cursor.at());
            add(sql, values, " or " + key + " = ?", cursor.at());
            add(sql, values, " and t.id > ?)", cursor.id());
        });
        sql.append(" order by ")
                .append(key)
                .append(", t.id fetch first ")
                .append(query.pageSize() + 1)
                .append(" rows only");
        var statement = database.sql().sql(sql.toString());
        for (Object value : values) {
            statement = statement.param(Parameters.toJdbc(value));
        }
        List<Entry> found =
                statement.query((row, n) -> entry(row, key.substring(2), names)).list();
        List<Entry> page = found.subList(0, Math.min(found.size(), query.pageSize()));
        Optional<String> next = found.size() > query.pageSize()
                ? Optional.of(page.get(page.size() - 1).cursor().toString())
                : Optional.empty();
        return new Worklist(new Page<>(page.stream().map(Entry::task).toList(), next));
    }

    private static void add(StringBuilder sql, List<Object> values, String condition, Object value) {
        sql.append(condition);
        values.add(value);
    }

    private static Entry entry(ResultSet row, String key, Function<ServiceId, String> names) throws SQLException {
        TaskRow task = row(row, 0);
        ServiceId service = ServiceId.parse(row.getString("service"));
        CaseSummary summary = new CaseSummary(
                task.caseId(),
                service,
                names.apply(service),
                CaseState.valueOf(row.getString("case_state")),
                Channel.valueOf(row.getString("channel")),
                Rows.instant(row, "received_at"));
        return new Entry(
                new Task(
                        task.id(),
                        summary,
                        task.type(),
                        Rows.instant(row, "opened_at"),
                        Rows.optionalInstant(row, "due_at"),
                        task.claimedBy()),
                new Cursor(Rows.instant(row, key), task.id().value()));
    }

    /** One task as a list shows it. */
    public Optional<Task> task(TaskId id, Function<ServiceId, String> names) {
        return database.sql()
                .sql("select t.*, c.state as case_state, c.channel, c.received_at from amt_task t"
                        + " join amt_case c on c.id = t.case_id where t.id = ?")
                .param(id.value())
                .query((row, n) -> entry(row, "sort_due", names).task())
                .optional();
    }

    private static TaskRow row(ResultSet row, int number) throws SQLException {
        return new TaskRow(
                new TaskId(Rows.uuid(row, "id")),
                new CaseId(Rows.uuid(row, "case_id")),
                new TaskType(
                        row.getString("element"),
                        row.getString("name"),
                        row.getString("role"),
                        Rows.optionalText(row, "form"),
                        TaskRow.split(row.getString("outcomes"))),
                new TaskRow.Origin(row.getString("definition"), row.getString("execution"), row.getString("scope")),
                row.getString("state"),
                Rows.optionalText(row, "claimed_by").map(CaseworkerId::parse));
    }

    private record Entry(Task task, Cursor cursor) {}
}
