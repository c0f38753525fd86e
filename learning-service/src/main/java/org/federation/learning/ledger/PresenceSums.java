package org.federation.learning.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.federation.kit.org.OrgScope;
import org.federation.learning.ledger.Recount.Difference;
import org.federation.learning.presence.PresenceProof;

/**
 * Compares what reports count with the ledgers: by unit and subject the facts, and what still waits to be one, with the
 * rows they were made of; and the sets of people that are rolled up with these facts.
 */
final class PresenceSums {

    /** Months that were rolled up still tell each row, by worker. Rows without a unit are in no report. */
    private static final String FACTS = """
            WITH scope AS (SELECT ?::ltree AS org),
            facts AS (
                SELECT measure, subject_id, org, 1 AS counted, 0 AS ledger FROM presence_fact
                UNION ALL SELECT b.measure, r.subject, r.org::ltree, 1, 0
                FROM presence_batch b, unnest(b.subjects, b.orgs) AS r (subject, org)
                UNION ALL SELECT 'VISITED', zone_id, org, 0, 1 FROM visit
                UNION ALL SELECT 'VISITED', zone_id, org, 0, visits FROM visit_month
                UNION ALL SELECT 'PLAYED', lecture_id, org, 0, 1 FROM play
                UNION ALL SELECT 'PLAYED', lecture_id, org, 0, plays FROM play_month
                UNION ALL SELECT 'COMPLETED', lecture_id, org, 0, 1 FROM completion),
            sums AS (
                SELECT measure, subject_id, f.org, sum(counted) AS counted, sum(ledger) AS ledger
                FROM facts f, scope WHERE f.org <@ scope.org GROUP BY measure, subject_id, f.org)
            SELECT 'presence.' || lower(measure), subject_id, org::text, counted, ledger, 0, count(*) OVER ()
            FROM sums ORDER BY counted = ledger, 1, 2, 3""";

    private PresenceSums() {}

    static Recount compare(Connection connection, OrgScope scope) throws SQLException {
        return facts(connection, scope).and(rollUps(connection, scope));
    }

    private static Recount facts(Connection connection, OrgScope scope) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(FACTS)) {
            select.setString(1, scope.root().value());
            select.setFetchSize(1_000);
            return Comparison.read(select);
        }
    }

    private static Recount rollUps(Connection connection, OrgScope scope) throws SQLException {
        PresenceProof.Found found = new PresenceProof(connection, scope).compare();
        List<Difference> differences = found.wrong().stream()
                .map(wrong -> new Difference(
                        "presence.roll-up " + wrong.rollUp(),
                        null,
                        wrong.org().value(),
                        wrong.counted(),
                        wrong.ledger()))
                .toList();
        return new Recount(0, found.rollUps(), differences);
    }
}
