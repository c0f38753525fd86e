package org.federation.bench.report;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** What the service has still to roll up. */
final class Waiting {

    private Waiting() {}

    static void untilRolledUp(Connection connection) throws SQLException, InterruptedException {
        while (isAnythingWaiting(connection)) {
            Thread.sleep(200);
        }
    }

    private static boolean isAnythingWaiting(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT EXISTS (SELECT FROM presence_batch)")) {
            row.next();
            return row.getBoolean(1);
        }
    }

    static long count(Connection connection, String table) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT count(*) FROM " + table)) {
            row.next();
            return row.getLong(1);
        }
    }
}
