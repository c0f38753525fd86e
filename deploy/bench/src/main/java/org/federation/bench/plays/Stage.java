package org.federation.bench.plays;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.federation.kit.commit.SqlArrays;

/**
 * What the plays need before they can be: workers who began a playback a minute ago, in bulk. Everything that is
 * measured goes through the service.
 */
final class Stage {

    private static final String TIME =
            "INSERT INTO watch_time (person_id) SELECT unnest(?::uuid[]) ON CONFLICT DO NOTHING";

    private static final String PROGRESS = """
            INSERT INTO progress (person_id, lecture_id, watched_at)
            SELECT person_id, lecture_id, now() FROM unnest(?::uuid[], ?::uuid[]) AS s (person_id, lecture_id)
            ON CONFLICT DO NOTHING""";

    private static final String PLAYBACKS = """
            INSERT INTO playback (person_id, id, lecture_id, duration_seconds, channel, preview, started_at, expires_at,
                org, segments)
            SELECT person_id, uuidv7(), lecture_id, 600, 'web', false, now() - interval '1 minute',
                now() + interval '6 hours', 'cn.beijing.haidian.bus474.team3', '{youth}'
            FROM unnest(?::uuid[], ?::uuid[]) AS s (person_id, lecture_id)
            RETURNING person_id, id""";

    private final DataSource database;

    Stage(DataSource database) {
        this.database = database;
    }

    /** Every worker sits down before the lecture of the same place in the list. */
    List<Sitting> sitDown(List<Worker> workers, List<UUID> lectures) throws SQLException {
        Map<UUID, UUID> playbacks = new HashMap<>();
        try (Connection connection = database.getConnection();
                PreparedStatement time = connection.prepareStatement(TIME);
                PreparedStatement progress = connection.prepareStatement(PROGRESS);
                PreparedStatement begin = connection.prepareStatement(PLAYBACKS)) {
            time.setArray(1, SqlArrays.uuids(connection, workers, Worker::id));
            time.executeUpdate();
            for (PreparedStatement both : List.of(progress, begin)) {
                both.setArray(1, SqlArrays.uuids(connection, workers, Worker::id));
                both.setArray(2, SqlArrays.uuids(connection, lectures, lecture -> lecture));
            }
            progress.executeUpdate();
            try (ResultSet row = begin.executeQuery()) {
                while (row.next()) {
                    playbacks.put(row.getObject(1, UUID.class), row.getObject(2, UUID.class));
                }
            }
        }
        tidy();
        List<Sitting> sittings = new ArrayList<>();
        for (Worker worker : workers) {
            UUID playback = playbacks.get(worker.id());
            if (playback != null) {
                sittings.add(new Sitting(worker, playback));
            }
        }
        return sittings;
    }

    /** What autovacuum would do, and a checkpoint, before a turn and not in it. */
    private void tidy() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("VACUUM ANALYZE playback, progress, watch_time, play, completion, lecture_count");
            statement.execute("CHECKPOINT");
        }
    }
}
