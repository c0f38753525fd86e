package org.federation.learning.playback;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Finds the partition of the ledger of plays for an hour; one that is there stays there for months. */
final class PlayPartition {

    private static final String FIND =
            "SELECT to_regclass('play_' || to_char(?::timestamptz AT TIME ZONE 'UTC', 'YYYY_MM'))::text";

    /** The last that was found, for the next batch is of the same hour. */
    private volatile @Nullable Place last;

    /** Where plays of an hour are entered. */
    record Place(Instant hour, String partition) {}

    /** Null while the month has none, and the default partition is its place. */
    @Nullable
    Place of(Connection connection, Instant hour) throws SQLException {
        Place known = last;
        if (known != null && known.hour().equals(hour)) {
            return known;
        }
        String partition = find(connection, hour);
        Place found = partition == null ? null : new Place(hour, partition);
        last = found;
        return found;
    }

    private static @Nullable String find(Connection connection, Instant hour) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(FIND)) {
            select.setTimestamp(1, Timestamp.from(hour));
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        }
    }
}
