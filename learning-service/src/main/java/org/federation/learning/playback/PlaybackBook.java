package org.federation.learning.playback;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
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

    /** Written even where nothing changes: who erases the worker's records comes before or after, not in between. */
    private static final String OPEN_TIME = """
            INSERT INTO watch_time AS w (person_id, long_until) VALUES (?, ?)
            ON CONFLICT (person_id) DO UPDATE SET long_until = greatest(w.long_until, excluded.long_until)
            RETURNING seated_at IS NOT NULL""";

    private static final String OPEN_PROGRESS =
            "INSERT INTO progress (person_id, lecture_id, watched_at) VALUES (?, ?, ?) ON CONFLICT DO NOTHING";

    private static final String POSITION =
            "SELECT position_seconds FROM progress WHERE person_id = ? AND lecture_id = ?";

    private final DataSource database;
    private final Remembered remembered;

    PlaybackBook(DataSource database, Remembered remembered) {
        this.database = database;
        this.remembered = remembered;
    }

    /**
     * A playback that begins.
     *
     * @param preview whether staff look at what is not published, which counts for nothing
     * @param expiresAt until when its beacons are taken
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
            Instant expiresAt) {

        boolean isLong() {
            return WatchTime.isLong(Duration.between(startedAt, expiresAt));
        }
    }

    /** Enters it; answers the second of the film where the worker was last. */
    @Transactional(Transactional.TxType.MANDATORY)
    int begin(Beginning playback) {
        try (Connection connection = database.getConnection()) {
            openTime(connection, playback);
            remembered.forget(playback.personId());
            insert(connection, playback);
            return playback.preview() ? 0 : openProgress(connection, playback);
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

    /** Before another playback begins, what the worker was at is settled. */
    private static void openTime(Connection connection, Beginning playback) throws SQLException {
        try (PreparedStatement open = connection.prepareStatement(OPEN_TIME)) {
            open.setObject(1, playback.personId());
            open.setTimestamp(2, playback.isLong() ? Timestamp.from(playback.expiresAt()) : null);
            try (ResultSet row = open.executeQuery()) {
                if (row.next() && row.getBoolean(1)) {
                    Sittings.settle(connection, List.of(playback.personId()));
                }
            }
        }
    }

    private static int openProgress(Connection connection, Beginning playback) throws SQLException {
        try (PreparedStatement open = connection.prepareStatement(OPEN_PROGRESS);
                PreparedStatement read = connection.prepareStatement(POSITION)) {
            open.setObject(1, playback.personId());
            open.setObject(2, playback.lectureId());
            open.setTimestamp(3, Timestamp.from(playback.startedAt()));
            open.executeUpdate();
            read.setObject(1, playback.personId());
            read.setObject(2, playback.lectureId());
            try (ResultSet position = read.executeQuery()) {
                position.next();
                return position.getInt(1);
            }
        }
    }
}
