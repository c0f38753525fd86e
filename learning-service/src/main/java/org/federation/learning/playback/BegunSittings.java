package org.federation.learning.playback;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.federation.kit.commit.SqlArrays;

/**
 * Which sittings have begun and are to be settled some time, a row for all that began in one batch. It says by which
 * instance, for that one remembers the workers. Whether a sitting still lasts only the worker's own row tells.
 */
final class BegunSittings {

    /** Of which as many are taken as make up the workers that are wanted; all of them are locked. */
    private static final int ROWS = 200;

    private static final String ENTER = "INSERT INTO begun_sittings (instance, at, persons) VALUES (?, ?, ?)";

    /** Rows until there are as many workers as are wanted, or more by the last of them. */
    private static final String TAKE = """
            WITH due AS (
                SELECT ctid AS place, persons FROM begun_sittings
                WHERE at <= ? AND instance = ? OR at <= ?
                ORDER BY at LIMIT ? FOR UPDATE SKIP LOCKED
            ), enough AS (
                SELECT place, persons FROM (
                    SELECT *, sum(cardinality(persons)) OVER (ORDER BY place) - cardinality(persons) AS before FROM due
                ) AS d WHERE before < ?
            )
            SELECT place::text, person FROM enough LEFT JOIN unnest(persons) AS person ON true""";

    private static final String DELETE =
            "DELETE FROM begun_sittings WHERE ctid = ANY (?::tid[]) AND NOT persons && ?::uuid[]";

    /** Where they are: who erases one of them meanwhile waits for the row, and finds it. */
    private static final String KEEP = """
            UPDATE begun_sittings
            SET at = ?, persons = ARRAY(SELECT person FROM unnest(persons) AS person WHERE person = ANY (?::uuid[]))
            WHERE ctid = ANY (?::tid[])""";

    private static final String SEARCH = """
            INSERT INTO begun_sittings (instance, at, persons)
            SELECT ?, max(seated_at), array_agg(person_id)
            FROM (SELECT person_id, seated_at, row_number() OVER () / 1000 AS batch FROM watch_time
                WHERE seated_at <= ?) AS s
            GROUP BY batch""";

    private final Connection connection;

    /** Rows, locked where they are, and the workers in them. */
    record Taken(List<String> places, List<UUID> workers) {}

    BegunSittings(Connection connection) {
        this.connection = connection;
    }

    /** @param at when the last of these workers sat down */
    void enter(UUID instance, Instant at, List<UUID> workers) throws SQLException {
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
    Taken take(UUID instance, Instant until, Instant others, int about) throws SQLException {
        try (PreparedStatement take = connection.prepareStatement(TAKE)) {
            take.setTimestamp(1, Timestamp.from(until));
            take.setObject(2, instance);
            take.setTimestamp(3, Timestamp.from(others));
            take.setInt(4, ROWS);
            take.setInt(5, about);
            Set<String> places = new LinkedHashSet<>();
            Set<UUID> workers = new LinkedHashSet<>();
            try (ResultSet row = take.executeQuery()) {
                while (row.next()) {
                    places.add(row.getString(1));
                    UUID worker = row.getObject(2, UUID.class);
                    if (worker != null) {
                        workers.add(worker);
                    }
                }
            }
            return new Taken(List.copyOf(places), List.copyOf(workers));
        }
    }

    /** Deletes what was taken but for those of its workers who are left, who stay as if they had sat down then. */
    void finish(Taken taken, List<UUID> left, Instant at) throws SQLException {
        Array places = SqlArrays.texts(connection, taken.places(), place -> place);
        Array workers = SqlArrays.uuids(connection, left, worker -> worker);
        try (PreparedStatement delete = connection.prepareStatement(DELETE);
                PreparedStatement keep = connection.prepareStatement(KEEP)) {
            delete.setArray(1, places);
            delete.setArray(2, workers);
            if (delete.executeUpdate() < taken.places().size()) {
                keep.setTimestamp(1, Timestamp.from(at));
                keep.setArray(2, workers);
                keep.setArray(3, places);
                keep.executeUpdate();
            }
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
