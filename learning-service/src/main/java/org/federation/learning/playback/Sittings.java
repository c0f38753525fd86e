package org.federation.learning.playback;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.federation.kit.commit.SqlArrays;
import org.federation.learning.playback.BegunSittings.Taken;
import org.federation.learning.retention.WatchDelta;
import org.federation.learning.retention.WatchDeltas;

/**
 * Settles sittings: brings what the workers' rows keep of them to the playbacks, to the progress and to the curves of
 * the lectures. Whoever reads those of one worker settles that worker's first, and reads what the last beacon told;
 * what is read of many is as late as {@link SettleSittings} is.
 */
@ApplicationScoped
public class Sittings {

    /** After how many times the time the others' are settled, too. */
    private static final int MUCH_LONGER = 3;

    private static final int AT_ONCE = 1_000;

    private static final String LOCK =
            "SELECT person_id FROM watch_time WHERE person_id = ? AND seated_at IS NOT NULL FOR UPDATE";

    private static final String SEATED =
            "SELECT person_id FROM watch_time WHERE person_id = ANY (?) AND seated_at <= ?";

    /** Not those whose beacons are being written at this moment, in an order of their own. */
    private static final String LOCK_SEATED = SEATED + " ORDER BY person_id FOR UPDATE SKIP LOCKED";

    /** Answers what the curves gain by it, compared with the rows before: all parts of the statement see them so. */
    private static final String SETTLE = """
            WITH seated AS (
                SELECT person_id, sitting::json FROM watch_time WHERE person_id = ANY (?) AND sitting IS NOT NULL
            ), playbacks AS (
                SELECT s.person_id, n.* FROM seated s, json_to_recordset(s.sitting -> 'playbacks')
                    AS n (id uuid, heard int4multirange, claimed int4multirange, credited int4multirange,
                        counted boolean)
            ), seen AS (
                SELECT s.person_id, n.* FROM seated s, json_to_recordset(s.sitting -> 'seen')
                    AS n (lecture uuid, coverage int4multirange, "watchedSeconds" bigint, position int, playback uuid,
                        sequence int, plays int, "watchedAt" bigint)
            ), saved AS (
                UPDATE playback p
                SET heard = n.heard, claimed = n.claimed, credited = n.credited, counted = n.counted
                FROM playbacks n WHERE p.person_id = n.person_id AND p.id = n.id
            ), progressed AS (
                UPDATE progress g SET coverage = n.coverage, watched_seconds = n."watchedSeconds", plays = n.plays,
                    position_seconds = n.position, position_playback = n.playback, position_sequence = n.sequence,
                    watched_at = to_timestamp(n."watchedAt" / 1000.0)
                FROM seen n WHERE g.person_id = n.person_id AND g.lecture_id = n.lecture
            ), stood AS (
                UPDATE watch_time w
                SET spent = (s.sitting ->> 'spent')::int4multirange, sitting = NULL, seated_at = NULL
                FROM seated s WHERE w.person_id = s.person_id
            )
            SELECT p.lecture_id, '{}', (n.credited - p.credited)::text, NULL, NULL
            FROM playbacks n JOIN playback p USING (person_id, id) WHERE NOT p.preview AND n.credited <> p.credited
            UNION ALL
            SELECT g.lecture_id, (n.coverage - g.coverage)::text, '{}',
                CASE WHEN g.position_sequence >= 0 THEN g.position_seconds END, n.position
            FROM seen n JOIN progress g ON g.person_id = n.person_id AND g.lecture_id = n.lecture
            WHERE n.sequence >= 0 AND (n.coverage <> g.coverage OR n.position <> g.position_seconds
                OR g.position_sequence < 0)""";

    /**
     * Row by row along the keys: how few playbacks are in a text the planner cannot know, and would rather read all
     * there are. Until the end of the transaction, in which nothing else is done than what goes along keys, too.
     */
    private static final String ALONG_KEYS =
            "SELECT set_config('enable_hashjoin', 'off', true), set_config('enable_mergejoin', 'off', true)";

    private final DataSource database;
    private final Remembered remembered;

    Sittings(DataSource database, Remembered remembered) {
        this.database = database;
        this.remembered = remembered;
    }

    /** Settles that of one worker, if there is one. */
    @Transactional
    public void settle(UUID personId) {
        try (Connection connection = database.getConnection();
                PreparedStatement lock = connection.prepareStatement(LOCK)) {
            lock.setObject(1, personId);
            settleAndForget(connection, workers(lock));
        } catch (SQLException e) {
            throw new IllegalStateException("The sitting could not be settled", e);
        }
    }

    /**
     * Settles some of those that have lasted for so long, and those of other instances, which must be gone, when they
     * have for {@value #MUCH_LONGER} times as long; answers whether there were any.
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    boolean settleOld(Instant now, Duration lasted) {
        Instant until = now.minus(lasted);
        try (Connection connection = database.getConnection()) {
            BegunSittings begun = new BegunSittings(connection);
            Taken old = begun.take(remembered.instance(), until, now.minus(lasted.multipliedBy(MUCH_LONGER)), AT_ONCE);
            if (old.places().isEmpty()) {
                return false;
            }
            List<UUID> seated = seated(connection, SEATED, old.workers(), until);
            List<UUID> free = seated(connection, LOCK_SEATED, seated, until);
            settleAndForget(connection, free);
            seated.removeAll(Set.copyOf(free));
            // At the next run, and never in this one.
            begun.finish(old, seated, until.plusMillis(1));
            return true;
        } catch (SQLException e) {
            throw new IllegalStateException("Sittings could not be settled", e);
        }
    }

    /** Looks through all workers for sittings that have lasted since then, and has them settled soon. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void searchOld(Instant since) {
        try (Connection connection = database.getConnection()) {
            new BegunSittings(connection).search(remembered.instance(), since);
        } catch (SQLException e) {
            throw new IllegalStateException("Sittings could not be searched for", e);
        }
    }

    private void settleAndForget(Connection connection, List<UUID> workers) throws SQLException {
        settle(connection, workers);
        workers.forEach(remembered::forget);
    }

    /** Settles those of workers whose rows the transaction has locked by a statement before. */
    static void settle(Connection connection, List<UUID> workers) throws SQLException {
        if (workers.isEmpty()) {
            return;
        }
        try (PreparedStatement alongKeys = connection.prepareStatement(ALONG_KEYS);
                PreparedStatement settle = connection.prepareStatement(SETTLE)) {
            alongKeys.execute();
            settle.setArray(1, SqlArrays.uuids(connection, workers, worker -> worker));
            List<WatchDelta> deltas = new ArrayList<>();
            try (ResultSet row = settle.executeQuery()) {
                while (row.next()) {
                    deltas.add(new WatchDelta(
                            row.getObject(1, UUID.class),
                            row.getString(2),
                            row.getString(3),
                            row.getObject(4, Integer.class),
                            row.getObject(5, Integer.class)));
                }
            }
            WatchDeltas.enter(connection, deltas);
        }
    }

    private static List<UUID> seated(Connection connection, String which, List<UUID> workers, Instant until)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(which)) {
            select.setArray(1, SqlArrays.uuids(connection, workers, worker -> worker));
            select.setTimestamp(2, Timestamp.from(until));
            return workers(select);
        }
    }

    private static List<UUID> workers(PreparedStatement lock) throws SQLException {
        List<UUID> workers = new ArrayList<>();
        try (ResultSet row = lock.executeQuery()) {
            while (row.next()) {
                workers.add(row.getObject(1, UUID.class));
            }
        }
        return workers;
    }
}
