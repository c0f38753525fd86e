package org.federation.learning.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.YearMonth;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.federation.learning.ledger.Partitions.Table;

/**
 * Puts one row for a month in place of a month's partition, in one transaction: at no moment is anything counted twice
 * or not at all. The work is done beside those who write; only at its end is the table itself wanted, for a moment, and
 * whoever is at it has the right of way.
 */
@ApplicationScoped
class RollUp {

    private static final String PLAYS = """
            INSERT INTO play_month (person_id, lecture_id, month, org, segments, channel, plays)
            SELECT person_id, lecture_id, '%s-01', org, segments, channel, count(*)
            FROM %s GROUP BY person_id, lecture_id, org, segments, channel""";

    private static final String VISITS = """
            INSERT INTO visit_month (person_id, zone_id, month, org, segments, channel, visits)
            SELECT person_id, zone_id, '%s-01', org, segments, channel, count(*)
            FROM %s GROUP BY person_id, zone_id, org, segments, channel""";

    /** All who come after a lock that is waited for wait too. */
    private static final String PATIENCE = "SET LOCAL lock_timeout = '100ms'";

    private static final int ATTEMPTS = 10;
    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(200);
    private static final String LOCK_NOT_AVAILABLE = "55P03";

    private final DataSource database;

    RollUp(DataSource database) {
        this.database = database;
    }

    /**
     * Rolls a month up, unless another instance is at it or has been.
     *
     * @throws IllegalStateException if the table is never free for a moment; everything is as it was
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void month(Table table, YearMonth month) {
        String partition = table.partition(month);
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            if (!Partitions.lock(statement)
                    || Partitions.names(statement, partition).isEmpty()) {
                return;
            }
            // Nobody plays in a month that is over, but an erasure may still come by.
            statement.execute("LOCK TABLE " + partition + " IN SHARE MODE");
            statement.execute((table == Table.PLAY ? PLAYS : VISITS).formatted(month, partition));
            detach(statement, table.sqlName(), partition);
            statement.execute("DROP TABLE " + partition);
        } catch (SQLException e) {
            throw new IllegalStateException("The month could not be rolled up", e);
        }
    }

    private static void detach(Statement statement, String table, String partition) throws SQLException {
        statement.execute(PATIENCE);
        for (int attempt = 1; ; attempt++) {
            statement.execute("SAVEPOINT rows_written");
            try {
                statement.execute("ALTER TABLE " + table + " DETACH PARTITION " + partition);
                return;
            } catch (SQLException taken) {
                if (attempt == ATTEMPTS || !LOCK_NOT_AVAILABLE.equals(taken.getSQLState())) {
                    throw taken;
                }
                statement.execute("ROLLBACK TO SAVEPOINT rows_written");
                LockSupport.parkNanos(PAUSE);
            }
        }
    }
}
