package org.amtsweg.engine.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import org.amtsweg.problem.AmtswegException;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/**
 * Brings the tables {@code amt_*} to the version of this library (<i>Migration</i>), before anything else runs. Its history stands in
 * {@code amt_schema_history}, so that the host may run Flyway for its own tables.
 */
public final class Migrations {

    private Migrations() {}

    public static void run(Database database) {
        try (Connection connection = database.dataSource().getConnection()) {
            String product = connection.getMetaData().getDatabaseProductName();
            if (connection.getTransactionIsolation() != Connection.TRANSACTION_READ_COMMITTED) {
                throw AmtswegException.permanent(
                        "The data source must use the isolation READ COMMITTED; set it on the pool");
            }
            String blob = switch (product) {
                case "PostgreSQL" -> "bytea";
                case "H2" -> "binary large object";
                default ->
                    throw AmtswegException.permanent(
                            "Amtsweg runs on PostgreSQL, and on H2 for tests; this database is " + product);
            };
            Flyway.configure(Migrations.class.getClassLoader())
                    .dataSource(database.dataSource())
                    .locations("classpath:META-INF/amtsweg/migrations")
                    .table("amt_schema_history")
                    .baselineOnMigrate(true)
                    .baselineVersion("0")
                    .placeholders(Map.of("blob", blob))
                    .load()
                    .migrate();
        } catch (SQLException e) {
            throw new AmtswegException("The database cannot be reached: " + e.getSQLState(), true, e);
        } catch (FlywayException e) {
            throw new AmtswegException("The tables of Amtsweg cannot be brought up to date", false, e);
        }
    }
}
