package org.federation.learning.points;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.federation.kit.commit.SqlArrays;
import org.federation.kit.org.OrgPath;
import org.jspecify.annotations.Nullable;

/** How the numbers of persons with so many points change, in a unit and all above it. */
final class Standings {

    private static final String SAVE = """
            INSERT INTO points_standing AS s (period, start, org, points, persons)
            SELECT period, start::date, org::ltree, points, persons
            FROM unnest(?::text[], ?::text[], ?::text[], ?::int[], ?::bigint[]) AS n (period, start, org, points, persons)
            ON CONFLICT (period, start, org, points) DO UPDATE SET persons = s.persons + excluded.persons""";

    private final Map<Place, Long> changes = new HashMap<>();

    private record Place(Period period, LocalDate start, OrgPath org, int points) {}

    void leave(Period period, LocalDate start, OrgPath org, int points) {
        change(period, start, org, points, -1);
    }

    void enter(Period period, LocalDate start, OrgPath org, int points) {
        change(period, start, org, points, 1);
    }

    private void change(Period period, LocalDate start, OrgPath org, int points, long persons) {
        if (points == 0) {
            return;
        }
        for (@Nullable OrgPath unit = org; unit != null; unit = unit.parent()) {
            changes.merge(new Place(period, start, unit, points), persons, Long::sum);
        }
    }

    void save(Connection connection) throws SQLException {
        List<Map.Entry<Place, Long>> rows = changes.entrySet().stream()
                .filter(change -> change.getValue() != 0)
                .toList();
        try (PreparedStatement save = connection.prepareStatement(SAVE)) {
            save.setArray(1, SqlArrays.texts(connection, rows, row -> row.getKey()
                    .period()
                    .name()));
            save.setArray(2, SqlArrays.texts(connection, rows, row -> row.getKey()
                    .start()
                    .toString()));
            save.setArray(
                    3,
                    SqlArrays.texts(connection, rows, row -> row.getKey().org().value()));
            save.setArray(
                    4, SqlArrays.ints(connection, rows, row -> row.getKey().points()));
            save.setArray(5, SqlArrays.longs(connection, rows, Map.Entry::getValue));
            save.executeUpdate();
        }
    }
}
