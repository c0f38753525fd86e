package org.federation.learning.playback;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;

/**
 * Settles the sittings that have lasted for a while, whether or not they are over. An instance settles those it has
 * heard the beginning of, for it remembers the workers, and another one's memory would be wrong by it; what nobody has
 * settled for much longer, since its instance is gone, is settled by any.
 */
@ApplicationScoped
class SettleSittings {

    /** After how many times the time a sitting must have been forgotten. */
    private static final int FORGOTTEN = 10;

    private final Sittings sittings;
    private final SittingConfig config;
    private final Clock clock;

    SettleSittings(Sittings sittings, SittingConfig config, Clock clock) {
        this.sittings = sittings;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(
            identity = "settle-sittings",
            every = "{learning.sittings.settle-every}",
            concurrentExecution = ConcurrentExecution.SKIP)
    void run() {
        Instant now = clock.instant();
        while (sittings.settleOld(now, config.settledAfter())) {
            // There may be more.
        }
    }

    /** While a release is rolled out, instances of its forerunner do not tell which sittings have begun. */
    @Scheduled(
            identity = "search-sittings",
            every = "6h",
            delayed = "15m",
            concurrentExecution = ConcurrentExecution.SKIP)
    void search() {
        sittings.searchOld(clock.instant().minus(config.settledAfter().multipliedBy(FORGOTTEN)));
    }
}
