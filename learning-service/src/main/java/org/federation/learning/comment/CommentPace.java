package org.federation.learning.comment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import javax.sql.DataSource;
import org.federation.kit.problem.Problem;

/**
 * How fast a person may write. Each attempt changes the person's row and holds it until its transaction ends, so what
 * one person sends at once, through whichever instances, is taken one after the other.
 */
@ApplicationScoped
class CommentPace {

    private static final String STEP = """
            INSERT INTO comment_pace AS p (person_id, due_at) VALUES (?, ?)
            ON CONFLICT (person_id) DO UPDATE SET due_at = greatest(p.due_at, ?) + make_interval(secs => ?)
            WHERE p.due_at <= ?
            RETURNING due_at""";

    private static final String DUE = "SELECT due_at FROM comment_pace WHERE person_id = ?";

    private final DataSource database;
    private final CommentConfig config;

    CommentPace(DataSource database, CommentConfig config) {
        this.database = database;
        this.config = config;
    }

    /** @throws Problem 429 {@code comments-too-fast} with {@code Retry-After} */
    @Transactional(Transactional.TxType.MANDATORY)
    void step(UUID personId, Instant now) {
        // As much ahead of time as the rest of a burst takes is early enough.
        Instant latest = now.plus(config.pace().multipliedBy(config.burst() - 1L));
        try (Connection connection = database.getConnection();
                PreparedStatement step = connection.prepareStatement(STEP)) {
            step.setObject(1, personId);
            step.setTimestamp(2, Timestamp.from(now.plus(config.pace())));
            step.setTimestamp(3, Timestamp.from(now));
            step.setDouble(4, config.pace().toMillis() / 1000.0);
            step.setTimestamp(5, Timestamp.from(latest));
            try (ResultSet taken = step.executeQuery()) {
                if (!taken.next()) {
                    throw tooFast(Duration.between(latest, due(connection, personId)));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The pace could not be kept", e);
        }
    }

    private static Instant due(Connection connection, UUID personId) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(DUE)) {
            select.setObject(1, personId);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getTimestamp(1).toInstant();
            }
        }
    }

    private static Problem tooFast(Duration wait) {
        long seconds = Math.max(1, wait.plusMillis(999).toSeconds());
        return Problem.of(429, "comments-too-fast").args(seconds).header("Retry-After", Long.toString(seconds));
    }
}
