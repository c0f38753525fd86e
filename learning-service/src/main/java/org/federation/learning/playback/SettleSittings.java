package org.federation.learning.playback;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;

/** Settles the sittings that have lasted for a while, whether or not they are over. Instances share the work. */
@ApplicationScoped
class SettleSittings {

    private static final int AT_ONCE = 1_000;

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
        Instant until = clock.instant().minus(config.settledAfter());
        while (sittings.settleOld(until, AT_ONCE) == AT_ONCE) {
            // There may be more.
        }
    }
}
