package org.federation.kit.commit;

import java.nio.ByteBuffer;
import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.postgresql.core.BaseConnection;
import org.postgresql.core.Oid;
import org.postgresql.jdbc.PgArray;

/**
 * Arrays in PostgreSQL's binary format ({@code array_recv} in its {@code arrayfuncs.c}), for types of which the driver
 * itself makes texts.
 */
final class BinaryArray {

    private static final LocalDate FIRST_DAY = LocalDate.of(2000, 1, 1);
    private static final Instant EPOCH = FIRST_DAY.atStartOfDay().toInstant(ZoneOffset.UTC);
    private static final int HEADER = 5 * Integer.BYTES;
    private static final int FIRST_INDEX = 1;
    private static final int NULL = -1;

    private BinaryArray() {}

    static Array ofUuids(Connection connection, List<@Nullable UUID> values) throws SQLException {
        byte[] bytes = bytes(values, Oid.UUID, 2 * Long.BYTES, (out, uuid) -> out.putLong(uuid.getMostSignificantBits())
                .putLong(uuid.getLeastSignificantBits()));
        return new PgArray(connection.unwrap(BaseConnection.class), Oid.UUID_ARRAY, bytes);
    }

    /** To the microsecond, as PostgreSQL keeps them. */
    static Array ofInstants(Connection connection, List<@Nullable Instant> values) throws SQLException {
        byte[] bytes = bytes(values, Oid.TIMESTAMPTZ, Long.BYTES, (out, time) -> out.putLong(micros(time)));
        return new PgArray(connection.unwrap(BaseConnection.class), Oid.TIMESTAMPTZ_ARRAY, bytes);
    }

    /** A {@code date} as it is sent. */
    static int days(LocalDate day) {
        return Math.toIntExact(ChronoUnit.DAYS.between(FIRST_DAY, day));
    }

    /** A {@code timestamptz} as it is sent. */
    static long micros(Instant time) {
        return ChronoUnit.MICROS.between(EPOCH, time);
    }

    private static <V> byte[] bytes(
            List<@Nullable V> values, int elementType, int length, BiConsumer<ByteBuffer, V> element) {
        ByteBuffer out = ByteBuffer.allocate(HEADER + values.size() * (Integer.BYTES + length));
        int dimensions = values.isEmpty() ? 0 : 1;
        out.putInt(dimensions).putInt(values.contains(null) ? 1 : 0).putInt(elementType);
        if (dimensions > 0) {
            out.putInt(values.size()).putInt(FIRST_INDEX);
        }
        for (V value : values) {
            if (value == null) {
                out.putInt(NULL);
            } else {
                out.putInt(length);
                element.accept(out, value);
            }
        }
        byte[] bytes = new byte[out.position()];
        out.flip().get(bytes);
        return bytes;
    }
}
