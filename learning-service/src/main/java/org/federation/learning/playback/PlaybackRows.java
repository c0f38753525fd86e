package org.federation.learning.playback;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.federation.kit.commit.SqlArrays;
import org.federation.learning.playback.Progress.Position;
import org.jspecify.annotations.Nullable;

/** The rows a batch of beacons reads: two statements over whole arrays, whatever the batch's size. */
final class PlaybackRows {

    private static final String LOCK =
            "SELECT person_id, long_until, spent::text FROM watch_time WHERE person_id = ANY (?)"
                    + " ORDER BY person_id FOR UPDATE";

    private static final String READ = """
            SELECT p.person_id, p.id, p.lecture_id, p.channel, p.duration_seconds, p.started_at, p.expires_at, p.preview,
                   p.heard::text, p.claimed::text, p.credited::text, p.counted,
                   g.coverage::text, g.watched_seconds, g.position_seconds, g.position_playback, g.position_sequence,
                   g.plays, g.watched_at,
                   EXISTS (SELECT FROM completion c WHERE (c.person_id, c.lecture_id) = (p.person_id, p.lecture_id))
            FROM unnest(?::uuid[], ?::uuid[]) AS k (person_id, id)
            JOIN playback p USING (person_id, id)
            LEFT JOIN progress g ON NOT p.preview AND g.person_id = p.person_id AND g.lecture_id = p.lecture_id""";

    private final Connection connection;

    PlaybackRows(Connection connection) {
        this.connection = connection;
    }

    /**
     * The time of these workers, locked. What is read of them afterwards, by a statement of its own, is what the last
     * holder of that lock has written.
     */
    Map<UUID, WatchTime> lock(Set<UUID> workers) throws SQLException {
        Map<UUID, WatchTime> times = new HashMap<>();
        try (PreparedStatement select = connection.prepareStatement(LOCK)) {
            select.setArray(1, SqlArrays.uuids(connection, List.copyOf(workers), worker -> worker));
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    UUID worker = row.getObject(1, UUID.class);
                    times.put(worker, new WatchTime(worker, instant(row, 2), Coverage.parse(row.getString(3))));
                }
            }
        }
        return times;
    }

    /** The playbacks of these keys, of workers whose time is locked; one of an erased worker is not there. */
    Map<WorkerKey, Playback> read(List<WorkerKey> keys, Map<UUID, WatchTime> times) throws SQLException {
        Map<WorkerKey, Progress> progress = new HashMap<>();
        Map<WorkerKey, Playback> playbacks = new HashMap<>();
        try (PreparedStatement select = connection.prepareStatement(READ)) {
            select.setArray(1, SqlArrays.uuids(connection, keys, WorkerKey::personId));
            select.setArray(2, SqlArrays.uuids(connection, keys, WorkerKey::id));
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    WatchTime time = times.get(row.getObject(1, UUID.class));
                    if (time != null) {
                        Playback one = playback(row, time, progress);
                        playbacks.put(new WorkerKey(one.personId, one.id), one);
                    }
                }
            }
        }
        return playbacks;
    }

    private static Playback playback(ResultSet row, WatchTime time, Map<WorkerKey, Progress> progress)
            throws SQLException {
        UUID personId = row.getObject(1, UUID.class);
        UUID lectureId = row.getObject(3, UUID.class);
        Instant startedAt = row.getTimestamp(6).toInstant();
        Coverage credited = Coverage.parse(row.getString(11));
        boolean preview = row.getBoolean(8);
        return new Playback(
                personId,
                row.getObject(2, UUID.class),
                lectureId,
                row.getString(4),
                row.getInt(5),
                startedAt,
                row.getTimestamp(7).toInstant(),
                preview ? WatchTime.ofPreview(personId, startedAt, credited.seconds()) : time,
                preview ? null : progress(row, new WorkerKey(personId, lectureId), progress),
                Coverage.parse(row.getString(9)),
                Coverage.parse(row.getString(10)),
                credited,
                row.getBoolean(12));
    }

    /** One for all playbacks of a worker and a lecture in the batch. */
    private static Progress progress(ResultSet row, WorkerKey key, Map<WorkerKey, Progress> known) throws SQLException {
        Progress present = known.get(key);
        if (present != null) {
            return present;
        }
        Progress read = new Progress(
                key.personId(),
                key.id(),
                Coverage.parse(row.getString(13)),
                row.getLong(14),
                new Position(row.getInt(15), row.getObject(16, UUID.class), row.getInt(17)),
                row.getBoolean(20),
                row.getInt(18),
                row.getTimestamp(19).toInstant());
        known.put(key, read);
        return read;
    }

    private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
        Timestamp time = row.getTimestamp(column);
        return time == null ? null : time.toInstant();
    }
}
