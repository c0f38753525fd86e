package org.federation.learning.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.federation.kit.org.OrgScope;
import org.federation.kit.problem.Problem;
import org.federation.learning.ledger.Recount.Difference;

/**
 * Counts the ledgers anew and compares. All it reads is of one moment, however long it takes and however busy it is; it
 * takes no lock that anyone who writes has to wait for, only months are not rolled up meanwhile.
 */
@ApplicationScoped
class Recounter {

    static final long LOCK = 7_005_117_002L;
    private static final long ROWS_IN_A_RANGE = 250_000;

    /** Before the moment is fixed: what is rolled up before it is seen rolled up, and nothing is after it. */
    private static final String KEEP_TABLES =
            "LOCK TABLE play, visit, play_month, visit_month, completion IN ACCESS SHARE MODE";

    private static final String ROWS = "SELECT (SELECT coalesce(sum(plays + completions), 0) FROM lecture_count)"
            + " + (SELECT coalesce(sum(visits), 0) FROM zone_count)";

    private static final String COUNTERS = """
            WITH scope AS (SELECT ?::ltree AS org),
            lectures AS (
                SELECT c.* FROM lecture_count c JOIN lecture l ON l.id = c.lecture_id, scope WHERE l.org <@ scope.org),
            articles AS (
                SELECT c.* FROM article_count c JOIN article a ON a.id = c.article_id, scope WHERE a.org <@ scope.org),
            talk AS (
                SELECT m.id, m.likes, m.replies FROM comment m JOIN lecture l ON l.id = m.lecture_id, scope
                WHERE l.org <@ scope.org),
            zones AS (SELECT c.* FROM zone_count c JOIN zone z ON z.id = c.zone_id, scope WHERE z.org <@ scope.org),
            pending AS (
                SELECT s.lecture_id, -sum(s.second * s.workers) AS seconds
                FROM retention_batch b, unnest(b.lectures, b.seconds, b.workers) AS s (lecture_id, second, workers)
                GROUP BY s.lecture_id),
            curves AS (
                SELECT l.lecture_id, coalesce(p.seconds, 0) + coalesce(
                    (SELECT -sum(r.second * r.workers) FROM retention r WHERE r.lecture_id = l.lecture_id), 0) AS seconds
                FROM lectures l LEFT JOIN pending p USING (lecture_id))
            SELECT 'ARTICLE_READERS', article_id, readers FROM articles
            UNION ALL SELECT 'COMMENT_LIKES', id, likes FROM talk
            UNION ALL SELECT 'COMMENT_REPLIES', id, replies FROM talk
            UNION ALL SELECT 'LECTURE_COMMENTS', lecture_id, comments FROM lectures
            UNION ALL SELECT 'LECTURE_COMPLETIONS', lecture_id, completions FROM lectures
            UNION ALL SELECT 'LECTURE_LIKES', lecture_id, likes FROM lectures
            UNION ALL SELECT 'LECTURE_PLAYS', lecture_id, plays FROM lectures
            UNION ALL SELECT 'LECTURE_SECONDS', lecture_id, seconds FROM curves
            UNION ALL SELECT 'LECTURE_WORKERS', lecture_id, workers FROM lectures
            UNION ALL SELECT 'ZONE_VISITS', zone_id, visits FROM zones
            ORDER BY 1, 2""";

    private final DataSource database;

    Recounter(DataSource database) {
        this.database = database;
    }

    /**
     * Recounts the lectures, articles, zones and points of a scope, and what reports are made of.
     *
     * @throws Problem 409 {@code recount-running} while another is under way: it reads all there is
     */
    Recount recount(OrgScope scope) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            int usual = connection.getTransactionIsolation();
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setAutoCommit(false);
            try {
                return recount(connection, statement, scope);
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
                connection.setTransactionIsolation(usual);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The ledgers could not be recounted", e);
        }
    }

    private static Recount recount(Connection connection, Statement statement, OrgScope scope) throws SQLException {
        statement.execute(KEEP_TABLES);
        if (first(statement, "SELECT pg_try_advisory_xact_lock(" + LOCK + ")::int") != 1) {
            throw Problem.conflict("recount-running");
        }
        LedgerSums ledger = new LedgerSums(connection, scope);
        for (PersonRange range : PersonRange.all(first(statement, ROWS) / ROWS_IN_A_RANGE + 1)) {
            ledger.add(range);
        }
        return compare(connection, scope, ledger)
                .and(PointsSums.compare(connection, scope))
                .and(PresenceSums.compare(connection, scope));
    }

    private static Recount compare(Connection connection, OrgScope scope, LedgerSums ledger) throws SQLException {
        long rows = 0;
        long counters = 0;
        List<Difference> differences = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(COUNTERS)) {
            select.setString(1, scope.root().value());
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    Counter counter = Counter.valueOf(row.getString(1));
                    UUID id = row.getObject(2, UUID.class);
                    long counted = row.getLong(3);
                    long summed = ledger.of(counter, id);
                    counters++;
                    rows += counter.ofRows ? summed : 0;
                    if (counted != summed) {
                        differences.add(new Difference(counter.label, id, null, counted, summed));
                    }
                }
            }
        }
        return new Recount(rows, counters, differences);
    }

    private static long first(Statement statement, String query) throws SQLException {
        try (ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }
}
