package org.federation.learning.points;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;

/** Drops the totals and standings of days, weeks and months long over: no board shows them, and the ledger stays. */
@ApplicationScoped
class ForgetOldTotals {

    private final DataSource database;
    private final Clock clock;

    ForgetOldTotals(DataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Scheduled(
            identity = "forget-old-totals",
            every = "24h",
            delayed = "5m",
            concurrentExecution = ConcurrentExecution.SKIP)
    @Transactional
    void run() {
        LocalDate today = PointsDay.of(clock.instant());
        try (Connection connection = database.getConnection()) {
            AccountRows.lockLedger(connection);
            for (String table : List.of("points_total", "points_standing")) {
                for (Period period : Period.values()) {
                    LocalDate kept = period.keptFrom(today);
                    if (kept != null) {
                        forget(connection, table, period, kept);
                    }
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Old totals could not be dropped", e);
        }
    }

    private static void forget(Connection connection, String table, Period period, LocalDate kept) throws SQLException {
        try (PreparedStatement delete =
                connection.prepareStatement("DELETE FROM " + table + " WHERE period = ? AND start < ?")) {
            delete.setString(1, period.name());
            delete.setObject(2, kept);
            delete.executeUpdate();
        }
    }
}
