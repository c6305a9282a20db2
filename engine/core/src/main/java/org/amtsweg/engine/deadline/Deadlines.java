package org.amtsweg.engine.deadline;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.amtsweg.calendar.WorkingDays;
import org.amtsweg.deadline.Deadline;
import org.amtsweg.deadline.DeadlineCalculus;
import org.amtsweg.deadline.DeadlineEnd;
import org.amtsweg.deadline.DeadlineKind;
import org.amtsweg.deadline.DeadlineOperation;
import org.amtsweg.deadline.DeadlineRule;
import org.amtsweg.deadline.DeadlineStart;
import org.amtsweg.deadline.Period;
import org.amtsweg.engine.casefile.CaseData;
import org.amtsweg.engine.casefile.CaseFile;
import org.amtsweg.engine.catalogue.Definition;
import org.amtsweg.engine.database.Database;
import org.amtsweg.engine.database.Parameters;
import org.amtsweg.engine.database.Rows;
import org.amtsweg.identifier.CaseId;
import org.amtsweg.legal.Norm;
import org.amtsweg.legal.ProcedureLaw;
import org.amtsweg.model.profile.DeadlineSpec;
import org.amtsweg.problem.AmtswegException;

/**
 * The deadlines of cases (<i>Fristen</i>): each is computed once, when the process first comes to what is bound to it, and stays as it is.
 *
 * <p>Calendar arithmetic for now; an end is not yet shifted from a Sunday (§ 31 Abs. 3 VwVfG).
 */
public final class Deadlines {

    private final Database database;

    public Deadlines(Database database) {
        this.database = database;
    }

    /** The deadline with this name at a scope; computed and recorded if it is new. A deadline that has ended or passed begins anew. */
    public Deadline at(CaseFile file, Definition definition, String scope, String name) {
        Map<String, Deadline> known = known(file);
        Deadline already = known.get(key(scope, name));
        if (already != null && already.isRunning() && already.end().isAfter(file.now())) {
            return already;
        }
        DeadlineSpec spec = definition
                .deadline(name)
                .orElseThrow(() -> AmtswegException.permanent("The profile has no deadline named " + name));
        Deadline fresh = compute(file, spec.rule(parameters(file, scope)));
        if (already != null) {
            file.writes()
                    .change(
                            "update amt_deadline set start_day = ?, last_day = ?, end_at = ?, ended_at = null"
                                    + " where case_id = ? and scope = ? and name = ?",
                            fresh.start(),
                            fresh.lastDay(),
                            fresh.end(),
                            file.id().value(),
                            scope,
                            name);
        } else {
            insert(file, scope, fresh);
        }
        known.put(key(scope, name), fresh);
        file.audit("deadline", Map.of("name", name, "lastDay", fresh.lastDay().toString()));
        return fresh;
    }

    /** A deadline no longer matters; nothing happens if there is none or it has ended. */
    public void end(CaseFile file, String scope, String name) {
        Deadline deadline = known(file).get(key(scope, name));
        if (deadline != null && deadline.isRunning()) {
            known(file).put(key(scope, name), deadline.ended(file.now()));
            file.writes()
                    .change(
                            "update amt_deadline set ended_at = ? where case_id = ? and scope = ? and name = ?",
                            file.now(),
                            file.id().value(),
                            scope,
                            name);
        }
    }

    /** What ran inside a called block ends with it. */
    public void endScope(CaseFile file, String scope) {
        List.copyOf(known(file).keySet()).stream()
                .filter(key -> key.startsWith(scope + "/"))
                .forEach(key -> end(file, scope, key.substring(scope.length() + 1)));
    }

    /** All running deadlines end with the case. */
    public void endAll(CaseFile file) {
        file.writes()
                .change(
                        "update amt_deadline set ended_at = ? where case_id = ? and ended_at is null",
                        file.now(),
                        file.id().value());
    }

