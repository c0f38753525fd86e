package org.federation.kit.events;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Keeps how far each feed has been followed. */
@ApplicationScoped
class FeedCursors {

    private final DataSource database;

    FeedCursors(DataSource database) {
        this.database = database;
    }

    /** The position of the last event that took effect, 0 before the first. */
    @Transactional
    long position(String feed) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select =
                        connection.prepareStatement("SELECT position FROM feed_cursor WHERE feed = ?")) {
            select.setString(1, feed);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? row.getLong(1) : 0;
            }
        }
    }

    /** Moves on within the transaction under way; false if another instance has moved on before. */
    @Transactional(Transactional.TxType.MANDATORY)
    boolean move(String feed, long from, long to) throws SQLException {
        try (Connection connection = database.getConnection()) {
            try (PreparedStatement first = connection.prepareStatement(
                    "INSERT INTO feed_cursor (feed, position) VALUES (?, 0) ON CONFLICT DO NOTHING")) {
                first.setString(1, feed);
                first.executeUpdate();
            }
            try (PreparedStatement move = connection.prepareStatement(
                    "UPDATE feed_cursor SET position = ? WHERE feed = ? AND position = ?")) {
                move.setLong(1, to);
                move.setString(2, feed);
                move.setLong(3, from);
                return move.executeUpdate() == 1;
            }
        }
    }
}
