package org.federation.kit.commit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.federation.kit.testing.TestPostgres;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CopyRowsTest {

    private static final UUID ID = UUID.fromString("01a20285-0000-7000-8000-fffffffffff1");
    private static final Instant TIME = Instant.parse("1969-12-31T23:59:59.999999Z");

    private Connection connection;

    @BeforeEach
    void connect() throws SQLException {
        connection = DriverManager.getConnection(TestPostgres.freshDatabase(), TestPostgres.USER, TestPostgres.USER);
        execute("CREATE EXTENSION ltree");
        execute(
                "CREATE TABLE entry (id uuid PRIMARY KEY, at timestamptz, note text, unit ltree, groups text[], day date, number int)");
        execute("SET timezone = 'UTC'");
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
    }

    private record Entry(UUID id, String note, List<String> groups) {}

    @Test
    void eachTypeArrivesAsItIsAndSoDoesNull() throws SQLException {
        enter(List.of(
                new Entry(ID, "a \"b\\\t中", List.of("youth", "农民工")), new Entry(new UUID(0, 1), null, List.of())));

        assertEquals(
                List.of(
                        "(00000000-0000-0000-0000-000000000001,\"1969-12-31 23:59:59.999999+00\",,cn.beijing,{},1999-12-31,-7)",
                        "(" + ID
                                + ",\"1969-12-31 23:59:59.999999+00\",\"a \"\"b\\\\\t中\",cn.beijing,\"{youth,农民工}\",1999-12-31,-7)"),
                rows());
    }

    @Test
    void manyArriveAndNoneIsNone() throws SQLException {
        enter(List.of());
        assertEquals(List.of(), rows());

        enter(IntStream.range(0, 10_000)
                .mapToObj(i -> new Entry(new UUID(0, i), "第" + i, List.of()))
                .toList());
        assertEquals(10_000, rows().size());
    }

    @Test
    void aRowThatIsThereRefusesAllOfThem() throws SQLException {
        enter(List.of(new Entry(ID, "before", List.of())));

        SQLException refused = assertThrows(
                SQLException.class,
                () -> enter(List.of(new Entry(new UUID(0, 1), "new", List.of()), new Entry(ID, "again", List.of()))));

        assertEquals("23505", refused.getSQLState());
        assertEquals(1, rows().size());
    }

    private void enter(List<Entry> entries) throws SQLException {
        CopyRows.into(connection, "entry (id, at, note, unit, groups, day, number)", entries, (row, entry) -> row.uuid(
                        entry.id())
                .instant(TIME)
                .text(entry.note())
                .ltree("cn.beijing")
                .texts(entry.groups())
                .day(LocalDate.of(1999, 12, 31))
                .number(-7));
    }

    private List<String> rows() throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Statement select = connection.createStatement();
                ResultSet row = select.executeQuery("SELECT entry::text FROM entry ORDER BY id")) {
            while (row.next()) {
                rows.add(row.getString(1));
            }
        }
        return rows;
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
