package org.federation.learning.comment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.UUID;
import javax.sql.DataSource;
import org.federation.learning.lecture.LectureTally;

/** Keeps who likes what, one row for each, and raises or lowers the counter with the row. */
@ApplicationScoped
class LikeLedger {

    private final DataSource database;
    private final LectureTally tally;
    private final Clock clock;

    LikeLedger(DataSource database, LectureTally tally, Clock clock) {
        this.database = database;
        this.tally = tally;
        this.clock = clock;
    }

    /** What can be liked. */
    enum Kind {
        LECTURE("lecture_like", "lecture_id", "SELECT likes FROM lecture_count WHERE lecture_id = ?"),
        COMMENT("comment_like", "comment_id", "SELECT likes FROM comment WHERE id = ?");

        private final String like;
        private final String unlike;
        private final String liked;
        private final String likes;

        Kind(String table, String column, String likes) {
            like = "INSERT INTO %s (person_id, %s, at) VALUES (?, ?, ?) ON CONFLICT DO NOTHING"
                    .formatted(table, column);
            unlike = "DELETE FROM %s WHERE person_id = ? AND %s = ?".formatted(table, column);
            liked = "SELECT FROM %s WHERE person_id = ? AND %s = ?".formatted(table, column);
            this.likes = likes;
        }
    }

    @Transactional(Transactional.TxType.MANDATORY)
    LikeView like(UUID person, Kind kind, UUID id) {
        try (Connection connection = database.getConnection();
                PreparedStatement like = connection.prepareStatement(kind.like)) {
            like.setObject(1, person);
            like.setObject(2, id);
            like.setTimestamp(3, Timestamp.from(clock.instant()));
            raise(connection, kind, id, like.executeUpdate());
            return new LikeView(true, likes(connection, kind, id));
        } catch (SQLException e) {
            throw new IllegalStateException("The like could not be entered", e);
        }
    }

    @Transactional(Transactional.TxType.MANDATORY)
    LikeView unlike(UUID person, Kind kind, UUID id) {
        try (Connection connection = database.getConnection();
                PreparedStatement unlike = connection.prepareStatement(kind.unlike)) {
            unlike.setObject(1, person);
            unlike.setObject(2, id);
            raise(connection, kind, id, -unlike.executeUpdate());
            return new LikeView(false, likes(connection, kind, id));
        } catch (SQLException e) {
            throw new IllegalStateException("The like could not be taken back", e);
        }
    }

    LikeView read(UUID person, Kind kind, UUID id) {
        try (Connection connection = database.getConnection();
                PreparedStatement liked = connection.prepareStatement(kind.liked)) {
            liked.setObject(1, person);
            liked.setObject(2, id);
            try (ResultSet row = liked.executeQuery()) {
                return new LikeView(row.next(), likes(connection, kind, id));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Likes could not be read", e);
        }
    }

    private void raise(Connection connection, Kind kind, UUID id, int more) throws SQLException {
        if (more == 0) {
            return;
        }
        if (kind == Kind.LECTURE) {
            tally.likes(id, more);
            return;
        }
        try (PreparedStatement raise =
                connection.prepareStatement("UPDATE comment SET likes = likes + ? WHERE id = ?")) {
            raise.setInt(1, more);
            raise.setObject(2, id);
            raise.executeUpdate();
        }
    }

    private static long likes(Connection connection, Kind kind, UUID id) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(kind.likes)) {
            select.setObject(1, id);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? row.getLong(1) : 0;
            }
        }
    }
}
