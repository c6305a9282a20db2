package org.amtsweg.testkit.town;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.amtsweg.engine.InMemoryDatabase;
import org.amtsweg.problem.AmtswegException;

/**
 * The database of a town (<i>Datenbank zur Probe</i>), which can forget every case.
 *
 * <p>What an installation writes when it starts (services, deployed models) stays; every table that was empty then is emptied again.
 */
public final class TownDatabase implements AutoCloseable {

    private final InMemoryDatabase memory = InMemoryDatabase.open();
    private List<String> ofCases = List.of();

    /** For the builder of the installation. */
    public DataSource dataSource() {
        return memory.dataSource();
    }

    /** Remembers which tables are empty: those of cases. */
    public void started() {
        ofCases = run(statement -> {
            List<String> empty = new ArrayList<>();
            for (String table : tables(statement)) {
                try (ResultSet row = statement.executeQuery("select 1 from " + table + " fetch first 1 rows only")) {
                    if (!row.next()) {
                        empty.add(table);
                    }
                }
            }
            return empty;
        });
    }

    /** Deletes every case; only while nobody works on one. */
    public void forget() {
        run(statement -> {
            statement.execute("set referential_integrity false");
            for (String table : ofCases) {
                statement.execute("truncate table " + table);
            }
            statement.execute("set referential_integrity true");
            return ofCases;
        });
    }

    private static List<String> tables(Statement statement) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery("select table_schema, table_name from information_schema.tables"
                + " where table_type = 'BASE TABLE' and table_schema = current_schema")) {
            while (rows.next()) {
                tables.add("\"" + rows.getString(1) + "\".\"" + rows.getString(2) + "\"");
            }
        }
        return tables;
    }

    private <T> T run(Work<T> work) {
        try (Connection connection = memory.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            return work.on(statement);
        } catch (SQLException e) {
            throw new AmtswegException("The database in memory does not do what it is told", false, e);
        }
    }

    @Override
    public void close() {
        memory.close();
    }

    private interface Work<T> {
        T on(Statement statement) throws SQLException;
    }
}
