package org.amtsweg.engine.database;

import java.io.Serial;
import java.sql.SQLException;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.amtsweg.problem.AmtswegException;
import org.amtsweg.problem.ConflictException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The database (<i>Datenbank</i>) of the case store and the engine: one transaction covers both. Joins a transaction of the host that is
 * under way.
 *
 * <p>No Spring or JDBC exception leaves it: their texts may hold values.
 */
public final class Database {

    private static final int ATTEMPTS = 3;

    private final DataSource dataSource;
    private final PlatformTransactionManager transactionManager;
    private final Statements statements;
    private final TransactionTemplate joining;
    private final TransactionTemplate separate;

    public Database(DataSource dataSource, PlatformTransactionManager transactionManager) {
        this.dataSource = dataSource;
        this.transactionManager = transactionManager;
        this.statements = new Statements(new JdbcTemplate(dataSource));
        this.joining = new TransactionTemplate(transactionManager);
        this.separate = new TransactionTemplate(transactionManager);
        separate.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    public DataSource dataSource() {
        return dataSource;
    }

    public PlatformTransactionManager transactionManager() {
        return transactionManager;
    }

    public Statements sql() {
        return statements;
    }

    /** Whether a transaction of the caller is under way; then nothing may be retried here. */
    public boolean isInTransaction() {
        return TransactionSynchronizationManager.isActualTransactionActive();
    }

    /**
     * Joins the transaction under way, or makes one. A transaction of our own that the database ended because of a deadlock is repeated;
     * one that we joined never is.
     */
    public <T extends @Nullable Object> T inTransaction(Supplier<T> work) {
        int attempts = isInTransaction() ? 1 : ATTEMPTS;
        while (true) {
            try {
                return translated(joining, work);
            } catch (DeadlockException e) {
                attempts--;
                if (attempts == 0) {
                    throw e;
                }
            }
        }
    }

    /** In a transaction of its own, whatever the caller's does. */
    public <T extends @Nullable Object> T inSeparateTransaction(Supplier<T> work) {
        return translated(separate, work);
    }

    @SuppressWarnings("NullAway") // TransactionTemplate gives back what the work gives
    private static <T extends @Nullable Object> T translated(TransactionTemplate template, Supplier<T> work) {
        try {
            return template.execute(status -> {
                try {
                    return work.get();
                } catch (DataAccessException e) {
                    // Here already, because Spring logs what it rolls back for, and the driver's text may hold values.
                    throw neutral(e);
                }
            });
        } catch (DataAccessException e) {
            throw neutral(e);
        } catch (TransactionException e) {
            throw technical(e);
        }
    }

    private static AmtswegException neutral(DataAccessException e) {
        return e instanceof ConcurrencyFailureException lost ? conflict(lost) : technical(e);
    }

    private static AmtswegException conflict(ConcurrencyFailureException e) {
        SQLException sql = sqlException(e);
        if (sql != null && ("40P01".equals(sql.getSQLState()) || "40001".equals(sql.getSQLState()))) {
            return new DeadlockException();
        }
        return new ConflictException("The case is being changed by somebody else");
    }

    private static AmtswegException technical(Exception e) {
        SQLException sql = sqlException(e);
        String state = sql == null || sql.getSQLState() == null ? "none" : sql.getSQLState();
        String message = "The database failed (" + e.getClass().getSimpleName() + ", SQL state " + state + ")";
        boolean connection = state.startsWith("08") || state.startsWith("57");
        return e instanceof TransientDataAccessException || connection
                ? AmtswegException.temporary(message)
                : AmtswegException.permanent(message);
    }

    private static @Nullable SQLException sqlException(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return sql;
            }
        }
        return null;
    }

    private static final class DeadlockException extends AmtswegException {

        @Serial
        private static final long serialVersionUID = 1L;

        private DeadlockException() {
            super("The database ended the transaction to resolve a deadlock", true, null);
        }
    }
}
