package org.federation.learning.article;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.federation.kit.commit.BatchWriter;
import org.federation.kit.commit.SqlArrays;
import org.federation.kit.org.OrgPath;
import org.federation.learning.activity.Activity;
import org.federation.learning.activity.ActivityKind;
import org.federation.learning.activity.ActivityLog;
import org.jspecify.annotations.Nullable;

/**
 * Enters readings, one for each worker and article, and raises the articles' counts by those that came to their end.
 */
final class ReadingLedger implements BatchWriter<Reading, Optional<ReadingStand>> {

    /** Articles are found with their visibility, so what a worker may not see gets no row. */
    private static final String COMING = """
            WITH coming AS (
                SELECT c.*, a.reading_seconds
                FROM unnest(?::uuid[], ?::text[], ?::text[], ?::uuid[], ?::boolean[], ?::timestamptz[])
                    WITH ORDINALITY AS c (person_id, org, segments, article_id, finished, at, number)
                JOIN article a ON a.id = c.article_id AND a.published_at <= c.at AND c.org::ltree <@ a.org)
            """;

    private static final String OPEN = COMING + """
            INSERT INTO reading (person_id, article_id, org, segments, opened_at)
            SELECT DISTINCT ON (person_id, article_id)
                person_id, article_id, org::ltree, string_to_array(segments, ','), at
            FROM coming ORDER BY person_id, article_id, number
            ON CONFLICT DO NOTHING""";

    /** Rows first, then counts, each in the order of their keys: two instances never wait for each other in a ring. */
    private static final String FINISH = COMING + """
            , due AS (
                SELECT DISTINCT ON (person_id, article_id) * FROM coming WHERE finished
                ORDER BY person_id, article_id, number
            ), held AS (
                SELECT r.person_id, r.article_id, due.org, due.segments, due.at
                FROM reading r JOIN due USING (person_id, article_id)
                WHERE r.at IS NULL AND due.at >= r.opened_at + make_interval(secs => ceil(due.reading_seconds / %d.0))
                ORDER BY r.person_id, r.article_id FOR UPDATE OF r
            ), finished AS (
                UPDATE reading r SET at = held.at, org = held.org::ltree, segments = string_to_array(held.segments, ',')
                FROM held WHERE r.person_id = held.person_id AND r.article_id = held.article_id
                RETURNING r.person_id, r.article_id, r.org, r.at
            ), more AS (
                SELECT article_id, count(*) AS readers FROM finished GROUP BY article_id
            ), locked AS (
                SELECT article_id FROM article_count WHERE article_id IN (SELECT article_id FROM more)
                ORDER BY article_id FOR UPDATE
            ), counted AS (
                UPDATE article_count SET readers = article_count.readers + more.readers
                FROM more, locked
                WHERE article_count.article_id = more.article_id AND locked.article_id = more.article_id
            )
            SELECT person_id, article_id, org::text, at FROM finished""".formatted(ReadingTime.FRACTION);

    private static final String STAND = COMING + """
            SELECT coming.number, r.opened_at, r.at, coming.reading_seconds
            FROM coming JOIN reading r USING (person_id, article_id)""";

    /** For each reading how far the worker is after it; none if the worker sees no such article. */
    @Override
    public List<Optional<ReadingStand>> write(Connection connection, List<Reading> batch) throws SQLException {
        try (PreparedStatement open = prepared(connection, OPEN, batch)) {
            open.executeUpdate();
        }
        if (batch.stream().anyMatch(Reading::finished)) {
            ActivityLog.enter(connection, finish(connection, batch));
        }
        return stand(connection, batch);
    }

    private static List<Activity> finish(Connection connection, List<Reading> batch) throws SQLException {
        List<Activity> activities = new ArrayList<>();
        try (PreparedStatement finish = prepared(connection, FINISH, batch);
                ResultSet row = finish.executeQuery()) {
            while (row.next()) {
                activities.add(new Activity(
                        ActivityKind.ARTICLE_READ,
                        row.getObject(1, UUID.class),
                        new OrgPath(row.getString(3)),
                        row.getObject(2, UUID.class),
                        row.getTimestamp(4).toInstant()));
            }
        }
        return activities;
    }

    private static List<Optional<ReadingStand>> stand(Connection connection, List<Reading> batch) throws SQLException {
        List<Optional<ReadingStand>> stands = new ArrayList<>();
        batch.forEach(reading -> stands.add(Optional.empty()));
        try (PreparedStatement stand = prepared(connection, STAND, batch);
                ResultSet row = stand.executeQuery()) {
            while (row.next()) {
                stands.set(
                        row.getInt(1) - 1,
                        Optional.of(new ReadingStand(
                                row.getTimestamp(2).toInstant(), instant(row.getTimestamp(3)), row.getInt(4))));
            }
        }
        return stands;
    }

    private static PreparedStatement prepared(Connection connection, String sql, List<Reading> batch)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        statement.setArray(1, SqlArrays.uuids(connection, batch, Reading::personId));
        statement.setArray(
                2, SqlArrays.texts(connection, batch, reading -> reading.org().value()));
        statement.setArray(3, SqlArrays.texts(connection, batch, reading -> String.join(",", reading.segments())));
        statement.setArray(4, SqlArrays.uuids(connection, batch, Reading::articleId));
        statement.setArray(5, SqlArrays.booleans(connection, batch, Reading::finished));
        statement.setArray(6, SqlArrays.instants(connection, batch, Reading::at));
        return statement;
    }

    private static @Nullable Instant instant(@Nullable Timestamp time) {
        return time == null ? null : time.toInstant();
    }
}
