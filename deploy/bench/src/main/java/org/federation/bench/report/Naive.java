package org.federation.bench.report;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;

/** A report as one writes it first: the ledgers, grouped by unit, people told apart. */
final class Naive {

    private final Connection connection;

    Naive(Connection connection) {
        this.connection = connection;
    }

    /** Different people who visited, in the whole unit; all that a report tells is counted for it. */
    long report(String unit, LocalDate from, LocalDate to) throws SQLException {
        long visited = 0;
        for (String ledger : List.of("completion", "play", "visit")) {
            visited = count(ledger, unit, from, to);
        }
        return visited;
    }

    private long count(String ledger, String unit, LocalDate from, LocalDate to) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("""
                SELECT part, count(DISTINCT person_id), count(*)
                FROM (SELECT subpath(org, 0, least(nlevel(org), nlevel(?::ltree) + 1)) AS part, person_id
                      FROM %s WHERE org <@ ?::ltree AND at >= ? AND at < ?) AS rows
                GROUP BY GROUPING SETS ((part), ()) ORDER BY part NULLS LAST""".formatted(ledger))) {
            select.setString(1, unit);
            select.setString(2, unit);
            select.setTimestamp(3, Timestamp.from(from.atStartOfDay(Load.DAYS).toInstant()));
            select.setTimestamp(
                    4, Timestamp.from(to.plusDays(1).atStartOfDay(Load.DAYS).toInstant()));
            long whole = 0;
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    whole = row.getLong(2);
                }
            }
            return whole;
        }
    }
}
