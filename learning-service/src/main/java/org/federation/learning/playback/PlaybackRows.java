package org.federation.learning.playback;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.federation.kit.commit.SqlArrays;
import org.federation.learning.playback.Progress.Position;

/** The rows a batch of beacons reads and writes: a few statements over whole arrays, whatever the batch's size. */
final class PlaybackRows {

    private static final String LOCK_PROGRESS = """
            SELECT g.person_id, g.lecture_id, g.credit_since, g.credit_used, g.coverage::text, g.position_seconds,
                   g.position_playback, g.position_sequence, g.plays, g.watched_at,
                   EXISTS (SELECT FROM completion c WHERE (c.person_id, c.lecture_id) = (g.person_id, g.lecture_id))
            FROM progress g
            WHERE (g.person_id, g.lecture_id) IN (
                SELECT p.person_id, p.lecture_id
                FROM playback p JOIN unnest(?::uuid[], ?::uuid[]) AS k (person_id, id) USING (person_id, id))
            ORDER BY g.person_id, g.lecture_id FOR UPDATE OF g""";

    private static final String LOCK_PLAYBACKS = """
            SELECT p.person_id, p.id, p.lecture_id, p.channel, p.duration_seconds, p.started_at, p.expires_at, p.preview,
                   p.claimed::text, p.credited::text, p.counted
            FROM playback p JOIN unnest(?::uuid[], ?::uuid[]) AS k (person_id, id) USING (person_id, id)
            ORDER BY p.person_id, p.id FOR UPDATE OF p""";

    private static final String SAVE_PLAYBACKS = """
            UPDATE playback p SET claimed = n.claimed::int4multirange, credited = n.credited::int4multirange,
                counted = n.counted
            FROM unnest(?::uuid[], ?::uuid[], ?::text[], ?::text[], ?::boolean[])
                AS n (person_id, id, claimed, credited, counted)
            WHERE p.person_id = n.person_id AND p.id = n.id""";

    private static final String SAVE_PROGRESS = """
            UPDATE progress g SET coverage = n.coverage::int4multirange, credit_used = n.credit_used, plays = n.plays,
                position_seconds = n.position_seconds, position_playback = n.position_playback,
                position_sequence = n.position_sequence, watched_at = n.watched_at
            FROM unnest(?::uuid[], ?::uuid[], ?::text[], ?::int[], ?::int[], ?::int[], ?::uuid[], ?::int[],
                    ?::timestamptz[])
                AS n (person_id, lecture_id, coverage, credit_used, plays, position_seconds, position_playback,
                    position_sequence, watched_at)
            WHERE g.person_id = n.person_id AND g.lecture_id = n.lecture_id""";

    private final Connection connection;

    PlaybackRows(Connection connection) {
        this.connection = connection;
    }

    /**
     * The playbacks of these keys, theirs and their progress' rows locked. Progress comes first, by a statement of its
     * own: what is read of a playback afterwards is what the last holder of that lock has written.
     */
    Map<WorkerKey, Playback> lock(List<WorkerKey> keys) throws SQLException {
        Map<WorkerKey, Progress> progress = new HashMap<>();
        try (PreparedStatement select = over(LOCK_PROGRESS, keys);
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                Progress one = progress(row);
                progress.put(new WorkerKey(one.personId, one.lectureId), one);
            }
        }
        Map<WorkerKey, Playback> playbacks = new HashMap<>();
        try (PreparedStatement select = over(LOCK_PLAYBACKS, keys);
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                Playback one = playback(row, progress);
                playbacks.put(new WorkerKey(one.personId, one.id), one);
            }
        }
        return playbacks;
    }

    void save(List<Playback> playbacks) throws SQLException {
        try (PreparedStatement save = connection.prepareStatement(SAVE_PLAYBACKS)) {
            save.setArray(1, SqlArrays.uuids(connection, playbacks, playback -> playback.personId));
            save.setArray(2, SqlArrays.uuids(connection, playbacks, playback -> playback.id));
            save.setArray(3, SqlArrays.texts(connection, playbacks, playback -> playback.claimed()
                    .toString()));
            save.setArray(4, SqlArrays.texts(connection, playbacks, playback -> playback.credited()
                    .toString()));
            save.setArray(5, SqlArrays.booleans(connection, playbacks, Playback::counted));
            save.executeUpdate();
        }
        List<Progress> progress = playbacks.stream()
                .map(Playback::progress)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        try (PreparedStatement save = connection.prepareStatement(SAVE_PROGRESS)) {
            save.setArray(1, SqlArrays.uuids(connection, progress, one -> one.personId));
            save.setArray(2, SqlArrays.uuids(connection, progress, one -> one.lectureId));
            save.setArray(3, SqlArrays.texts(connection, progress, one -> one.coverage()
                    .toString()));
            save.setArray(4, SqlArrays.ints(connection, progress, Progress::creditUsed));
            save.setArray(5, SqlArrays.ints(connection, progress, Progress::plays));
            save.setArray(6, SqlArrays.ints(connection, progress, one -> one.position()
                    .seconds()));
            save.setArray(7, SqlArrays.uuids(connection, progress, one -> one.position()
                    .playback()));
            save.setArray(8, SqlArrays.ints(connection, progress, one -> one.position()
                    .sequence()));
            save.setArray(9, SqlArrays.instants(connection, progress, Progress::watchedAt));
            save.executeUpdate();
        }
    }

    private PreparedStatement over(String sql, List<WorkerKey> keys) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        statement.setArray(1, SqlArrays.uuids(connection, keys, WorkerKey::personId));
        statement.setArray(2, SqlArrays.uuids(connection, keys, WorkerKey::id));
        return statement;
    }

    private static Progress progress(ResultSet row) throws SQLException {
        return new Progress(
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                row.getTimestamp(3).toInstant(),
                row.getInt(4),
                Coverage.parse(row.getString(5)),
                new Position(row.getInt(6), row.getObject(7, UUID.class), row.getInt(8)),
                row.getBoolean(11),
                row.getInt(9),
                row.getTimestamp(10).toInstant());
    }

    private static Playback playback(ResultSet row, Map<WorkerKey, Progress> progress) throws SQLException {
        UUID personId = row.getObject(1, UUID.class);
        UUID lectureId = row.getObject(3, UUID.class);
        return new Playback(
                personId,
                row.getObject(2, UUID.class),
                lectureId,
                row.getString(4),
                row.getInt(5),
                row.getTimestamp(6).toInstant(),
                row.getTimestamp(7).toInstant(),
                row.getBoolean(8) ? null : progress.get(new WorkerKey(personId, lectureId)),
                Coverage.parse(row.getString(9)),
                Coverage.parse(row.getString(10)),
                row.getBoolean(11));
    }
}
