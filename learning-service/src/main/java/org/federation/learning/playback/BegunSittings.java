package org.federation.learning.playback;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.federation.kit.commit.SqlArrays;

/**
 * Which sittings have begun and are to be settled some time, a row for all that began in one batch. It says by which
 * instance, for that one remembers the workers. Whether a sitting still lasts only the worker's own row tells.
 */
final class BegunSittings {

    private static final String ENTER = "INSERT INTO begun_sittings (instance, at, persons) VALUES (?, ?, ?)";

    /** Rows until there are as many workers as are wanted, or more by the last of them. */
    private static final String TAKE = """
            WITH due AS (
                SELECT ctid AS place, persons FROM begun_sittings
                WHERE at <= ? AND instance = ? OR at <= ?
                ORDER BY at LIMIT ? FOR UPDATE SKIP LOCKED
            ), enough AS (
                SELECT place FROM (
                    SELECT place, sum(cardinality(persons)) OVER (ORDER BY place) - cardinality(persons) AS before FROM due
                ) AS d WHERE before < ?
            ), taken AS (
                DELETE FROM begun_sittings WHERE ctid = ANY (ARRAY(SELECT place FROM enough)) RETURNING persons
            )
            SELECT DISTINCT person FROM taken, unnest(persons) AS person""";

    private static final String SEARCH = """
            INSERT INTO begun_sittings (instance, at, persons)
            SELECT ?, max(seated_at), array_agg(person_id)
            FROM (SELECT person_id, seated_at, row_number() OVER () / 1000 AS batch FROM watch_time
                WHERE seated_at <= ?) AS s
            GROUP BY batch""";

    private final Connection connection;

    BegunSittings(Connection connection) {
        this.connection = connection;
    }

    /** @param at when the last of these workers sat down */
    void enter(UUID instance, Instant at, List<UUID> workers) throws SQLException {
        if (workers.isEmpty()) {
            return;
        }
        try (PreparedStatement enter = connection.prepareStatement(ENTER)) {
            enter.setObject(1, instance);
            enter.setTimestamp(2, Timestamp.from(at));
            enter.setArray(3, SqlArrays.uuids(connection, workers, worker -> worker));
            enter.executeUpdate();
        }
    }

    /**
     * Takes workers who sat down until then, about so many.
     *
     * @param until for those an instance has entered itself
     * @param others for all others
     */
    List<UUID> take(UUID instance, Instant until, Instant others, int about) throws SQLException {
        try (PreparedStatement take = connection.prepareStatement(TAKE)) {
            take.setTimestamp(1, Timestamp.from(until));
            take.setObject(2, instance);
            take.setTimestamp(3, Timestamp.from(others));
            take.setInt(4, about);
            take.setInt(5, about);
            return Sittings.workers(take);
        }
    }

    /** Enters whoever has sat since then, found in the workers' rows, all of which are looked at. */
    void search(UUID instance, Instant since) throws SQLException {
        try (PreparedStatement search = connection.prepareStatement(SEARCH)) {
            search.setObject(1, instance);
            search.setTimestamp(2, Timestamp.from(since));
            search.executeUpdate();
        }
    }
}
