package org.federation.learning.retention;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;

/** Brings the curves up to date, every some seconds. */
@ApplicationScoped
class FoldWatchDeltas {

    private static final int AT_ONCE = 100;

    private final WatchDeltas deltas;

    FoldWatchDeltas(WatchDeltas deltas) {
        this.deltas = deltas;
    }

    @Scheduled(identity = "fold-watch-deltas", every = "20s", concurrentExecution = ConcurrentExecution.SKIP)
    void run() {
        while (deltas.fold(AT_ONCE) == AT_ONCE) {
            // There may be more.
        }
    }
}
