package org.federation.learning.playback;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.federation.kit.commit.CopyRows;
import org.federation.kit.commit.SqlArrays;
import org.federation.learning.person.Membership;
import org.jspecify.annotations.Nullable;

/** The rows a batch of beacons adds to the ledger of plays. */
final class PlayRows {

    private static final String COLUMNS = " (person_id, lecture_id, hour, playback_id, channel, at, org, segments)";

    private static final String ENTER = "INSERT INTO play" + COLUMNS + """
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

    /** What a trigger does for those who enter plays in any other way. */
    private static final String WAIT_FOR_ROLL_UP = """
            INSERT INTO presence_batch (measure, subjects, persons, orgs, segments, channels, ats)
            VALUES ('PLAYED', ?, ?, ?, ?, ?, ?)""";

    private final Connection connection;

    PlayRows(Connection connection) {
        this.connection = connection;
    }

    /** A row of the ledger. */
    record Play(
            UUID personId,
            UUID lectureId,
            Instant hour,
            UUID playbackId,
            @Nullable String channel,
            Instant at,
            Membership member) {

        static Play of(Playback playback, HeardBeacon beacon) {
            return new Play(
                    playback.personId,
                    playback.lectureId,
                    Playback.hour(beacon.at()),
                    playback.id,
                    playback.channel,
                    beacon.at(),
                    beacon.member());
        }

        WorkerKey key() {
            return new WorkerKey(personId, lectureId);
        }

        private String org() {
            return member.org().value();
        }
    }

    /**
     * Enters plays of one hour that are not there yet, as far as one knows: straight into the partition, for a good
     * deal less than it costs to ask for each of them.
     *
     * @param partition the one of that hour
     * @throws SQLException with SQLSTATE 23505 if one of them was there after all
     */
    void enterNew(List<Play> plays, String partition) throws SQLException {
        CopyRows.into(connection, partition + COLUMNS, plays, (row, play) -> row.uuid(play.personId())
                .uuid(play.lectureId())
                .instant(play.hour())
                .uuid(play.playbackId())
                .text(play.channel())
                .instant(play.at())
                .ltree(play.org())
                .texts(play.member().segments()));
        try (PreparedStatement wait = connection.prepareStatement(WAIT_FOR_ROLL_UP)) {
            wait.setArray(1, SqlArrays.uuids(connection, plays, Play::lectureId));
            wait.setArray(2, SqlArrays.uuids(connection, plays, Play::personId));
            wait.setArray(3, SqlArrays.texts(connection, plays, Play::org));
            wait.setArray(4, segments(plays));
            wait.setArray(
                    5, SqlArrays.texts(connection, plays, play -> Objects.requireNonNullElse(play.channel(), "")));
            wait.setArray(6, SqlArrays.instants(connection, plays, Play::at));
            wait.executeUpdate();
        }
    }

    /** Enters those of these plays that are not there yet; answers worker and lecture of each. */
    List<WorkerKey> enter(List<Play> plays) throws SQLException {
        if (plays.isEmpty()) {
            return List.of();
        }
        try (PreparedStatement enter = connection.prepareStatement(ENTER)) {
            identify(enter, plays);
            enter.setArray(5, SqlArrays.texts(connection, plays, Play::channel));
            enter.setArray(6, SqlArrays.instants(connection, plays, Play::at));
            enter.setArray(7, SqlArrays.texts(connection, plays, Play::org));
            enter.setArray(8, segments(plays));
            if (enter.executeUpdate() == plays.size()) {
                return plays.stream().map(Play::key).toList();
            }
        }
        try (PreparedStatement select = connection.prepareStatement(ENTERED)) {
            identify(select, plays);
            return LedgerRows.keys(select);
        }
    }

    private void identify(PreparedStatement statement, List<Play> plays) throws SQLException {
        statement.setArray(1, SqlArrays.uuids(connection, plays, Play::personId));
        statement.setArray(2, SqlArrays.uuids(connection, plays, Play::lectureId));
        statement.setArray(3, SqlArrays.instants(connection, plays, Play::hour));
        statement.setArray(4, SqlArrays.uuids(connection, plays, Play::playbackId));
    }

    private Array segments(List<Play> plays) throws SQLException {
        return SqlArrays.texts(connection, plays, play -> play.member().joinedSegments());
    }
}
