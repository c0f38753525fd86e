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
import org.federation.learning.ledger.Partitions.Table;
import org.jboss.logging.Logger;

/**
 * Makes the monthly partitions of the large tables ahead of time, drops those of playbacks long over, and rolls up
 * those of the ledgers: a counter without rows could no longer be proved.
 */
@ApplicationScoped
class KeepPartitions {

    private static final Logger LOG = Logger.getLogger(KeepPartitions.class);
    private static final int MONTHS_AHEAD = 2;
    private static final int MONTHS_OF_PLAYBACKS = 2;

    private final Partitions partitions;
    private final RollUp rollUp;
    private final LedgerConfig config;
    private final Clock clock;

    KeepPartitions(Partitions partitions, RollUp rollUp, LedgerConfig config, Clock clock) {
        this.partitions = partitions;
        this.rollUp = rollUp;
        this.config = config;
        this.clock = clock;
    }

    void begin(@Observes StartupEvent event) {
        run();
    }

    @Scheduled(
            identity = "keep-partitions",
            every = "1h",
            delayed = "1h",
            concurrentExecution = ConcurrentExecution.SKIP)
    void run() {
        YearMonth now = YearMonth.from(clock.instant().atOffset(ZoneOffset.UTC));
        for (int ahead = 0; ahead <= MONTHS_AHEAD; ahead++) {
            YearMonth month = now.plusMonths(ahead);
            for (Table table : Table.values()) {
                // Meanwhile, and where rows of that month are there already, the default partition holds them as well.
                byItself("No partition of " + table + " for " + month, () -> partitions.make(table, month));
            }
        }
        byItself("Old playbacks stay for now", () -> {
            for (YearMonth old : partitions.before(Table.PLAYBACK, now.minusMonths(MONTHS_OF_PLAYBACKS))) {
                partitions.drop(Table.PLAYBACK, old);
                LOG.infof("Dropped the playbacks of %s", old);
            }
        });
        for (Table ledger : List.of(Table.PLAY, Table.VISIT)) {
            byItself("Old rows of " + ledger + " stay for now", () -> {
                for (YearMonth old : partitions.before(ledger, now.minusMonths(config.months()))) {
                    rollUp.month(ledger, old);
                    LOG.infof("Rolled %s of %s up", ledger, old);
                }
            });
        }
    }

    /** What one table cannot have for now, another still can; and the service runs on without. */
    private static void byItself(String otherwise, Runnable step) {
        try {
            step.run();
        } catch (IllegalStateException e) {
            LOG.warn(otherwise, e);
        }
    }
}
