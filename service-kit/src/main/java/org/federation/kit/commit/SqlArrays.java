package org.federation.kit.commit;

import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Columns of a batch as PostgreSQL arrays, for statements over {@code unnest(?, ?, …)}:
 *
 * <pre>{@code
 * insert into play (id, lecture) select * from unnest(?::uuid[], ?::uuid[]) on conflict do nothing
 * statement.setArray(1, SqlArrays.uuids(connection, batch, Play::id));
 * }</pre>
 *
 * A getter may give null, which becomes SQL's null. All are sent in PostgreSQL's binary format: a text for each
 * element, and one for the whole, costs the server as much as inserting the rows.
 */
public final class SqlArrays {

    private SqlArrays() {}

    /** {@code uuid[]}. */
    public static <T> Array uuids(Connection connection, List<T> rows, Function<T, @Nullable UUID> column)
            throws SQLException {
        return BinaryArray.ofUuids(connection, values(rows, column));
    }

    /** {@code text[]}; cast it ({@code ?::ltree[]}, {@code ?::jsonb[]}) for types that are written as text. */
    public static <T> Array texts(Connection connection, List<T> rows, Function<T, @Nullable String> column)
            throws SQLException {
        return array(connection, "text", rows, column, String[]::new);
    }

    /** {@code timestamptz[]}, to the microsecond. */
    public static <T> Array instants(Connection connection, List<T> rows, Function<T, @Nullable Instant> column)
            throws SQLException {
        return BinaryArray.ofInstants(connection, values(rows, column));
    }

    /** {@code int[]}. */
    public static <T> Array ints(Connection connection, List<T> rows, Function<T, @Nullable Integer> column)
            throws SQLException {
        return array(connection, "int4", rows, column, Integer[]::new);
    }

    /** {@code bigint[]}. */
    public static <T> Array longs(Connection connection, List<T> rows, Function<T, @Nullable Long> column)
            throws SQLException {
        return array(connection, "int8", rows, column, Long[]::new);
    }

    /** {@code boolean[]}. */
    public static <T> Array booleans(Connection connection, List<T> rows, Function<T, @Nullable Boolean> column)
            throws SQLException {
        return array(connection, "bool", rows, column, Boolean[]::new);
    }

    /** {@code bytea[]}. */
    public static <T> Array bytes(Connection connection, List<T> rows, Function<T, byte @Nullable []> column)
            throws SQLException {
        return array(connection, "bytea", rows, column, byte[][]::new);
    }

    private static <T, V> Array array(
            Connection connection,
            String type,
            List<T> rows,
            Function<T, ? extends @Nullable V> column,
            IntFunction<@Nullable V[]> elements)
            throws SQLException {
        return connection.createArrayOf(type, values(rows, column).toArray(elements));
    }

    private static <T, V> List<@Nullable V> values(List<T> rows, Function<T, ? extends @Nullable V> column) {
        List<@Nullable V> values = new ArrayList<>(rows.size());
        for (T row : rows) {
            values.add(column.apply(row));
        }
        return values;
    }
}
