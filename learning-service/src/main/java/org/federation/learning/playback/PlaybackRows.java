package org.federation.learning.playback;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.federation.kit.commit.SqlArrays;
import org.federation.learning.playback.Progress.Position;

/** The rows of playbacks that no sitting keeps, with the progress of their workers, read for whole batches. */
final class PlaybackRows {

    private static final String SELECT = """
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

    /** Adds the playbacks of these keys to the seats of their workers, whose rows are locked. */
    void add(List<WorkerKey> keys, Map<UUID, Seat> seats) throws SQLException {
        if (keys.isEmpty()) {
            return;
        }
        Map<WorkerKey, Progress> seen = new HashMap<>();
        try (PreparedStatement select = connection.prepareStatement(SELECT)) {
            select.setArray(1, SqlArrays.uuids(connection, keys, WorkerKey::personId));
            select.setArray(2, SqlArrays.uuids(connection, keys, WorkerKey::id));
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    Seat seat = Objects.requireNonNull(seats.get(row.getObject(1, UUID.class)));
                    seat.add(playback(row, seat.time(), seen));
                }
            }
        }
    }

    private static Playback playback(ResultSet row, WatchTime time, Map<WorkerKey, Progress> seen) throws SQLException {
        UUID lectureId = row.getObject(3, UUID.class);
        Instant startedAt = row.getTimestamp(6).toInstant();
        Coverage credited = Coverage.parse(row.getString(11));
        boolean preview = row.getBoolean(8);
        return new Playback(
                time.personId,
                row.getObject(2, UUID.class),
                lectureId,
                row.getString(4),
                row.getInt(5),
                startedAt,
                row.getTimestamp(7).toInstant(),
                preview ? WatchTime.ofPreview(time.personId, startedAt, credited.seconds()) : time,
                preview ? null : progress(row, new WorkerKey(time.personId, lectureId), seen),
                Coverage.parse(row.getString(9)),
                Coverage.parse(row.getString(10)),
                credited,
                row.getBoolean(12));
    }

    /** One for all playbacks of a worker and a lecture in the batch. */
    private static Progress progress(ResultSet row, WorkerKey key, Map<WorkerKey, Progress> seen) throws SQLException {
        Progress present = seen.get(key);
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
        seen.put(key, read);
        return read;
    }
}
