package org.federation.learning.presence;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;

/** Brings the roll-ups up to date with the ledgers. Any instance may; while one does, another lets it. */
@ApplicationScoped
class RollUpPresence {

    /** The more at once, the fewer times a roll-up is read and written that many of them change. */
    private static final int AT_ONCE = 50_000;

    private final PresenceBook book;
    private final Clock clock;

    RollUpPresence(PresenceBook book, Clock clock) {
        this.book = book;
        this.clock = clock;
    }

    /** Batch by batch, each a transaction of its own, until nothing waits. */
    @Scheduled(
            identity = "roll-up-presence",
            every = "{learning.roll-up.every}",
            concurrentExecution = ConcurrentExecution.SKIP)
    void run() {
        Instant since = clock.instant();
        String place = WaitingPresence.START;
        while (!place.isEmpty()) {
            place = book.rollUp(since, place, AT_ONCE);
        }
    }
}
