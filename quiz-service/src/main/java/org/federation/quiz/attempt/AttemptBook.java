package org.federation.quiz.attempt;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.federation.kit.commit.SqlArrays;
import org.jspecify.annotations.Nullable;

/** Reads and finishes attempts. Locks are taken in the order of their keys, so that batches never wait in a circle. */
@ApplicationScoped
class AttemptBook {

    private static final String SELECT = """
            SELECT a.id, a.person_id, a.org::text AS org, a.contest_id, c.title, a.form_id, a.number, a.started_at,
                   a.deadline, a.expires_at, a.max_score, c.multiple_scoring, c.reveal,
                   c.closes_at + make_interval(secs => c.grace_seconds) AS contest_over,
                   a.finished_at, a.abandoned, a.score, a.correct, a.elapsed_seconds
            FROM attempt a JOIN contest c ON c.id = a.contest_id
            """;
    private static final String OF_KEYS = SELECT
            + " JOIN unnest(?::uuid[], ?::uuid[]) AS k (person_id, id) ON k.person_id = a.person_id AND k.id = a.id"
            + " ORDER BY a.person_id, a.id ";

    /** What a reader means to do with an attempt. */
    enum Intent {
        READ(""),
        /** Excludes those who finish it, not others who save. */
        SAVE(" FOR KEY SHARE OF a"),
        FINISH(" FOR UPDATE OF a"),
        /** Leaves those alone that somebody else is about to finish. */
        FINISH_UNLESS_HELD(" FOR UPDATE OF a SKIP LOCKED");

        private final String lock;

        Intent(String lock) {
            this.lock = lock;
        }
    }

    /** Those of the attempts that exist; {@code keys} without repetition. */
    List<Attempt> find(Connection connection, List<AttemptKey> keys, Intent intent) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(OF_KEYS + intent.lock)) {
            select.setArray(1, SqlArrays.uuids(connection, keys, AttemptKey::personId));
            select.setArray(2, SqlArrays.uuids(connection, keys, AttemptKey::id));
            return attempts(select);
        }
    }

    /** Open attempts that expired before this, those that expired first, going on after the last one seen. */
    List<Attempt> openOnesExpired(Connection connection, Instant before, @Nullable Attempt last, int most)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(SELECT
                + " WHERE a.finished_at IS NULL AND a.expires_at < ? AND (a.expires_at, a.id) > (?, ?)"
                + " ORDER BY a.expires_at, a.id LIMIT ?")) {
            select.setObject(1, before.atOffset(ZoneOffset.UTC));
            select.setObject(
                    2, last == null ? OffsetDateTime.MIN : last.expiresAt().atOffset(ZoneOffset.UTC));
            select.setObject(3, last == null ? new UUID(0, 0) : last.id());
            select.setInt(4, most);
            return attempts(select);
        }
    }

    /** A person's attempts, the latest first, from before the one named. */
    List<Attempt> latestOf(Connection connection, UUID person, @Nullable UUID before, int most) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                SELECT + " WHERE a.person_id = ? AND (?::uuid IS NULL OR a.id < ?) ORDER BY a.id DESC LIMIT ?")) {
            select.setObject(1, person);
            select.setObject(2, before);
            select.setObject(3, before);
            select.setInt(4, most);
            return attempts(select);
        }
    }

    /** Writes the results of these attempts, which the caller has locked. */
    void finish(Connection connection, List<Attempt> graded) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("""
                UPDATE attempt a
                SET finished_at = k.finished_at, abandoned = k.abandoned, score = k.score, correct = k.correct,
                    elapsed_seconds = k.elapsed
                FROM unnest(?::uuid[], ?::uuid[], ?::timestamptz[], ?::boolean[], ?::numeric[], ?::int[], ?::int[])
                     AS k (person_id, id, finished_at, abandoned, score, correct, elapsed)
                WHERE a.person_id = k.person_id AND a.id = k.id AND a.finished_at IS NULL
                """)) {
            update.setArray(1, SqlArrays.uuids(connection, graded, Attempt::personId));
            update.setArray(2, SqlArrays.uuids(connection, graded, Attempt::id));
            update.setArray(
                    3, SqlArrays.instants(connection, graded, a -> result(a).finishedAt()));
            update.setArray(
                    4, SqlArrays.booleans(connection, graded, a -> result(a).abandoned()));
            update.setArray(
                    5,
                    SqlArrays.texts(connection, graded, a -> result(a).score().toPlainString()));
            update.setArray(6, SqlArrays.ints(connection, graded, a -> result(a).correct()));
            update.setArray(7, SqlArrays.ints(connection, graded, a -> result(a).elapsedSeconds()));
            if (update.executeUpdate() != graded.size()) {
                throw new IllegalStateException("An attempt was finished behind its lock");
            }
        }
    }

    private static Attempt.Result result(Attempt attempt) {
        return Objects.requireNonNull(attempt.result());
    }

    private static List<Attempt> attempts(PreparedStatement select) throws SQLException {
        List<Attempt> attempts = new ArrayList<>();
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                attempts.add(AttemptRow.read(row));
            }
        }
        return attempts;
    }
}
