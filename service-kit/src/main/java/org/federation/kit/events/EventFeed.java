package org.federation.kit.events;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.federation.kit.problem.Problem;

/**
 * The order in which others see our events. An event gets its position only after its transaction has committed, from
 * whoever reads next, one at a time; so a reader at position n has seen all there ever will be up to n.
 *
 * <p>Events keep the order of cause and effect: if one transaction could see another's changes, or waited for its
 * locks, its event drew a higher arrival number and cannot be visible without the other's.
 */
@ApplicationScoped
class EventFeed {

    /** Bounds the time for which the head is locked. */
    private static final int MOST_AT_ONCE = 10_000;

    private static final String ARRANGE = """
            WITH arrived AS (
              DELETE FROM outbox WHERE arrival IN (SELECT arrival FROM outbox ORDER BY arrival LIMIT ?)
              RETURNING *
            ), arranged AS (
              INSERT INTO feed_event (position, id, type, subject, time, data)
              SELECT head.position + row_number() OVER (ORDER BY arrival), id, type, subject, time, data
              FROM arrived, feed_head head
              RETURNING 1
            )
            UPDATE feed_head SET position = position + (SELECT count(*) FROM arranged)
            """;

    /** The beginning of the feed up to the first event that is young enough to be kept. */
    private static final String FORGET = """
            WITH oldest AS (
              SELECT position, time FROM feed_event ORDER BY position LIMIT ?
            ), forgotten AS (
              DELETE FROM feed_event WHERE position IN (SELECT position FROM oldest)
                AND position < coalesce((SELECT min(position) FROM oldest WHERE time >= ?), 9223372036854775807)
              RETURNING position
            )
            UPDATE feed_head SET forgotten = gone.last
            FROM (SELECT max(position) AS last, count(*) AS number FROM forgotten) AS gone
            WHERE gone.number > 0
            RETURNING gone.number
            """;

    private final DataSource database;

    EventFeed(DataSource database) {
        this.database = database;
    }

    /**
     * Up to {@code limit} events that follow the position, in order.
     *
     * @throws Problem 410 {@code events-forgotten} if some of them are no longer kept; 0 begins with the oldest that is
     */
    @Transactional
    List<FeedEvent> after(long position, int limit) throws SQLException {
        try (Connection connection = database.getConnection()) {
            arrange(connection);
            List<FeedEvent> events = read(connection, position, limit);
            // Asked after reading, so that what was forgotten in between is noticed.
            if (position > 0 && position < forgotten(connection)) {
                throw Problem.gone("events-forgotten");
            }
            return events;
        }
    }

    /** Forgets up to {@code atMost} events from before the instant and tells how many. */
    @Transactional
    int forget(Instant before, int atMost) throws SQLException {
        try (Connection connection = database.getConnection()) {
            arrange(connection);
            lockHead(connection);
            try (PreparedStatement forget = connection.prepareStatement(FORGET)) {
                forget.setInt(1, atMost);
                forget.setObject(2, OffsetDateTime.ofInstant(before, ZoneOffset.UTC));
                try (ResultSet row = forget.executeQuery()) {
                    return row.next() ? row.getInt(1) : 0;
                }
            }
        }
    }

    /** Gives the committed events of the outbox their positions. */
    private static void arrange(Connection connection) throws SQLException {
        if (isEmpty(connection)) {
            return;
        }
        lockHead(connection);
        // A statement of its own: under READ COMMITTED it sees what was committed before the lock was had.
        try (PreparedStatement arrange = connection.prepareStatement(ARRANGE)) {
            arrange.setInt(1, MOST_AT_ONCE);
            arrange.executeUpdate();
        }
    }

    private static boolean isEmpty(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT NOT EXISTS (SELECT FROM outbox)")) {
            return row.next() && row.getBoolean(1);
        }
    }

    private static void lockHead(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SELECT FROM feed_head FOR UPDATE");
        }
    }

    private static List<FeedEvent> read(Connection connection, long position, int limit) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("""
                SELECT position, id, type, subject, time, data FROM feed_event
                WHERE position > ? ORDER BY position LIMIT ?""")) {
            select.setLong(1, position);
            select.setInt(2, limit);
            try (ResultSet row = select.executeQuery()) {
                List<FeedEvent> events = new ArrayList<>();
                while (row.next()) {
                    events.add(event(row));
                }
                return events;
            }
        }
    }

    private static FeedEvent event(ResultSet row) throws SQLException {
        return new FeedEvent(
                row.getLong("position"),
                row.getObject("id", UUID.class),
                row.getString("type"),
                row.getString("subject"),
                row.getObject("time", OffsetDateTime.class).toInstant(),
                row.getString("data"));
    }

    private static long forgotten(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT forgotten FROM feed_head")) {
            return row.next() ? row.getLong(1) : 0;
        }
    }
}
