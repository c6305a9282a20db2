package org.amtsweg.engine.camunda;

import java.sql.CallableStatement;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Date;
import org.apache.ibatis.type.BaseTypeHandler;
import org.apache.ibatis.type.JdbcType;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the engine's points in time as UTC.
 *
 * <p>Its columns have no zone and it fills them with the local time of the JVM: in the hour that comes twice in autumn a timer fires an hour late
 * (seen on PostgreSQL), and two nodes with different zones disagree all year.
 */
final class UtcDates extends BaseTypeHandler<Date> {

    static LocalDateTime toColumn(Date date) {
        return LocalDateTime.ofInstant(date.toInstant(), ZoneOffset.UTC);
    }

    static @Nullable Date toDate(@Nullable LocalDateTime column) {
        return column == null ? null : Date.from(column.toInstant(ZoneOffset.UTC));
    }

    @Override
    public void setNonNullParameter(PreparedStatement statement, int index, Date date, JdbcType type)
            throws SQLException {
        statement.setObject(index, toColumn(date));
    }

    @Override
    public @Nullable Date getNullableResult(ResultSet rows, String column) throws SQLException {
        return toDate(rows.getObject(column, LocalDateTime.class));
    }

    @Override
    public @Nullable Date getNullableResult(ResultSet rows, int column) throws SQLException {
        return toDate(rows.getObject(column, LocalDateTime.class));
    }

    @Override
    public @Nullable Date getNullableResult(CallableStatement rows, int column) throws SQLException {
        return toDate(rows.getObject(column, LocalDateTime.class));
    }
}
