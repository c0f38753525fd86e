package org.federation.kit.events;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;

/** Forgets the events that every follower has long had, in batches so that no transaction is long. */
@ApplicationScoped
class ForgetOldEvents {

    private static final int BATCH = 1_000;

    private final EventFeed feed;
    private final EventsConfig config;
    private final Clock clock;

    ForgetOldEvents(EventFeed feed, EventsConfig config, Clock clock) {
        this.feed = feed;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(
            identity = "forget-old-events",
            every = "1h",
            delayed = "2m",
            concurrentExecution = ConcurrentExecution.SKIP)
    void run() throws SQLException {
        Instant before = clock.instant().minus(config.kept());
        while (feed.forget(before, BATCH) == BATCH) {
            // A full batch means that more may be waiting.
        }
    }
}