    /** The deadlines of a case, the nearest end first. */
    public List<Deadline> of(CaseId id) {
        return List.copyOf(read(id).values());
    }

    private static Deadline compute(CaseFile file, DeadlineRule rule) {
        ZoneId zone = file.data().authority().zone();
        LocalDate event = switch (rule.start()) {
            case ENTRY -> file.now().atZone(zone).toLocalDate();
            case RECEIPT -> file.header().times().received().atZone(zone).toLocalDate();
            case NOTIFICATION -> notified(file, rule.name());
        };
        DeadlineStart start = rule.period().hours() > 0 && rule.start() == DeadlineRule.StartEvent.ENTRY
                ? DeadlineStart.event(event, file.now())
                : DeadlineStart.event(event);
        return DeadlineCalculus.of(
                        file.header().law(), WorkingDays.at(file.header().place()), zone)
                .begin(rule, start);
    }

    private static LocalDate notified(CaseFile file, String name) {
        JsonNode day = file.data().act().get("deemedOn");
        if (day == null) {
            throw AmtswegException.permanent(
                    "The deadline " + name + " starts with the notification, but no notice has been notified yet");
        }
        return LocalDate.parse(day.textValue());
    }

    private static Map<String, JsonNode> parameters(CaseFile file, String scope) {
        Map<String, JsonNode> all = new HashMap<>();
        file.data().parameters(CaseData.ROOT).properties().forEach(f -> all.put(f.getKey(), f.getValue()));
        file.data().parameters(scope).properties().forEach(f -> all.put(f.getKey(), f.getValue()));
        return all;
    }

    private static void insert(CaseFile file, String scope, Deadline deadline) {
        DeadlineRule rule = deadline.rule();
        file.writes()
                .insert(
                        "amt_deadline",
                        "case_id, scope, name, kind, period, start_kind, norm, operations, start_day, last_day, end_at",
                        file.id().value(),
                        scope,
                        rule.name(),
                        rule.kind(),
                        rule.period().toString(),
                        rule.start(),
                        rule.norm().map(Norm::citation),
                        rule.operations().stream().map(Enum::name).sorted().collect(Collectors.joining(",")),
                        deadline.start(),
                        deadline.lastDay(),
                        deadline.end());
    }

    private Map<String, Deadline> known(CaseFile file) {
        return file.deadlines(() -> read(file.id()));
    }

    private Map<String, Deadline> read(CaseId id) {
        Map<String, Deadline> read = new LinkedHashMap<>();
        database.sql()
                .sql("select * from amt_deadline where case_id = ? order by end_at, name")
                .param(Parameters.toJdbc(id.value()))
                .query(row -> {
                    read.put(key(row.getString("scope"), row.getString("name")), restored(row));
                });
        return read;
    }

    private static Deadline restored(ResultSet row) throws SQLException {
        DeadlineRule rule = new DeadlineRule(
                row.getString("name"),
                DeadlineKind.valueOf(row.getString("kind")),
                Period.parse(row.getString("period")),
                DeadlineRule.StartEvent.valueOf(row.getString("start_kind")),
                Rows.optionalText(row, "norm").map(Norm::of),
                operations(row.getString("operations")));
        LocalDate last = Rows.day(row, "last_day");
        Deadline running = Deadline.of(
                rule,
                ProcedureLaw.NONE,
                DeadlineStart.event(Rows.day(row, "start_day")),
                new DeadlineEnd(last, last, Rows.instant(row, "end_at")));
        return Rows.optionalInstant(row, "ended_at").map(running::ended).orElse(running);
    }

    private static Set<DeadlineOperation> operations(String text) {
        return text.isEmpty()
                ? Set.of()
                : Arrays.stream(text.split(",", -1))
                        .map(DeadlineOperation::valueOf)
                        .collect(Collectors.toSet());
    }

    private static String key(String scope, String name) {
        return scope + "/" + name;
    }
}
