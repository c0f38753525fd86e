package org.federation.learning.playback;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.federation.learning.Content;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CountingCostTest {

    private final Content unit = Content.unit();

    @Inject
    DataSource database;

    @Test
    void aPlayIsCountedWithoutTouchingAnyIndex() throws SQLException {
        String lecture = unit.draft("热门");
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            int before = writtenInPlace(statement);

            statement.execute("UPDATE lecture_count SET plays = plays + 1 WHERE lecture_id = '" + lecture + "'");

            assertEquals(before + 1, writtenInPlace(statement));
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    /** By this connection, what it has not reported yet included. */
    private static int writtenInPlace(Statement statement) throws SQLException {
        try (ResultSet written = statement.executeQuery(
                "SELECT n_tup_hot_upd FROM pg_stat_xact_user_tables WHERE relname = 'lecture_count'")) {
            assertTrue(written.next());
            return written.getInt(1);
        }
    }
}
