package org.federation.learning.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.federation.kit.org.OrgScope;
import org.federation.learning.ledger.Recount.Difference;

/** Counts the ledgers anew and compares: one statement, so one moment, however busy it is. */
@ApplicationScoped
class Recounter {

    private static final String COUNT = """
            WITH lectures AS (SELECT id FROM lecture WHERE org <@ ?::ltree),
            zones AS (SELECT id FROM zone WHERE org <@ ?::ltree),
            articles AS (SELECT id FROM article WHERE org <@ ?::ltree),
            plays AS (
                SELECT lecture_id, count(*) AS plays, count(DISTINCT person_id) AS workers
                FROM play WHERE lecture_id IN (SELECT id FROM lectures) GROUP BY lecture_id),
            completed AS (
                SELECT lecture_id, count(*) AS completions
                FROM completion WHERE lecture_id IN (SELECT id FROM lectures) GROUP BY lecture_id),
            visited AS (
                SELECT zone_id, count(*) AS visits
                FROM visit WHERE zone_id IN (SELECT id FROM zones) GROUP BY zone_id),
            finished AS (
                SELECT article_id, count(*) AS readers
                FROM reading WHERE at IS NOT NULL AND article_id IN (SELECT id FROM articles) GROUP BY article_id),
            compared (counter, id, counted, ledger, rows) AS (
                SELECT 'lecture.plays', id, c.plays, coalesce(p.plays, 0), coalesce(p.plays, 0)
                FROM lectures JOIN lecture_count c ON c.lecture_id = id LEFT JOIN plays p ON p.lecture_id = id
                UNION ALL
                SELECT 'lecture.workers', id, c.workers, coalesce(p.workers, 0), 0
                FROM lectures JOIN lecture_count c ON c.lecture_id = id LEFT JOIN plays p ON p.lecture_id = id
                UNION ALL
                SELECT 'lecture.completions', id, c.completions, coalesce(d.completions, 0), coalesce(d.completions, 0)
                FROM lectures JOIN lecture_count c ON c.lecture_id = id LEFT JOIN completed d ON d.lecture_id = id
                UNION ALL
                SELECT 'zone.visits', id, c.visits, coalesce(v.visits, 0), coalesce(v.visits, 0)
                FROM zones JOIN zone_count c ON c.zone_id = id LEFT JOIN visited v ON v.zone_id = id
                UNION ALL
                SELECT 'article.readers', id, c.readers, coalesce(f.readers, 0), coalesce(f.readers, 0)
                FROM articles JOIN article_count c ON c.article_id = id LEFT JOIN finished f ON f.article_id = id)
            SELECT counter, id, counted, ledger, (SELECT sum(rows) FROM compared), (SELECT count(*) FROM compared)
            FROM compared ORDER BY counted = ledger, counter, id""";

    private final DataSource database;

    Recounter(DataSource database) {
        this.database = database;
    }

    /** Recounts the lectures, zones and articles of a scope. */
    Recount recount(OrgScope scope) {
        try (Connection connection = database.getConnection();
                PreparedStatement count = connection.prepareStatement(COUNT)) {
            count.setString(1, scope.root().value());
            count.setString(2, scope.root().value());
            count.setString(3, scope.root().value());
            try (ResultSet compared = count.executeQuery()) {
                return read(compared);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The ledgers could not be recounted", e);
        }
    }

    /** Differences come first; the totals stand in every row. */
    private static Recount read(ResultSet compared) throws SQLException {
        long rows = 0;
        long counters = 0;
        List<Difference> differences = new ArrayList<>();
        while (compared.next()) {
            rows = compared.getLong(5);
            counters = compared.getLong(6);
            if (compared.getLong(3) == compared.getLong(4)) {
                break;
            }
            differences.add(new Difference(
                    compared.getString(1),
                    compared.getObject(2, UUID.class),
                    compared.getLong(3),
                    compared.getLong(4)));
        }
        return new Recount(rows, counters, differences);
    }
}
