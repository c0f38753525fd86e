package org.federation.learning.ledger;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * Makes the monthly partitions of the large tables ahead of time, and drops those of playbacks long over. The ledgers
 * themselves are never dropped: a counter without its rows could no longer be proved.
 */
@ApplicationScoped
class KeepPartitions {

    private static final Logger LOG = Logger.getLogger(KeepPartitions.class);
    private static final int MONTHS_AHEAD = 2;
    private static final int MONTHS_OF_PLAYBACKS = 2;

    private final Partitions partitions;
    private final Clock clock;

    KeepPartitions(Partitions partitions, Clock clock) {
        this.partitions = partitions;
        this.clock = clock;
    }

    void begin(@Observes StartupEvent event) {
        run();
    }

    @Scheduled(
            identity = "keep-partitions",
            every = "12h",
            delayed = "12h",
            concurrentExecution = ConcurrentExecution.SKIP)
    void run() {
        YearMonth now = YearMonth.from(clock.instant().atOffset(ZoneOffset.UTC));
        for (int ahead = 0; ahead <= MONTHS_AHEAD; ahead++) {
            make(now.plusMonths(ahead));
        }
        List<String> dropped = partitions.dropPlaybacksBefore(now.minusMonths(MONTHS_OF_PLAYBACKS));
        if (!dropped.isEmpty()) {
            LOG.infof("Dropped the playbacks of %s", dropped);
        }
    }

    /** Each by itself: what one month's table cannot have another's still can. */
    private void make(YearMonth month) {
        for (Partitions.Table table : Partitions.Table.values()) {
            try {
                partitions.make(table, month);
            } catch (IllegalStateException e) {
                // Rows of that month lie in the default partition already, where they are found as well.
                LOG.errorf(e, "No partition of %s for %s", table, month);
            }
        }
    }
}
