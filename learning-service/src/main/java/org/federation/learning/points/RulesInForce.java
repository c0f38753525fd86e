package org.federation.learning.points;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.federation.kit.commit.SqlArrays;

/** Finds the rule that counts: of the kind, on the day, of the nearest unit that has one. */
final class RulesInForce {

    private static final String FIND = """
            SELECT k.number, r.id, r.points, r.daily_cap
            FROM unnest(?::text[], ?::text[], ?::text[]) WITH ORDINALITY AS k (kind, org, day, number)
            CROSS JOIN LATERAL (
                SELECT id, points, daily_cap FROM points_rule
                WHERE kind = k.kind AND org @> k.org::ltree AND valid_from <= k.day::date
                    AND (valid_to IS NULL OR valid_to > k.day::date)
                ORDER BY nlevel(org) DESC LIMIT 1) r""";

    private RulesInForce() {}

    /** What a rule gives. */
    record Terms(UUID id, int points, int dailyCap) {}

    /** The terms for each earning that a rule counts for. */
    static Map<Earning, Terms> of(Connection connection, List<Earning> earnings) throws SQLException {
        Map<Earning, Terms> terms = new HashMap<>();
        try (PreparedStatement find = connection.prepareStatement(FIND)) {
            find.setArray(1, SqlArrays.texts(connection, earnings, earning -> earning.kind()
                    .name()));
            find.setArray(2, SqlArrays.texts(connection, earnings, earning -> earning.org()
                    .value()));
            find.setArray(3, SqlArrays.texts(connection, earnings, earning -> earning.day()
                    .toString()));
            try (ResultSet row = find.executeQuery()) {
                while (row.next()) {
                    terms.put(
                            earnings.get(row.getInt(1) - 1),
                            new Terms(row.getObject(2, UUID.class), row.getInt(3), row.getInt(4)));
                }
            }
        }
        return terms;
    }
}
