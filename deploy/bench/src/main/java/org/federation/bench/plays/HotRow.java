package org.federation.bench.plays;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.federation.bench.Contender;

/**
 * The least a naive service does: one row, one {@code UPDATE … SET plays = plays + 1}, one transaction for each play,
 * on 32 connections and without any HTTP. It keeps no ledger and would count the same worker twice.
 */
final class HotRow implements Contender {

    static final int CONNECTIONS = 32;

    private final DataSource database;

    HotRow(DataSource database) throws SQLException {
        this.database = database;
        execute("CREATE TABLE hot_row (id int PRIMARY KEY, plays bigint NOT NULL) WITH (fillfactor = 50)");
        execute("INSERT INTO hot_row VALUES (1, 0)");
    }

    @Override
    public String name() {
        return "naive";
    }

    @Override
    public void prepare() throws SQLException {
        execute("VACUUM hot_row");
        execute("CHECKPOINT");
    }

    @Override
    public Turn work(Duration time) throws Exception {
        long start = System.nanoTime();
        long end = start + time.toNanos();
        ExecutorService threads = Executors.newFixedThreadPool(CONNECTIONS);
        try {
            Callable<Long> caller = () -> countUntil(end);
            List<Future<Long>> callers = threads.invokeAll(
                    Stream.generate(() -> caller).limit(CONNECTIONS).toList());
            long done = 0;
            for (Future<Long> each : callers) {
                done += each.get();
            }
            return new Turn(done, System.nanoTime() - start);
        } finally {
            threads.shutdownNow();
        }
    }

    private long countUntil(long end) throws SQLException {
        long done = 0;
        try (Connection connection = database.getConnection();
                PreparedStatement count =
                        connection.prepareStatement("UPDATE hot_row SET plays = plays + 1 WHERE id = 1")) {
            while (System.nanoTime() < end) {
                count.executeUpdate();
                done++;
            }
        }
        return done;
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
