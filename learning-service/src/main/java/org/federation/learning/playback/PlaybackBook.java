package org.federation.learning.playback;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import javax.sql.DataSource;
import org.federation.learning.person.Membership;
import org.jspecify.annotations.Nullable;

/** Where playbacks are entered when they begin. */
@ApplicationScoped
class PlaybackBook {

    private static final String BEGIN = """
            INSERT INTO playback (person_id, id, lecture_id, duration_seconds, channel, preview, started_at, expires_at,
                org, segments)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?::ltree, string_to_array(?, ','))""";

    /** Credit is reckoned from the first of the playbacks that are going on; once all are over, anew. */
    private static final String JOIN_PROGRESS = """
            INSERT INTO progress AS g (person_id, lecture_id, credit_since, credit_until, watched_at)
            VALUES (?, ?, ?, ?, ?)
            ON CONFLICT (person_id, lecture_id) DO UPDATE SET
                credit_used = CASE WHEN g.credit_until < excluded.credit_since THEN 0 ELSE g.credit_used END,
                credit_since = CASE WHEN g.credit_until < excluded.credit_since
                    THEN excluded.credit_since ELSE g.credit_since END,
                credit_until = greatest(g.credit_until, excluded.credit_until)
            RETURNING position_seconds""";

    private final DataSource database;

    PlaybackBook(DataSource database) {
        this.database = database;
    }

    /**
     * A playback that begins.
     *
     * @param preview whether staff look at what is not published, which counts for nothing
     */
    record Beginning(
            UUID personId,
            Membership member,
            UUID id,
            UUID lectureId,
            int durationSeconds,
            @Nullable String channel,
            boolean preview,
            Instant startedAt,
            Instant expiresAt) {}

    /** Enters it; answers the second of the film where the worker was last. */
    @Transactional(Transactional.TxType.MANDATORY)
    int begin(Beginning playback) {
        try (Connection connection = database.getConnection()) {
            insert(connection, playback);
            return playback.preview() ? 0 : joinProgress(connection, playback);
        } catch (SQLException e) {
            throw new IllegalStateException("The playback could not be entered", e);
        }
    }

    private static void insert(Connection connection, Beginning playback) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(BEGIN)) {
            insert.setObject(1, playback.personId());
            insert.setObject(2, playback.id());
            insert.setObject(3, playback.lectureId());
            insert.setInt(4, playback.durationSeconds());
            insert.setString(5, playback.channel());
            insert.setBoolean(6, playback.preview());
            insert.setTimestamp(7, Timestamp.from(playback.startedAt()));
            insert.setTimestamp(8, Timestamp.from(playback.expiresAt()));
            insert.setString(9, playback.member().org().value());
            insert.setString(10, playback.member().joinedSegments());
            insert.executeUpdate();
        }
    }

    private static int joinProgress(Connection connection, Beginning playback) throws SQLException {
        try (PreparedStatement join = connection.prepareStatement(JOIN_PROGRESS)) {
            join.setObject(1, playback.personId());
            join.setObject(2, playback.lectureId());
            join.setTimestamp(3, Timestamp.from(playback.startedAt()));
            join.setTimestamp(4, Timestamp.from(playback.expiresAt()));
            join.setTimestamp(5, Timestamp.from(playback.startedAt()));
            try (ResultSet joined = join.executeQuery()) {
                joined.next();
                return joined.getInt(1);
            }
        }
    }
}
