package org.federation.quiz.board;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.federation.kit.commit.SqlArrays;

/**
 * Keeps one standing per person and contest, and how many share a score and time. A standing is made anew from the
 * person's graded attempts whenever one is graded, so it can never drift from them, and making it once more changes
 * nothing.
 */
@ApplicationScoped
public class StandingBook {

    /** Whose standing in which contest. */
    public record Place(UUID contestId, UUID personId) {}

    /**
     * Brings these standings up to date with the attempts, in the caller's transaction; {@code places} do not repeat.
     */
    public void refresh(Connection connection, List<Place> places) throws SQLException {
        try (PreparedStatement upsert = connection.prepareStatement("""
                WITH moved AS (
                    INSERT INTO standing (contest_id, person_id, name, org, attempts, score, elapsed_seconds, reached_at,
                                          rank_elapsed, rank_reached)
                    SELECT c.id, k.person_id, latest.name, latest.org, counted.attempts, counted.score, counted.elapsed,
                           counted.reached,
                           CASE WHEN 'elapsed' = ANY (c.ranking) THEN counted.elapsed ELSE 0 END,
                           CASE WHEN 'earliest' = ANY (c.ranking) THEN counted.reached ELSE c.opens_at END
                    FROM unnest(?::uuid[], ?::uuid[]) AS k (contest_id, person_id)
                    JOIN contest c ON c.id = k.contest_id
                    CROSS JOIN LATERAL (
                        SELECT a.name, a.org
                        FROM attempt a
                        WHERE a.person_id = k.person_id AND a.contest_id = c.id AND a.finished_at IS NOT NULL
                        ORDER BY a.number DESC
                        LIMIT 1) AS latest
                    CROSS JOIN LATERAL (
                        SELECT max(chosen.attempts) AS attempts, sum(chosen.score) AS score,
                               sum(chosen.elapsed_seconds) AS elapsed, max(chosen.finished_at) AS reached
                        FROM (
                            SELECT count(*) OVER () AS attempts, a.score, a.elapsed_seconds, a.finished_at,
                                   row_number() OVER (ORDER BY a.score DESC, a.elapsed_seconds, a.finished_at) AS best,
                                   row_number() OVER (ORDER BY a.number DESC) AS last
                            FROM attempt a
                            WHERE a.person_id = k.person_id AND a.contest_id = c.id AND a.finished_at IS NOT NULL
                        ) AS chosen
                        WHERE c.counted = 'SUM' OR c.counted = 'BEST' AND best = 1 OR c.counted = 'LAST' AND last = 1
                    ) AS counted
                    ORDER BY c.id, k.person_id
                    ON CONFLICT (contest_id, person_id) DO UPDATE
                    SET name = excluded.name, org = excluded.org, attempts = excluded.attempts, score = excluded.score,
                        elapsed_seconds = excluded.elapsed_seconds, reached_at = excluded.reached_at,
                        rank_elapsed = excluded.rank_elapsed, rank_reached = excluded.rank_reached
                    RETURNING contest_id, old.score AS old_score, old.rank_elapsed AS old_elapsed,
                              new.score AS new_score, new.rank_elapsed AS new_elapsed)
                INSERT INTO standing_count AS held (contest_id, score, rank_elapsed, persons)
                SELECT contest_id, score, elapsed, sum(change)
                FROM (
                    SELECT contest_id, new_score AS score, new_elapsed AS elapsed, 1 AS change FROM moved
                    UNION ALL
                    SELECT contest_id, old_score, old_elapsed, -1 FROM moved WHERE old_score IS NOT NULL) AS changes
                GROUP BY contest_id, score, elapsed
                HAVING sum(change) <> 0
                ORDER BY contest_id, score, elapsed
                ON CONFLICT (contest_id, score, rank_elapsed) DO UPDATE SET persons = held.persons + excluded.persons
                """)) {
            upsert.setArray(1, SqlArrays.uuids(connection, places, Place::contestId));
            upsert.setArray(2, SqlArrays.uuids(connection, places, Place::personId));
            upsert.executeUpdate();
        }
    }
}
