package org.federation.learning.points;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.federation.kit.commit.SqlArrays;
import org.federation.kit.id.Ids;
import org.jspecify.annotations.Nullable;

/** Whose account is which. */
final class AccountRows {

    private static final String LOCK = "SELECT pg_advisory_xact_lock(7005117061)";

    private static final String OPEN = """
            INSERT INTO points_account (id, person_id, opened_at)
            SELECT id, person_id, ? FROM unnest(?::uuid[], ?::uuid[]) AS a (id, person_id)
            ON CONFLICT (person_id) DO NOTHING""";

    private static final String FIND = "SELECT person_id, id FROM points_account WHERE person_id = ANY (?)";

    private static final String SHOW = "UPDATE points_account SET name = ? WHERE person_id = ?";

    private static final String IS_SHOWN =
            "SELECT EXISTS (SELECT FROM points_account WHERE person_id = ? AND name IS NOT NULL)";

    private static final String ABANDON = "UPDATE points_account SET person_id = NULL, name = NULL WHERE person_id = ?";

    private AccountRows() {}

    /** Held to the end of the transaction. */
    static void lockLedger(Connection connection) throws SQLException {
        try (Statement lock = connection.createStatement()) {
            lock.execute(LOCK);
        }
    }

    /** The accounts of persons, opened for those who have none. */
    static Map<UUID, UUID> open(Connection connection, List<UUID> persons, Instant now) throws SQLException {
        try (PreparedStatement open = connection.prepareStatement(OPEN)) {
            open.setTimestamp(1, Timestamp.from(now));
            open.setArray(2, SqlArrays.uuids(connection, persons, person -> Ids.next()));
            open.setArray(3, SqlArrays.uuids(connection, persons, Function.identity()));
            open.executeUpdate();
        }
        return find(connection, persons);
    }

    private static Map<UUID, UUID> find(Connection connection, List<UUID> persons) throws SQLException {
        Map<UUID, UUID> accounts = new HashMap<>();
        try (PreparedStatement find = connection.prepareStatement(FIND)) {
            find.setArray(1, SqlArrays.uuids(connection, persons, Function.identity()));
            try (ResultSet row = find.executeQuery()) {
                while (row.next()) {
                    accounts.put(row.getObject(1, UUID.class), row.getObject(2, UUID.class));
                }
            }
        }
        return accounts;
    }

    /** Shows the person on boards by this name; by none without one. */
    static void show(Connection connection, UUID person, @Nullable String name) throws SQLException {
        try (PreparedStatement show = connection.prepareStatement(SHOW)) {
            show.setString(1, name);
            show.setObject(2, person);
            show.executeUpdate();
        }
    }

    static boolean isShown(Connection connection, UUID person) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(IS_SHOWN)) {
            select.setObject(1, person);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }

    /** Makes the person's account nobody's. */
    static void abandon(Connection connection, UUID person) throws SQLException {
        try (PreparedStatement abandon = connection.prepareStatement(ABANDON)) {
            abandon.setObject(1, person);
            abandon.executeUpdate();
        }
    }
}
