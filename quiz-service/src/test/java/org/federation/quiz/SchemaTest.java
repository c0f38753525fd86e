package org.federation.quiz;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SchemaTest {

    @Inject
    DataSource database;

    /** As the foreign key does for each form of a contest that is withdrawn. */
    @Test
    void theAttemptsOfAFormAreFoundWithoutReadingAll() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("SET LOCAL enable_seqscan = off");
            try (ResultSet plan = statement.executeQuery(
                    "EXPLAIN (FORMAT JSON) SELECT 1 FROM attempt WHERE form_id = '00000000-0000-0000-0000-000000000000' FOR KEY SHARE")) {
                plan.next();
                assertTrue(plan.getString(1).contains("Index Cond"), plan.getString(1));
            }
            connection.rollback();
        }
    }
}
