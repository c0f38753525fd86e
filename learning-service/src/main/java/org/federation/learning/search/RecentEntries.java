package org.federation.learning.search;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;

/**
 * Since when the newest entries have come out, so many of them. What most have in common is looked for among them
 * first; it need not be known exactly, so it is asked for now and then.
 */
final class RecentEntries {

    private static final String SINCE =
            "SELECT out_from FROM search_entry WHERE out_from <= ? ORDER BY out_from DESC OFFSET ? LIMIT 1";

    private final int number;
    private final Cache<Boolean, Instant> known =
            Caffeine.newBuilder().expireAfterWrite(Duration.ofMinutes(10)).build();

    RecentEntries(int number) {
        this.number = number;
    }

    /** The beginning of all time where there are no more than those. */
    Instant since(Connection connection, Instant now) throws SQLException {
        Instant present = known.getIfPresent(true);
        if (present != null) {
            return present;
        }
        Instant read = read(connection, now);
        known.put(true, read);
        return read;
    }

    private Instant read(Connection connection, Instant now) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(SINCE)) {
            select.setTimestamp(1, Timestamp.from(now));
            select.setInt(2, number);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? row.getTimestamp(1).toInstant() : Instant.EPOCH;
            }
        }
    }
}
