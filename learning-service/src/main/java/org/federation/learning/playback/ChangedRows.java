package org.federation.learning.playback;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.federation.kit.commit.SqlArrays;
import org.federation.learning.retention.WatchDeltas;
import org.jspecify.annotations.Nullable;

/** The rows of the workers' own that a batch of beacons changes. */
final class ChangedRows {

    private static final String SAVE_PLAYBACKS = """
            UPDATE playback p SET heard = n.heard::int4multirange, claimed = n.claimed::int4multirange,
                credited = n.credited::int4multirange, counted = n.counted
            FROM unnest(?::uuid[], ?::uuid[], ?::text[], ?::text[], ?::text[], ?::boolean[])
                AS n (person_id, id, heard, claimed, credited, counted)
            WHERE p.person_id = n.person_id AND p.id = n.id""";

    private static final String SAVE_PROGRESS = """
            UPDATE progress g SET coverage = n.coverage::int4multirange, watched_seconds = n.watched_seconds, plays = n.plays,
                position_seconds = n.position_seconds, position_playback = n.position_playback,
                position_sequence = n.position_sequence, watched_at = n.watched_at
            FROM unnest(?::uuid[], ?::uuid[], ?::text[], ?::bigint[], ?::int[], ?::int[], ?::uuid[],
                    ?::int[], ?::timestamptz[])
                AS n (person_id, lecture_id, coverage, watched_seconds, plays, position_seconds, position_playback,
                    position_sequence, watched_at)
            WHERE g.person_id = n.person_id AND g.lecture_id = n.lecture_id""";

    private static final String SAVE_TIMES = """
            UPDATE watch_time w SET spent = n.spent::int4multirange
            FROM unnest(?::uuid[], ?::text[]) AS n (person_id, spent)
            WHERE w.person_id = n.person_id""";

    private final Connection connection;

    ChangedRows(Connection connection) {
        this.connection = connection;
    }

    void save(List<Playback> playbacks) throws SQLException {
        if (playbacks.isEmpty()) {
            return;
        }
        savePlaybacks(playbacks);
        List<Progress> progress = distinct(playbacks, Playback::progress);
        saveProgress(progress);
        WatchDeltas.enter(
                connection,
                progress.stream().flatMap(one -> one.deltas().stream()).toList());
        saveTimes(distinct(playbacks, Playback::time));
    }

    private void savePlaybacks(List<Playback> playbacks) throws SQLException {
        try (PreparedStatement save = connection.prepareStatement(SAVE_PLAYBACKS)) {
            save.setArray(1, SqlArrays.uuids(connection, playbacks, playback -> playback.personId));
            save.setArray(2, SqlArrays.uuids(connection, playbacks, playback -> playback.id));
            save.setArray(3, SqlArrays.texts(connection, playbacks, playback -> playback.heard()
                    .toString()));
            save.setArray(4, SqlArrays.texts(connection, playbacks, playback -> playback.claimed()
                    .toString()));
            save.setArray(5, SqlArrays.texts(connection, playbacks, playback -> playback.credited()
                    .toString()));
            save.setArray(6, SqlArrays.booleans(connection, playbacks, Playback::counted));
            save.executeUpdate();
        }
    }

    private void saveProgress(List<Progress> progress) throws SQLException {
        try (PreparedStatement save = connection.prepareStatement(SAVE_PROGRESS)) {
            save.setArray(1, SqlArrays.uuids(connection, progress, one -> one.personId));
            save.setArray(2, SqlArrays.uuids(connection, progress, one -> one.lectureId));
            save.setArray(3, SqlArrays.texts(connection, progress, one -> one.coverage()
                    .toString()));
            save.setArray(4, SqlArrays.longs(connection, progress, Progress::watchedSeconds));
            save.setArray(5, SqlArrays.ints(connection, progress, Progress::plays));
            save.setArray(6, SqlArrays.ints(connection, progress, one -> one.position()
                    .seconds()));
            save.setArray(7, SqlArrays.uuids(connection, progress, one -> one.position()
                    .playback()));
            save.setArray(8, SqlArrays.ints(connection, progress, one -> one.position()
                    .sequence()));
            save.setArray(9, SqlArrays.instants(connection, progress, Progress::watchedAt));
            save.executeUpdate();
        }
    }

    private void saveTimes(List<WatchTime> times) throws SQLException {
        try (PreparedStatement save = connection.prepareStatement(SAVE_TIMES)) {
            save.setArray(1, SqlArrays.uuids(connection, times, time -> time.personId));
            save.setArray(
                    2, SqlArrays.texts(connection, times, time -> time.spent().toString()));
            save.executeUpdate();
        }
    }

    private static <T> List<T> distinct(List<Playback> playbacks, Function<Playback, @Nullable T> part) {
        return playbacks.stream().map(part).filter(Objects::nonNull).distinct().toList();
    }
}
