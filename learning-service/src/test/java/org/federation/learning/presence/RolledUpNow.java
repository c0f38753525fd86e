package org.federation.learning.presence;

import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** Waits until nothing waits to be rolled up, by this instance's job or whoever holds the lock. */
final class RolledUpNow {

    private RolledUpNow() {}

    static void by(RollUpPresence job, DataSource database) {
        await().until(() -> {
            job.run();
            return waiting(database) == 0;
        });
    }

    private static int waiting(DataSource database) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet waiting = statement.executeQuery("SELECT count(*) FROM presence_batch")) {
            waiting.next();
            return waiting.getInt(1);
        }
    }
}
