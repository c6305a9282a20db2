package org.amtsweg.engine;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.amtsweg.problem.AmtswegException;

/** The H2 database of an embedded installation (<i>Datenbank im Arbeitsspeicher</i>); it is gone when its last connection is closed. */
public final class InMemoryDatabase implements AutoCloseable {

    /** Keeps the database alive while the pool has no connection. */
    private final Connection keeper;

    private final HikariDataSource pool;

    private InMemoryDatabase(Connection keeper, HikariDataSource pool) {
        this.keeper = keeper;
        this.pool = pool;
    }

    public static InMemoryDatabase open() {
        String url = "jdbc:h2:mem:amtsweg-" + UUID.randomUUID()
                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;LOCK_TIMEOUT=20000";
        HikariConfig config = new HikariConfig();
        config.setPoolName("amtsweg-embedded");
        config.setJdbcUrl(url);
        config.setMaximumPoolSize(12);
        config.setMinimumIdle(1);
        config.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        try {
            return new InMemoryDatabase(DriverManager.getConnection(url), new HikariDataSource(config));
        } catch (SQLException e) {
            throw new AmtswegException("H2 cannot open a database in memory", false, e);
        }
    }

    public DataSource dataSource() {
        return pool;
    }

    @Override
    public void close() {
        pool.close();
        try {
            keeper.close();
        } catch (SQLException e) {
            throw new AmtswegException("H2 cannot close its database in memory", false, e);
        }
    }
}
