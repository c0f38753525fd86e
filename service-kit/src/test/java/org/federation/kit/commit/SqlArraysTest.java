package org.federation.kit.commit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.sql.Array;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.federation.kit.testing.TestPostgres;
import org.junit.jupiter.api.Test;

/** What arrives is what was sent, told by PostgreSQL in its own words. */
class SqlArraysTest {

    private static final UUID ID = UUID.fromString("01a20285-0000-7000-8000-fffffffffff1");

    @Test
    void eachTypeArrivesAsItIsAndSoDoesNull() throws SQLException {
        try (Connection connection = connect()) {
            assertEquals(
                    "{" + ID + ",NULL}",
                    told(connection, "uuid", SqlArrays.uuids(connection, Arrays.asList(ID, null), id -> id)));
            assertEquals(
                    "{\"2026-11-27 01:02:03.123456+00\",NULL,\"1969-12-31 23:59:59.999999+00\"}",
                    told(
                            connection,
                            "timestamptz",
                            SqlArrays.instants(
                                    connection,
                                    Arrays.asList(
                                            Instant.parse("2026-11-27T01:02:03.123456Z"),
                                            null,
                                            Instant.parse("1969-12-31T23:59:59.999999Z")),
                                    at -> at)));
            assertEquals(
                    "{\"a \\\"b\\\\\",NULL,\"\",中}",
                    told(
                            connection,
                            "text",
                            SqlArrays.texts(connection, Arrays.asList("a \"b\\", null, "", "中"), text -> text)));
            assertEquals(
                    "{1,NULL,-2147483648}",
                    told(
                            connection,
                            "int",
                            SqlArrays.ints(connection, Arrays.asList(1, null, Integer.MIN_VALUE), one -> one)));
            assertEquals(
                    "{NULL,9223372036854775807}",
                    told(
                            connection,
                            "bigint",
                            SqlArrays.longs(connection, Arrays.asList(null, Long.MAX_VALUE), one -> one)));
            assertEquals(
                    "{t,NULL,f}",
                    told(
                            connection,
                            "boolean",
                            SqlArrays.booleans(connection, Arrays.asList(true, null, false), one -> one)));
            assertEquals(
                    "{\"\\\\x22\",NULL}",
                    told(
                            connection,
                            "bytea",
                            SqlArrays.bytes(
                                    connection,
                                    Arrays.asList("\"", null),
                                    text -> text == null ? null : text.getBytes(StandardCharsets.UTF_8))));
        }
    }

    @Test
    void noneIsAnEmptyArray() throws SQLException {
        List<UUID> nobody = List.of();
        try (Connection connection = connect()) {
            assertEquals("{}", told(connection, "uuid", SqlArrays.uuids(connection, nobody, id -> id)));
            assertEquals("{}", told(connection, "text", SqlArrays.texts(connection, nobody, UUID::toString)));
        }
    }

    private static Connection connect() throws SQLException {
        return DriverManager.getConnection(TestPostgres.freshDatabase(), TestPostgres.USER, TestPostgres.USER);
    }

    private static String told(Connection connection, String type, Array array) throws SQLException {
        try (PreparedStatement tell = connection.prepareStatement(
                "SELECT (?::" + type + "[])::text FROM set_config('timezone', 'UTC', true)")) {
            tell.setArray(1, array);
            try (ResultSet row = tell.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        }
    }
}
