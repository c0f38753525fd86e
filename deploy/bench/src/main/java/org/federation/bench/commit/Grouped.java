package org.federation.bench.commit;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;
import javax.sql.DataSource;
import org.federation.bench.Contender;
import org.federation.kit.commit.GroupCommit;
import org.jspecify.annotations.Nullable;

/**
 * Group commit with two lanes; {@value #CALLERS} callers each send a command as soon as their last one was answered.
 */
final class Grouped implements Contender {

    static final int CALLERS = 1_000;

    private final DataSource database;
    private final Views views;

    Grouped(DataSource database, Views views) {
        this.database = database;
        this.views = views;
    }

    @Override
    public String name() {
        return "group";
    }

    @Override
    public void prepare() throws SQLException {
        views.empty();
    }

    @Override
    public Turn work(Duration time) throws Exception {
        try (var ledger = GroupCommit.named("views", new ViewLedger())
                .keyedBy(View::id)
                .lanes(2)
                .dataSource(database)
                .start()) {
            long start = System.nanoTime();
            Callers callers = new Callers(ledger, start + time.toNanos());
            callers.send();
            long done = callers.awaitEnd();
            Turn turn = new Turn(done, System.nanoTime() - start);
            views.verify(done);
            return turn;
        }
    }

    private static final class Callers {

        private final GroupCommit<View, Boolean> ledger;
        private final long end;
        private final LongAdder done = new LongAdder();
        private final CountDownLatch atWork = new CountDownLatch(CALLERS);
        private final AtomicReference<@Nullable Throwable> trouble = new AtomicReference<>();

        Callers(GroupCommit<View, Boolean> ledger, long end) {
            this.ledger = ledger;
            this.end = end;
        }

        void send() {
            for (int caller = 0; caller < CALLERS; caller++) {
                next();
            }
        }

        private void next() {
            if (System.nanoTime() >= end) {
                atWork.countDown();
                return;
            }
            ledger.submit(View.next()).whenComplete((isNew, failure) -> {
                if (failure == null && isNew) {
                    done.increment();
                } else {
                    trouble.set(failure == null ? new IllegalStateException("An id came twice") : failure);
                }
                next();
            });
        }

        long awaitEnd() throws InterruptedException {
            atWork.await();
            if (trouble.get() != null) {
                throw new IllegalStateException(trouble.get());
            }
            return done.sum();
        }
    }
}
