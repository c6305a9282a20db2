package org.amtsweg.engine.database;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.support.DataAccessUtils;
import org.springframework.jdbc.core.BatchPreparedStatementSetter;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.PreparedStatementSetter;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.SingleColumnRowMapper;

/**
 * SQL statements with values (<i>SQL-Anweisungen</i>).
 *
 * <p>Hands the values to the driver itself: Spring's own way writes each of them into the log at TRACE, and many are personal data.
 */
public final class Statements {

    private final JdbcTemplate jdbc;

    Statements(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    public Statement sql(String sql) {
        return new Statement(jdbc, sql);
    }

    int update(String sql, Object[] values) {
        return jdbc.update(sql, setter(Arrays.asList(values)));
    }

    int[] batch(String sql, List<Object[]> rows) {
        return jdbc.batchUpdate(sql, new BatchPreparedStatementSetter() {
            @Override
            public void setValues(PreparedStatement statement, int row) throws SQLException {
                setter(Arrays.asList(rows.get(row))).setValues(statement);
            }

            @Override
            public int getBatchSize() {
                return rows.size();
            }
        });
    }

    private static PreparedStatementSetter setter(Iterable<? extends @Nullable Object> values) {
        return statement -> {
            int index = 0;
            for (Object value : values) {
                index++;
                set(statement, index, value);
            }
        };
    }

    private static void set(PreparedStatement statement, int index, @Nullable Object value) throws SQLException {
        if (value == null) {
            statement.setNull(index, Types.NULL);
        } else {
            statement.setObject(index, value);
        }
    }

    /** One statement and the values for its marks, in order. */
    public static final class Statement {

        private final JdbcTemplate jdbc;
        private final String sql;
        private final List<@Nullable Object> values = new ArrayList<>();

        private Statement(JdbcTemplate jdbc, String sql) {
            this.jdbc = jdbc;
            this.sql = sql;
        }

        /** The value of the next mark, as JDBC drivers take it (see {@link Parameters}). */
        public Statement param(@Nullable Object value) {
            values.add(value);
            return this;
        }

        public <T> Result<T> query(RowMapper<T> mapper) {
            return new Result<>(jdbc.query(sql, setter(values), mapper));
        }

        /** For a single column. */
        public <T> Result<T> query(Class<T> type) {
            return query(SingleColumnRowMapper.newInstance(type));
        }

        public void query(RowCallbackHandler handler) {
            jdbc.query(sql, setter(values), handler);
        }

        /** Gives the number of rows. */
        public int update() {
            return jdbc.update(sql, setter(values));
        }

        @Override
        public String toString() {
            return sql;
        }
    }

    /** Rows that were found. */
    public record Result<T>(List<T> list) {

        public Optional<T> optional() {
            return DataAccessUtils.optionalResult(list);
        }

        public T single() {
            return DataAccessUtils.requiredSingleResult(list);
        }
    }
}
