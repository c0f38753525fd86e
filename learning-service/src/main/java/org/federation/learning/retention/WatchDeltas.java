package org.federation.learning.retention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.federation.kit.commit.SqlArrays;

/**
 * Where beacons leave what they add to the curves, and from where it is folded into them: entered in the transaction
 * that settles them, deleted in the one that folds it, so it is added once.
 */
@ApplicationScoped
public class WatchDeltas {

    /** Summed up: of a lecture that all watch, a thousand deltas are some ten steps. */
    private static final String ENTER = """
            WITH delta AS (
                SELECT lecture_id, gained::int4multirange, seen::int4multirange, left_at, stopped_at
                FROM unnest(?::uuid[], ?::text[], ?::text[], ?::int[], ?::int[])
                    AS d (lecture_id, gained, seen, left_at, stopped_at)
            ), steps (lecture_id, second, workers, views, stopped) AS (
                SELECT lecture_id, lower(r), 1, 0, 0 FROM delta, unnest(gained) AS r
                UNION ALL SELECT lecture_id, upper(r), -1, 0, 0 FROM delta, unnest(gained) AS r
                UNION ALL SELECT lecture_id, lower(r), 0, 1, 0 FROM delta, unnest(seen) AS r
                UNION ALL SELECT lecture_id, upper(r), 0, -1, 0 FROM delta, unnest(seen) AS r
                UNION ALL SELECT lecture_id, left_at, 0, 0, -1 FROM delta WHERE left_at IS NOT NULL
                UNION ALL SELECT lecture_id, stopped_at, 0, 0, 1 FROM delta WHERE stopped_at IS NOT NULL
            )
            INSERT INTO retention_batch (lectures, seconds, workers, views, stopped)
            SELECT array_agg(lecture_id), array_agg(second), array_agg(workers), array_agg(views), array_agg(stopped)
            FROM (
                SELECT lecture_id, second, sum(workers) AS workers, sum(views) AS views, sum(stopped) AS stopped
                FROM steps GROUP BY lecture_id, second) AS s
            HAVING count(*) > 0""";

    /** In the order of the keys: two instances never wait for each other in a ring. */
    private static final String FOLD = """
            WITH taken AS (
                DELETE FROM retention_batch
                WHERE ctid = ANY (ARRAY(SELECT ctid FROM retention_batch LIMIT ? FOR UPDATE SKIP LOCKED))
                RETURNING *
            ), folded AS (
                INSERT INTO retention AS r (lecture_id, second, workers, views, stopped)
                SELECT lecture_id, second, sum(s.workers), sum(s.views), sum(s.stopped)
                FROM taken t, unnest(t.lectures, t.seconds, t.workers, t.views, t.stopped)
                    AS s (lecture_id, second, workers, views, stopped)
                GROUP BY lecture_id, second ORDER BY lecture_id, second
                ON CONFLICT (lecture_id, second) DO UPDATE SET workers = r.workers + excluded.workers,
                    views = r.views + excluded.views, stopped = r.stopped + excluded.stopped
            )
            SELECT count(*) FROM taken""";

    private final DataSource database;

    WatchDeltas(DataSource database) {
        this.database = database;
    }

    /** Enters what a batch of beacons adds, in the transaction of the connection. */
    public static void enter(Connection connection, List<WatchDelta> deltas) throws SQLException {
        if (deltas.isEmpty()) {
            return;
        }
        try (PreparedStatement enter = connection.prepareStatement(ENTER)) {
            enter.setArray(1, SqlArrays.uuids(connection, deltas, WatchDelta::lectureId));
            enter.setArray(2, SqlArrays.texts(connection, deltas, WatchDelta::gained));
            enter.setArray(3, SqlArrays.texts(connection, deltas, WatchDelta::seen));
            enter.setArray(4, SqlArrays.ints(connection, deltas, WatchDelta::leftAt));
            enter.setArray(5, SqlArrays.ints(connection, deltas, WatchDelta::stoppedAt));
            enter.executeUpdate();
        }
    }

    /** Folds up to so many batches into the curves; answers how many there were. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    int fold(int atMost) {
        try (Connection connection = database.getConnection();
                PreparedStatement fold = connection.prepareStatement(FOLD)) {
            fold.setInt(1, atMost);
            try (ResultSet folded = fold.executeQuery()) {
                folded.next();
                return folded.getInt(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The curves could not be brought up to date", e);
        }
    }
}
