package org.federation.learning;

import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Rows of the ledgers by the hundred, written as the features that keep them write theirs, and tallied in the plainest
 * way there is.
 */
public final class Ledger {

    private final DataSource database;

    public Ledger(DataSource database) {
        this.database = database;
    }

    /** Someone in a unit, as they were when they did something. */
    public record Worker(UUID id, String org, List<String> segments) {

        public static Worker of(String org) {
            return new Worker(UUID.randomUUID(), org, List.of());
        }

        public Worker movedTo(String unit) {
            return new Worker(id, unit, segments);
        }
    }

    public void visit(Worker worker, UUID zone, String channel, Instant at) throws SQLException {
        enter("""
                INSERT INTO visit (person_id, zone_id, hour, channel, at, org, segments)
                VALUES (?, ?, date_trunc('hour', ?::timestamptz, 'UTC'), ?, ?, ?::ltree, ?) ON CONFLICT DO NOTHING""", worker, zone, channel, at, true);
    }

    public void play(Worker worker, UUID lecture, String channel, Instant at) throws SQLException {
        enter("""
                INSERT INTO play (person_id, lecture_id, hour, channel, at, org, segments, playback_id)
                VALUES (?, ?, date_trunc('hour', ?::timestamptz, 'UTC'), ?, ?, ?::ltree, ?, gen_random_uuid())
                ON CONFLICT DO NOTHING""", worker, lecture, channel, at, true);
    }

    public void completion(Worker worker, UUID lecture, String channel, Instant at) throws SQLException {
        enter("""
                INSERT INTO completion (person_id, lecture_id, channel, at, org, segments)
                VALUES (?, ?, ?, ?, ?::ltree, ?) ON CONFLICT DO NOTHING""", worker, lecture, channel, at, false);
    }

    private void enter(String insert, Worker worker, UUID subject, String channel, Instant at, boolean hourly)
            throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement enter = connection.prepareStatement(insert)) {
            int next = 1;
            enter.setObject(next++, worker.id());
            enter.setObject(next++, subject);
            if (hourly) {
                enter.setTimestamp(next++, Timestamp.from(at));
            }
            enter.setString(next++, channel);
            enter.setTimestamp(next++, Timestamp.from(at));
            enter.setString(next++, worker.org());
            enter.setArray(
                    next, connection.createArrayOf("text", worker.segments().toArray()));
            enter.executeUpdate();
        }
    }

    /** Gives a person's rows to another, as an erasure does. */
    public void rename(UUID from, UUID to) throws SQLException {
        for (String table : List.of("visit", "play", "completion")) {
            try (Connection connection = database.getConnection();
                    PreparedStatement rename =
                            connection.prepareStatement("UPDATE " + table + " SET person_id = ? WHERE person_id = ?")) {
                rename.setObject(1, to);
                rename.setObject(2, from);
                rename.executeUpdate();
            }
        }
    }

    /**
     * Different people and rows of a ledger.
     *
     * @param table {@code visit}, {@code play} or {@code completion}
     * @param org a unit, with all below it
     * @param condition more of it, as SQL
     */
    public List<Long> tally(String table, String org, LocalDate from, LocalDate to, String condition)
            throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select =
                        connection.prepareStatement("SELECT count(DISTINCT person_id), count(*) FROM " + table
                                + " WHERE org <@ ?::ltree AND (at AT TIME ZONE 'Asia/Shanghai')::date BETWEEN ? AND ? AND "
                                + condition)) {
            select.setString(1, org);
            select.setDate(2, Date.valueOf(from));
            select.setDate(3, Date.valueOf(to));
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return List.of(row.getLong(1), row.getLong(2));
            }
        }
    }
}
