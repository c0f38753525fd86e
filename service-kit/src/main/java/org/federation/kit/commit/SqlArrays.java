package org.federation.kit.commit;

import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Columns of a batch as PostgreSQL arrays, for statements over {@code unnest(?, ?, …)}:
 *
 * <pre>{@code
 * insert into play (id, lecture) select * from unnest(?::uuid[], ?::uuid[]) on conflict do nothing
 * statement.setArray(1, SqlArrays.uuids(connection, batch, Play::id));
 * }</pre>
 *
 * A getter may give null, which becomes SQL's null.
 */
public final class SqlArrays {

    private SqlArrays() {}

    /** {@code uuid[]}. */
    public static <T> Array uuids(Connection connection, List<T> rows, Function<T, @Nullable UUID> column)
            throws SQLException {
        return array(connection, "uuid", rows, column);
    }

    /** {@code text[]}; cast it ({@code ?::ltree[]}, {@code ?::jsonb[]}) for types that are written as text. */
    public static <T> Array texts(Connection connection, List<T> rows, Function<T, @Nullable String> column)
            throws SQLException {
        return array(connection, "text", rows, column);
    }

    /** {@code timestamptz[]}, to the microsecond. */
    public static <T> Array instants(Connection connection, List<T> rows, Function<T, @Nullable Instant> column)
            throws SQLException {
        return array(connection, "timestamptz", rows, column);
    }

    /** {@code int[]}. */
    public static <T> Array ints(Connection connection, List<T> rows, Function<T, @Nullable Integer> column)
            throws SQLException {
        return array(connection, "int4", rows, column);
    }

    /** {@code bigint[]}. */
    public static <T> Array longs(Connection connection, List<T> rows, Function<T, @Nullable Long> column)
            throws SQLException {
        return array(connection, "int8", rows, column);
    }

    /** {@code boolean[]}. */
    public static <T> Array booleans(Connection connection, List<T> rows, Function<T, @Nullable Boolean> column)
            throws SQLException {
        return array(connection, "bool", rows, column);
    }

    private static <T> Array array(
            Connection connection, String type, List<T> rows, Function<T, ? extends @Nullable Object> column)
            throws SQLException {
        Object[] values = new Object[rows.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = column.apply(rows.get(i));
        }
        return connection.createArrayOf(type, values);
    }
}
