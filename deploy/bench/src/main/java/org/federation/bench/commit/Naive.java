package org.federation.bench.commit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
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
 * One transaction per command on 32 connections, as a service writes it that thinks no further. The hot row is touched
 * last, so it is locked only for its update and the commit.
 */
final class Naive implements Contender {

    static final int CONNECTIONS = 32;

    private final DataSource database;
    private final Views views;

    Naive(DataSource database, Views views) {
        this.database = database;
        this.views = views;
    }

    @Override
    public String name() {
        return "naive";
    }

    @Override
    public void prepare() throws SQLException {
        views.empty();
    }

    @Override
    public Turn work(Duration time) throws Exception {
        long start = System.nanoTime();
        long end = start + time.toNanos();
        ExecutorService threads = Executors.newFixedThreadPool(CONNECTIONS);
        try {
            Callable<Long> worker = () -> writeUntil(end);
            List<Future<Long>> workers = threads.invokeAll(
                    Stream.generate(() -> worker).limit(CONNECTIONS).toList());
            long done = 0;
            for (Future<Long> each : workers) {
                done += each.get();
            }
            Turn turn = new Turn(done, System.nanoTime() - start);
            views.verify(done);
            return turn;
        } finally {
            threads.shutdownNow();
        }
    }

    private long writeUntil(long end) throws SQLException {
        long done = 0;
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "insert into view (id, lecture) values (?, ?) on conflict do nothing");
                PreparedStatement count =
                        connection.prepareStatement("update counter set views = views + 1 where lecture = ?")) {
            connection.setAutoCommit(false);
            while (System.nanoTime() < end) {
                View view = View.next();
                insert.setObject(1, view.id());
                insert.setObject(2, view.lecture());
                if (insert.executeUpdate() == 1) {
                    count.setObject(1, view.lecture());
                    count.executeUpdate();
                }
                connection.commit();
                done++;
            }
            connection.setAutoCommit(true);
        }
        return done;
    }
}
