package org.federation.learning.playback;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLTransactionRollbackException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.federation.kit.commit.SqlArrays;
import org.jspecify.annotations.Nullable;

/**
 * The workers' rows that beacons read and change, whole batches at a time. A row's version is the transaction that
 * wrote it ({@code xmin}).
 */
final class SeatRows {

    private static final String VERSIONS = "SELECT person_id, xmin::text FROM watch_time WHERE person_id = ANY (?)";

    private static final String LOCK = """
            SELECT person_id, xmin::text, long_until, spent::text, sitting, seated_at
            FROM watch_time WHERE person_id = ANY (?) ORDER BY person_id FOR UPDATE""";

    private static final String SAVE = """
            UPDATE watch_time w SET sitting = n.sitting, seated_at = n.seated_at
            FROM unnest(?::uuid[], ?::int[], ?::text[], ?::timestamptz[])
                AS n (person_id, version, sitting, seated_at)
            WHERE w.person_id = n.person_id AND w.xmin = n.version""";

    private static final String VERSION = "SELECT pg_current_xact_id()::xid::text";

    private final Connection connection;
    private final ObjectMapper json;

    SeatRows(Connection connection, ObjectMapper json) {
        this.connection = connection;
        this.json = json;
    }

    /** Those whose row somebody has written since, or deleted. */
    Set<UUID> outdated(Collection<Seat> seats) throws SQLException {
        Map<UUID, Integer> versions = new HashMap<>();
        try (PreparedStatement select = connection.prepareStatement(VERSIONS)) {
            select.setArray(1, SqlArrays.uuids(connection, List.copyOf(seats), seat -> seat.personId));
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    versions.put(row.getObject(1, UUID.class), version(row, 2));
                }
            }
        }
        Set<UUID> outdated = new HashSet<>();
        for (Seat seat : seats) {
            if (!Objects.equals(seat.version(), versions.get(seat.personId))) {
                outdated.add(seat.personId);
            }
        }
        return outdated;
    }

    /**
     * These workers, locked, at these playbacks of theirs, as far as they exist. What they were at besides is settled
     * if it is not all that is wanted.
     */
    Map<UUID, Seat> read(Map<UUID, Set<UUID>> wanted) throws SQLException {
        Map<UUID, Seat> seats = lock(wanted.keySet());
        List<UUID> elsewhere = new ArrayList<>();
        List<WorkerKey> missing = new ArrayList<>();
        for (Seat seat : seats.values()) {
            Set<UUID> playbacks = Objects.requireNonNull(wanted.get(seat.personId));
            if (!seat.isAt(playbacks)) {
                playbacks.forEach(playback -> missing.add(new WorkerKey(seat.personId, playback)));
                if (seat.since() != null) {
                    elsewhere.add(seat.personId);
                }
            }
        }
        if (!elsewhere.isEmpty()) {
            Sittings.settle(connection, elsewhere);
            // It is another version now.
            seats.putAll(lock(elsewhere));
        }
        new PlaybackRows(connection).add(missing, seats);
        return seats;
    }

    /**
     * What is read of a worker afterwards, by a statement of its own, is what the last holder of that lock has written.
     */
    private Map<UUID, Seat> lock(Collection<UUID> workers) throws SQLException {
        Map<UUID, Seat> seats = new HashMap<>();
        try (PreparedStatement select = connection.prepareStatement(LOCK)) {
            select.setArray(1, SqlArrays.uuids(connection, List.copyOf(workers), worker -> worker));
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    Seat seat = seat(row);
                    seats.put(seat.personId, seat);
                }
            }
        }
        return seats;
    }

    private Seat seat(ResultSet row) throws SQLException {
        UUID worker = row.getObject(1, UUID.class);
        int version = version(row, 2);
        Instant longUntil = instant(row, 3);
        String sitting = row.getString(5);
        Instant since = instant(row, 6);
        return sitting == null || since == null
                ? Seat.empty(new WatchTime(worker, longUntil, Coverage.parse(row.getString(4))), version)
                : Seat.of(worker, longUntil, sitting(sitting), since, version);
    }

    /**
     * Saves those that changed, in the order in which they are given.
     *
     * @throws SQLTransactionRollbackException if somebody has written a row of these since it was read: all is to be
     *     done again
     */
    void save(List<Seat> seats) throws SQLException {
        if (seats.isEmpty()) {
            return;
        }
        try (PreparedStatement save = connection.prepareStatement(SAVE);
                PreparedStatement version = connection.prepareStatement(VERSION)) {
            save.setArray(1, SqlArrays.uuids(connection, seats, seat -> seat.personId));
            save.setArray(2, SqlArrays.ints(connection, seats, Seat::version));
            save.setArray(3, SqlArrays.texts(connection, seats, SittingText::of));
            save.setArray(4, SqlArrays.instants(connection, seats, Seat::since));
            if (save.executeUpdate() < seats.size()) {
                throw mistaken();
            }
            try (ResultSet row = version.executeQuery()) {
                row.next();
                int now = version(row, 1);
                seats.forEach(seat -> seat.saved(now));
            }
        }
    }

    /** @throws SQLTransactionRollbackException if one of these is {@link #outdated} */
    void verify(List<Seat> seats) throws SQLException {
        if (!seats.isEmpty() && !outdated(seats).isEmpty()) {
            throw mistaken();
        }
    }

    private static SQLTransactionRollbackException mistaken() {
        return new SQLTransactionRollbackException("Somebody else has written meanwhile", "40001");
    }

    private Sitting sitting(String text) {
        try {
            return json.readValue(text, Sitting.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A sitting cannot be read", e);
        }
    }

    /** Numbers of transactions have 32 bits, of which all are used. */
    private static int version(ResultSet row, int column) throws SQLException {
        return Integer.parseUnsignedInt(row.getString(column));
    }

    private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
        Timestamp time = row.getTimestamp(column);
        return time == null ? null : time.toInstant();
    }
}
