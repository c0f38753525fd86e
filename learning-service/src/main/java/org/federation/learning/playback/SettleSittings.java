package org.federation.learning.playback;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Settles the sittings that have lasted for a while, whether or not they are over. An instance settles those of the
 * workers it remembers, for whom another one's memory would be wrong by it; what nobody has settled for much longer,
 * since its instance is gone, is settled by any.
 */
@ApplicationScoped
class SettleSittings {

    private static final int AT_ONCE = 1_000;

    /** After how many times the time the others' are settled, too. */
    private static final int MUCH_LONGER = 3;

    private final Sittings sittings;
    private final Remembered remembered;
    private final SittingConfig config;
    private final Clock clock;

    SettleSittings(Sittings sittings, Remembered remembered, SittingConfig config, Clock clock) {
        this.sittings = sittings;
        this.remembered = remembered;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(
            identity = "settle-sittings",
            every = "{learning.sittings.settle-every}",
            concurrentExecution = ConcurrentExecution.SKIP)
    void run() {
        Instant now = clock.instant();
        Instant old = now.minus(config.settledAfter());
        List<UUID> own = remembered.seatedSince(old);
        for (int from = 0; from < own.size(); from += AT_ONCE) {
            sittings.settleOld(own.subList(from, Math.min(from + AT_ONCE, own.size())), old);
        }
        Instant abandoned = now.minus(config.settledAfter().multipliedBy(MUCH_LONGER));
        while (sittings.settleOld(abandoned, AT_ONCE) == AT_ONCE) {
            // There may be more.
        }
    }
}
