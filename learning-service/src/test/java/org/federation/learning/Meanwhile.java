package org.federation.learning;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.awaitility.Awaitility;

/** Two who come together at the worst moment: the second while the first's transaction is still open. */
public final class Meanwhile {

    private final DataSource database;

    public Meanwhile(DataSource database) {
        this.database = database;
    }

    /** What happens in the first transaction while the second waits. */
    public interface Look {
        void at(Statement first) throws SQLException;
    }

    /**
     * Commits the first statement when the second call waits for it, or has ended without; answers the second's end.
     */
    public <T> T whileOpen(String first, Callable<T> second) throws Exception {
        return whileOpen(first, second, open -> {});
    }

    /** As the other, with a look at things while the second waits. */
    public <T> T whileOpen(String first, Callable<T> second, Look look) throws Exception {
        ExecutorService thread = Executors.newSingleThreadExecutor();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute(first);
            Future<T> other = thread.submit(second);
            Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> other.isDone() || someoneWaits(statement));
            look.at(statement);
            connection.commit();
            connection.setAutoCommit(true);
            return other.get(20, TimeUnit.SECONDS);
        } finally {
            thread.shutdownNow();
        }
    }

    private static boolean someoneWaits(Statement open) throws SQLException {
        try (ResultSet waiting = open.executeQuery(
                "SELECT 1 FROM pg_stat_activity WHERE pg_backend_pid() = ANY (pg_blocking_pids(pid))")) {
            return waiting.next();
        }
    }
}
