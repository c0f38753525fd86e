package org.federation.learning.presence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.federation.kit.commit.SqlArrays;

/** The small numbers under which people stand in bitmaps; only used under {@link PresenceLock}. */
final class PersonNumbers {

    private static final String ADD = """
            INSERT INTO person_number (person_id)
            SELECT id FROM unnest(?::uuid[]) AS id
            WHERE NOT EXISTS (SELECT FROM person_number n WHERE n.person_id = id)""";

    private static final String FIND = "SELECT person_id, number FROM person_number WHERE person_id = ANY (?)";

    private static final String RENAME = "UPDATE person_number SET person_id = ? WHERE person_id = ?";

    private final Connection connection;

    PersonNumbers(Connection connection) {
        this.connection = connection;
    }

    /** The numbers of some people. */
    record Found(Map<UUID, Integer> numbers) {

        int of(UUID personId) {
            return Objects.requireNonNull(numbers.get(personId), "Everyone was asked for");
        }
    }

    /** The number of each; who has none gets one. */
    Found of(List<UUID> people) throws SQLException {
        List<UUID> each = people.stream().distinct().toList();
        try (PreparedStatement add = connection.prepareStatement(ADD);
                PreparedStatement find = connection.prepareStatement(FIND)) {
            add.setArray(1, SqlArrays.uuids(connection, each, id -> id));
            add.executeUpdate();
            find.setArray(1, SqlArrays.uuids(connection, each, id -> id));
            Map<UUID, Integer> numbers = new HashMap<>();
            try (ResultSet row = find.executeQuery()) {
                while (row.next()) {
                    numbers.put(row.getObject(1, UUID.class), row.getInt(2));
                }
            }
            return new Found(numbers);
        }
    }

    /** Gives a person's number to another, who has none. */
    void rename(UUID from, UUID to) throws SQLException {
        try (PreparedStatement rename = connection.prepareStatement(RENAME)) {
            rename.setObject(1, to);
            rename.setObject(2, from);
            rename.executeUpdate();
        }
    }
}
