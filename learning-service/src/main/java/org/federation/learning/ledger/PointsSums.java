package org.federation.learning.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.federation.kit.org.OrgScope;

/** Compares balances with the entries of their accounts, and what boards say of units with the balances in them. */
final class PointsSums {

    private static final String COMPARE = """
            WITH totals AS (SELECT account_id, org, points FROM points_total WHERE period = 'ALL' AND org <@ ?::ltree),
            entered AS (
                SELECT account_id, sum(amount) AS points, count(*) AS entries FROM points_entry
                WHERE account_id = owner_id AND owner_id IN (SELECT account_id FROM totals) GROUP BY account_id),
            standings AS (
                SELECT org, sum(points * persons) AS points FROM points_standing
                WHERE period = 'ALL' AND org <@ ?::ltree GROUP BY org),
            units AS (
                SELECT subpath(org, 0, level) AS org, sum(points) AS points
                FROM totals CROSS JOIN generate_series(1, nlevel(org)) AS level GROUP BY 1),
            compared (counter, id, org, counted, ledger, rows) AS (
                SELECT 'points.account', account_id, NULL, t.points, coalesce(e.points, 0), coalesce(e.entries, 0)
                FROM totals t LEFT JOIN entered e USING (account_id)
                UNION ALL
                SELECT 'points.unit', NULL, org::text, s.points, coalesce(u.points, 0), 0
                FROM standings s LEFT JOIN units u USING (org))
            SELECT counter, id, org, counted, ledger, (SELECT sum(rows) FROM compared), (SELECT count(*) FROM compared)
            FROM compared ORDER BY counted = ledger, counter, id, org""";

    private PointsSums() {}

    static Recount compare(Connection connection, OrgScope scope) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(COMPARE)) {
            select.setString(1, scope.root().value());
            select.setString(2, scope.root().value());
            return Comparison.read(select);
        }
    }
}
