package org.federation.learning.presence;

import java.nio.ByteBuffer;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import org.federation.kit.commit.SqlArrays;
import org.federation.kit.org.OrgPath;

/** Keeps the roll-ups of the larger units: people of a unit, a day or week, and perhaps a subject. */
final class RollUps {

    private static final String KEYS = """
            unnest(?::text[], ?::int[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
                AS k (kind, level, grain, starts, org, measure, subject)""";

    private static final String PRESENT = """
            SELECT r.kind, r.grain, r.starts, r.org::text, r.measure, r.subject, r.persons, r.events
            FROM %s JOIN presence_roll_up r ON r.kind = k.kind AND r.level = k.level AND r.grain = k.grain
                AND r.starts = k.starts::date AND r.org = k.org::ltree AND r.measure = k.measure
                AND r.subject = k.subject""".formatted(KEYS);

    private static final String SAVE = """
            INSERT INTO presence_roll_up (kind, level, grain, starts, org, measure, subject, persons, workers, events)
            SELECT kind, level, grain, starts::date, org::ltree, measure, subject, persons, workers, events
            FROM unnest(?::text[], ?::int[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                        ?::bytea[], ?::int[], ?::bigint[])
                AS k (kind, level, grain, starts, org, measure, subject, persons, workers, events)
            ON CONFLICT (kind, level, grain, starts, org, measure, subject)
            DO UPDATE SET persons = EXCLUDED.persons, workers = EXCLUDED.workers, events = EXCLUDED.events""";

    private final Connection connection;

    RollUps(Connection connection) {
        this.connection = connection;
    }

    /** Adds facts to all roll-ups they belong to. */
    void add(List<Fact> facts) throws SQLException {
        AlikeFacts alike = new AlikeFacts();
        facts.forEach(alike::add);
        Map<RollUpKey, People> groups = alike.byRollUp();
        List<RollUpKey> keys = List.copyOf(groups.keySet());
        try (PreparedStatement present = connection.prepareStatement(PRESENT)) {
            setKeys(present, keys);
            try (ResultSet row = present.executeQuery()) {
                while (row.next()) {
                    Span span = new Span(Span.Grain.valueOf(row.getString(2)), row.getObject(3, LocalDate.class));
                    RollUpKey key = new RollUpKey(
                            Dimension.valueOf(row.getString(1)),
                            span,
                            new OrgPath(row.getString(4)),
                            Measure.valueOf(row.getString(5)),
                            row.getString(6));
                    groups.computeIfAbsent(key, any -> new People())
                            .addAll(ByteBuffer.wrap(row.getBytes(7)), row.getLong(8));
                }
            }
        }
        save(List.copyOf(groups.entrySet()));
    }

    private void save(List<Entry<RollUpKey, People>> groups) throws SQLException {
        try (PreparedStatement save = connection.prepareStatement(SAVE)) {
            setKeys(save, groups.stream().map(Entry::getKey).toList());
            save.setArray(8, SqlArrays.bytes(connection, groups, group -> group.getValue()
                    .bytes()));
            save.setArray(9, SqlArrays.ints(connection, groups, group -> group.getValue()
                    .workers()));
            save.setArray(10, SqlArrays.longs(connection, groups, group -> group.getValue()
                    .events()));
            save.executeUpdate();
        }
    }

    private void setKeys(PreparedStatement statement, List<RollUpKey> keys) throws SQLException {
        Array[] columns = {
            SqlArrays.texts(connection, keys, key -> key.kind().name()),
            SqlArrays.ints(connection, keys, key -> key.org().depth()),
            SqlArrays.texts(connection, keys, key -> key.span().grain().name()),
            SqlArrays.texts(connection, keys, key -> key.span().starts().toString()),
            SqlArrays.texts(connection, keys, key -> key.org().value()),
            SqlArrays.texts(connection, keys, key -> key.measure().name()),
            SqlArrays.texts(connection, keys, RollUpKey::subject)
        };
        for (int i = 0; i < columns.length; i++) {
            statement.setArray(i + 1, columns[i]);
        }
    }
}
