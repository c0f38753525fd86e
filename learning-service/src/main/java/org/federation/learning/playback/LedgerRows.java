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

/** The rows a batch of beacons adds to the ledgers of plays and completions, and the counts that sum them up. */
final class LedgerRows {

    private static final String ENTER_PLAYS = """
            INSERT INTO play (person_id, lecture_id, hour, playback_id, channel, at, org, segments)
            SELECT person_id, lecture_id, hour, playback_id, channel, at, org::ltree, string_to_array(segments, ',')
            FROM unnest(?::uuid[], ?::uuid[], ?::timestamptz[], ?::uuid[], ?::text[], ?::timestamptz[], ?::text[],
                    ?::text[])
                AS p (person_id, lecture_id, hour, playback_id, channel, at, org, segments)
            ON CONFLICT DO NOTHING""";

    /** A playback counts once, so a play that names it was entered by it. */
    private static final String ENTERED = """
            SELECT person_id, lecture_id FROM unnest(?::uuid[], ?::uuid[], ?::timestamptz[], ?::uuid[])
                AS k (person_id, lecture_id, hour, playback_id)
            JOIN play USING (person_id, lecture_id, hour, playback_id)""";

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

    /** A row of the ledger of plays. */
    record Play(
            UUID personId,
            UUID lectureId,
            Instant hour,
            UUID playbackId,
            @Nullable String channel,
            Instant at,
            Membership member) {

        WorkerKey key() {
            return new WorkerKey(personId, lectureId);
        }
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

    /** Worker and lecture of each play that was not there yet. */
    List<WorkerKey> enterPlays(List<Play> plays) throws SQLException {
        if (plays.isEmpty()) {
            return List.of();
        }
        try (PreparedStatement enter = connection.prepareStatement(ENTER_PLAYS)) {
            identify(enter, plays);
            enter.setArray(5, SqlArrays.texts(connection, plays, Play::channel));
            enter.setArray(6, SqlArrays.instants(connection, plays, Play::at));
            enter.setArray(7, SqlArrays.texts(connection, plays, play -> org(play.member())));
            enter.setArray(
                    8, SqlArrays.texts(connection, plays, play -> play.member().joinedSegments()));
            if (enter.executeUpdate() == plays.size()) {
                return plays.stream().map(Play::key).toList();
            }
        }
        try (PreparedStatement entered = connection.prepareStatement(ENTERED)) {
            identify(entered, plays);
            return entered(entered);
        }
    }

    private void identify(PreparedStatement statement, List<Play> plays) throws SQLException {
        statement.setArray(1, SqlArrays.uuids(connection, plays, Play::personId));
        statement.setArray(2, SqlArrays.uuids(connection, plays, Play::lectureId));
        statement.setArray(3, SqlArrays.instants(connection, plays, Play::hour));
        statement.setArray(4, SqlArrays.uuids(connection, plays, Play::playbackId));
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
            return entered(enter);
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

    private static String org(Membership member) {
        return member.org().value();
    }

    private static List<WorkerKey> entered(PreparedStatement enter) throws SQLException {
        List<WorkerKey> entered = new ArrayList<>();
        try (ResultSet row = enter.executeQuery()) {
            while (row.next()) {
                entered.add(new WorkerKey(row.getObject(1, UUID.class), row.getObject(2, UUID.class)));
            }
        }
        return entered;
    }
}
