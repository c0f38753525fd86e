package org.federation.learning.playback;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.federation.kit.commit.SqlArrays;
import org.federation.learning.person.Membership;
import org.jspecify.annotations.Nullable;

/** The rows a batch of beacons adds to the ledger of completions, and the counts that sum up both ledgers. */
final class LedgerRows {

    private static final String ENTER_COMPLETIONS = """
            INSERT INTO completion (person_id, lecture_id, at, channel, org, segments)
            SELECT person_id, lecture_id, at, channel, org::ltree, string_to_array(segments, ',')
            FROM unnest(?::uuid[], ?::uuid[], ?::timestamptz[], ?::text[], ?::text[], ?::text[])
                AS c (person_id, lecture_id, at, channel, org, segments)
            ON CONFLICT DO NOTHING RETURNING person_id, lecture_id""";

    /** Locked in the order of their keys before they are changed: two instances never wait for each other in a ring. */
    private static final String RAISE = """
            WITH more AS (
                SELECT * FROM unnest(?::uuid[], ?::bigint[], ?::bigint[], ?::bigint[])
                    AS m (lecture_id, plays, workers, completions)
            ), locked AS (
                SELECT lecture_id FROM lecture_count WHERE lecture_id IN (SELECT lecture_id FROM more)
                ORDER BY lecture_id FOR UPDATE
            )
            UPDATE lecture_count c SET plays = c.plays + more.plays, workers = c.workers + more.workers,
                completions = c.completions + more.completions
            FROM more JOIN locked USING (lecture_id)
            WHERE c.lecture_id = more.lecture_id""";

    private final Connection connection;

    LedgerRows(Connection connection) {
        this.connection = connection;
    }

    /** A row of the ledger of completions. */
    record Completion(
            UUID personId,
            UUID lectureId,
            Instant at,
            @Nullable String channel,
            Membership member) {

        WorkerKey key() {
            return new WorkerKey(personId, lectureId);
        }
    }

    /** Worker and lecture of each completion that was not there yet. */
    List<WorkerKey> enterCompletions(List<Completion> completions) throws SQLException {
        if (completions.isEmpty()) {
            return List.of();
        }
        try (PreparedStatement enter = connection.prepareStatement(ENTER_COMPLETIONS)) {
            enter.setArray(1, SqlArrays.uuids(connection, completions, Completion::personId));
            enter.setArray(2, SqlArrays.uuids(connection, completions, Completion::lectureId));
            enter.setArray(3, SqlArrays.instants(connection, completions, Completion::at));
            enter.setArray(4, SqlArrays.texts(connection, completions, Completion::channel));
            enter.setArray(5, SqlArrays.texts(connection, completions, one -> org(one.member())));
            enter.setArray(6, SqlArrays.texts(connection, completions, one -> one.member()
                    .joinedSegments()));
            return keys(enter);
        }
    }

    void raise(LectureCounts counts) throws SQLException {
        List<LectureCounts.Rise> rises = counts.rises();
        if (rises.isEmpty()) {
            return;
        }
        try (PreparedStatement raise = connection.prepareStatement(RAISE)) {
            raise.setArray(1, SqlArrays.uuids(connection, rises, LectureCounts.Rise::lectureId));
            raise.setArray(2, SqlArrays.longs(connection, rises, LectureCounts.Rise::plays));
            raise.setArray(3, SqlArrays.longs(connection, rises, LectureCounts.Rise::workers));
            raise.setArray(4, SqlArrays.longs(connection, rises, LectureCounts.Rise::completions));
            raise.executeUpdate();
        }
    }

    /** Worker and lecture of each row a statement answers. */
    static List<WorkerKey> keys(PreparedStatement statement) throws SQLException {
        List<WorkerKey> keys = new ArrayList<>();
        try (ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                keys.add(new WorkerKey(row.getObject(1, UUID.class), row.getObject(2, UUID.class)));
            }
        }
        return keys;
    }

    private static String org(Membership member) {
        return member.org().value();
    }
}
