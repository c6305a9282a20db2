package org.amtsweg.engine.database;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Turns our values into what JDBC drivers take: instants to microseconds in UTC, enums and identifiers as text, absence as null of the
 * column's type.
 */
public final class Parameters {

    private Parameters() {}

    /** Instants are kept to the microsecond, which is what PostgreSQL can hold. */
    public static Instant toStored(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MICROS);
    }

    @SuppressWarnings(
            "NullAway") // JDBC takes null for what is absent, and lists of nullable arrays confuse the checker
    static Object[] toJdbc(Object[] values) {
        Object[] converted = new Object[values.length];
        for (int i = 0; i < values.length; i++) {
            converted[i] = toJdbc(values[i]);
        }
        return converted;
    }

    /** One value; {@code Optional.empty()} becomes an untyped null. */
    public static @Nullable Object toJdbc(Object value) {
        if (value instanceof Optional<?> optional) {
            return optional.isPresent() ? toJdbc(optional.get()) : null;
        }
        if (value instanceof Instant instant) {
            return toStored(instant).atOffset(ZoneOffset.UTC);
        }
        if (value instanceof Enum<?> constant) {
            return constant.name();
        }
        return value;
    }
}
