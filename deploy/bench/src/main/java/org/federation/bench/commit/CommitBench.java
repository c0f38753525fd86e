package org.federation.bench.commit;

import io.agroal.api.AgroalDataSource;
import java.nio.file.Path;
import java.time.Duration;
import org.federation.bench.BenchPostgres;
import org.federation.bench.SideBySide;

/**
 * Measures what group commit gains on this machine: a ledger insert and a hot counter's update per command, durably.
 */
public final class CommitBench {

    private CommitBench() {}

    public static void main(String[] arguments) throws Exception {
        try (BenchPostgres postgres = BenchPostgres.start(Path.of("deploy/bench/target"));
                AgroalDataSource pool = postgres.pool(Naive.CONNECTIONS)) {
            Views views = new Views(pool);
            views.create();
            System.out.printf(
                    "PostgreSQL with fsync and synchronous_commit on; naive: %d connections, group: 2 lanes, %d callers%n",
                    Naive.CONNECTIONS, Grouped.CALLERS);
            SideBySide run = new SideBySide(new Naive(pool, views), new Grouped(pool, views), System.out)
                    .warmUp(Duration.ofSeconds(12))
                    .takeTurns(5, Duration.ofSeconds(4));
            System.out.println(run.summary("commit"));
        }
    }
}
