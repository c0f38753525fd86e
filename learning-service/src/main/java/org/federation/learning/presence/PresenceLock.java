package org.federation.learning.presence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * Held by whoever rolls up, and by whoever gives a person's rows to a pseudonym: between reading a row and writing its
 * number nobody may rename the person.
 */
final class PresenceLock {

    private static final long KEY = 7_005_117_080L;

    private PresenceLock() {}

    /** Waits until it is free; the end of the transaction frees it. */
    static void take(Connection connection) throws SQLException {
        try (PreparedStatement lock = connection.prepareStatement("SELECT pg_advisory_xact_lock(?)")) {
            lock.setLong(1, KEY);
            lock.execute();
        }
    }

    /** Whether it was free, and now is taken. */
    static boolean tryToTake(Connection connection) throws SQLException {
        try (PreparedStatement lock = connection.prepareStatement("SELECT pg_try_advisory_xact_lock(?)")) {
            lock.setLong(1, KEY);
            try (ResultSet taken = lock.executeQuery()) {
                return taken.next() && taken.getBoolean(1);
            }
        }
    }
}
