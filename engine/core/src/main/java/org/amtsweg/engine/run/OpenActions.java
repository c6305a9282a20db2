package org.amtsweg.engine.run;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.amtsweg.casefile.CaseEvent;
import org.amtsweg.casefile.OpenAction;
import org.amtsweg.engine.casefile.CaseFile;
import org.amtsweg.engine.database.Database;
import org.amtsweg.engine.database.Rows;
import org.amtsweg.engine.process.Position;
import org.amtsweg.identifier.ActionId;
import org.amtsweg.identifier.CaseId;

/** What parties may do now (<i>offene Schritte</i>): one row per subscription to a reserved message, and per question of a clerk. */
public final class OpenActions {

    private static final String PREFIX = "amtsweg.";
    private static final Comparator<Row> ORDER = Comparator.comparing(Row::openedAt)
            .thenComparing(Row::kind)
            .thenComparing(row -> row.origin().element())
            .thenComparing(row -> row.id().value());

    private final Database database;

    public OpenActions(Database database) {
        this.database = database;
    }

    /** A row: what may be done, and where its answer goes; {@code execution} is empty if no token waits. */
    public record Row(
            ActionId id,
            OpenAction.Kind kind,
            Row.Origin origin,
            String detail,
            Instant openedAt,
            Optional<Instant> dueAt) {

        /** Where in the model the token waits. */
        public record Origin(String definition, String execution, String scope, String element) {}

        /** The name of the message that the token waits for. */
        public String messageName() {
            return PREFIX + kind.name().toLowerCase(Locale.ROOT);
        }
    }

    /** The action a reserved message stands for. */
    static Optional<OpenAction.Kind> kind(String messageName) {
        return switch (messageName) {
            case "amtsweg.supplement" -> Optional.of(OpenAction.Kind.SUPPLEMENT);
            case "amtsweg.hearing" -> Optional.of(OpenAction.Kind.HEARING);
            case "amtsweg.payment" -> Optional.of(OpenAction.Kind.PAYMENT);
            case "amtsweg.withdraw" -> Optional.of(OpenAction.Kind.WITHDRAW);
            case "amtsweg.objection" -> Optional.of(OpenAction.Kind.OBJECTION);
            case "amtsweg.certificate" -> Optional.of(OpenAction.Kind.CERTIFICATE);
            case "amtsweg.answer" -> Optional.of(OpenAction.Kind.ANSWER);
            default -> Optional.empty();
        };
    }

    static void open(CaseFile file, OpenAction.Kind kind, Position at, String detail, Optional<Instant> due) {
        insert(
                file,
                kind,
                new Row.Origin(at.definitionId(), at.executionId(), Scopes.of(at), at.elementId()),
                detail,
                due);
    }

    /** A question of a clerk, outside the model. */
    public static void ask(CaseFile file, String question, Instant due) {
        insert(
                file,
                OpenAction.Kind.INFORMATION,
                new Row.Origin("", "", "", "information"),
                question,
                Optional.of(due));
    }

    private static void insert(
            CaseFile file, OpenAction.Kind kind, Row.Origin origin, String detail, Optional<Instant> due) {
        file.writes()
                .insert(
                        "amt_open_action",
                        "id, case_id, kind, execution, definition, scope, element, detail, state, opened_at, due_at",
                        ActionId.random().value(),
                        file.id().value(),
                        kind,
                        origin.execution(),
                        origin.definition(),
                        origin.scope(),
                        origin.element(),
                        detail,
                        "OPEN",
                        file.now(),
                        due);
        file.audit("action-opened", Map.of("kind", kind.name(), "element", origin.element()));
        file.event(CaseEvent.Kind.ACTION_OPENED, kind.name());
    }

    static void close(CaseFile file, OpenAction.Kind kind, Position at) {
        file.writes()
                .change(
                        "update amt_open_action set state = 'CLOSED', closed_at = ?"
                                + " where case_id = ? and execution = ? and element = ? and state = 'OPEN'",
                        file.now(),
                        file.id().value(),
                        at.executionId(),
                        at.elementId());
        file.event(CaseEvent.Kind.ACTION_CLOSED, kind.name());
    }

    /** Closes an action that no token waits at. */
    public static void close(CaseFile file, Row row) {
        file.writes()
                .changeOne(
                        "update amt_open_action set state = 'CLOSED', closed_at = ? where id = ? and state = 'OPEN'",
                        file.now(),
                        row.id().value());
        file.event(CaseEvent.Kind.ACTION_CLOSED, row.kind().name());
    }

    /** When the case is over nothing can be done any more. */
    static void closeAll(CaseFile file) {
        file.writes()
                .change(
                        "update amt_open_action set state = 'CLOSED', closed_at = ? where case_id = ? and state = 'OPEN'",
                        file.now(),
                        file.id().value());
    }

    /** In the order in which they came up; those of one moment as their kinds and elements are ordered, which no id says. */
    public List<Row> open(CaseId id) {
        return database
                .sql()
                .sql("select * from amt_open_action where case_id = ? and state = 'OPEN'")
                .param(id.value())
                .query(OpenActions::row)
                .list()
                .stream()
                .sorted(ORDER)
                .toList();
    }

    /** An open action of a case. */
    public Optional<Row> find(CaseId id, ActionId action) {
        return open(id).stream().filter(row -> row.id().equals(action)).findFirst();
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                new ActionId(Rows.uuid(row, "id")),
                OpenAction.Kind.valueOf(row.getString("kind")),
                new Row.Origin(
                        row.getString("definition"),
                        row.getString("execution"),
                        row.getString("scope"),
                        row.getString("element")),
                row.getString("detail"),
                Rows.instant(row, "opened_at"),
                Rows.optionalInstant(row, "due_at"));
    }
}
