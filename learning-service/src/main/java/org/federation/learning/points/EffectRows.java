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

/** Which activities have had their effect. */
final class EffectRows {

    private static final String FIND = """
            SELECT account_id, kind, subject_id, state, posting_id FROM points_effect
            JOIN unnest(?::uuid[], ?::text[], ?::uuid[]) AS k (account_id, kind, subject_id)
                USING (account_id, kind, subject_id)""";

    private static final String SET = """
            INSERT INTO points_effect (account_id, kind, subject_id, state, posting_id)
            SELECT * FROM unnest(?::uuid[], ?::text[], ?::uuid[], ?::text[], ?::uuid[])
            ON CONFLICT (account_id, kind, subject_id)
            DO UPDATE SET state = excluded.state, posting_id = excluded.posting_id""";

    private EffectRows() {}

    static Map<Effect.Key, Effect> find(Connection connection, List<Effect.Key> keys) throws SQLException {
        Map<Effect.Key, Effect> effects = new HashMap<>();
        try (PreparedStatement find = connection.prepareStatement(FIND)) {
            find.setArray(1, SqlArrays.uuids(connection, keys, Effect.Key::accountId));
            find.setArray(2, SqlArrays.texts(connection, keys, key -> key.kind().name()));
            find.setArray(3, SqlArrays.uuids(connection, keys, Effect.Key::subjectId));
            try (ResultSet row = find.executeQuery()) {
                while (row.next()) {
                    Effect.Key key = new Effect.Key(
                            row.getObject(1, UUID.class),
                            PointsKind.valueOf(row.getString(2)),
                            row.getObject(3, UUID.class));
                    effects.put(
                            key, new Effect(key, Effect.State.valueOf(row.getString(4)), row.getObject(5, UUID.class)));
                }
            }
        }
        return effects;
    }

    static void set(Connection connection, List<Effect> effects) throws SQLException {
        try (PreparedStatement set = connection.prepareStatement(SET)) {
            set.setArray(1, SqlArrays.uuids(connection, effects, effect -> effect.key()
                    .accountId()));
            set.setArray(2, SqlArrays.texts(connection, effects, effect -> effect.key()
                    .kind()
                    .name()));
            set.setArray(3, SqlArrays.uuids(connection, effects, effect -> effect.key()
                    .subjectId()));
            set.setArray(4, SqlArrays.texts(connection, effects, effect -> effect.state()
                    .name()));
            set.setArray(5, SqlArrays.uuids(connection, effects, Effect::postingId));
            set.executeUpdate();
        }
    }
}
