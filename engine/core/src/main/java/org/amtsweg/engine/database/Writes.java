package org.amtsweg.engine.database;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.amtsweg.problem.ConflictException;

/**
 * Rows to be written at the end of a unit of work (<i>gesammelte Schreibvorgänge</i>): the same statement goes to the database once, as a batch, and
 * inserts go before updates, so that a row may be changed in the work that made it.
 */
public final class Writes {

    private final Map<String, List<Object[]>> inserts = new LinkedHashMap<>();
    private final Map<String, List<Object[]>> changes = new LinkedHashMap<>();
    private final Map<String, List<Object[]>> checked = new LinkedHashMap<>();

    /** Queues an insert: {@code insert("amt_case_link", "from_case, to_case", a, b)}. */
    public void insert(String table, String columns, Object... values) {
        String marks = "?" + ", ?".repeat(values.length - 1);
        String sql = "insert into " + table + " (" + columns + ") values (" + marks + ")";
        add(inserts, sql, values);
    }

    /** Queues an update or delete. */
    public void change(String sql, Object... values) {
        add(changes, sql, values);
    }

    /** Queues an update that must hit exactly one row; otherwise somebody else was faster. */
    public void changeOne(String sql, Object... values) {
        add(checked, sql, values);
    }

    private static void add(Map<String, List<Object[]>> to, String sql, Object[] values) {
        to.computeIfAbsent(sql, s -> new ArrayList<>()).add(Parameters.toJdbc(values));
    }

    /** Sends everything. */
    public void flush(Database database) {
        inserts.forEach((sql, rows) -> send(database, sql, rows));
        checked.forEach((sql, rows) -> {
            for (int count : send(database, sql, rows)) {
                if (count == 0) {
                    throw new ConflictException("Somebody else was faster");
                }
            }
        });
        changes.forEach((sql, rows) -> send(database, sql, rows));
        inserts.clear();
        checked.clear();
        changes.clear();
    }

    private static int[] send(Database database, String sql, List<Object[]> rows) {
        if (rows.size() == 1) {
            return new int[] {database.sql().update(sql, rows.get(0))};
        }
        return database.sql().batch(sql, rows);
    }
}
