package org.federation.learning.upload;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import org.federation.learning.media.FilmShelf;

/** Clears away uploads that were given up, and files that belong to nothing. */
@ApplicationScoped
class RemoveExpiredUploads {

    private static final Duration SURELY_IDLE = Duration.ofDays(1);

    private final UploadLog log;
    private final UploadDesk desk;
    private final FilmShelf shelf;
    private final Clock clock;

    RemoveExpiredUploads(UploadLog log, UploadDesk desk, FilmShelf shelf, Clock clock) {
        this.log = log;
        this.desk = desk;
        this.shelf = shelf;
        this.clock = clock;
    }

    @Scheduled(identity = "remove-expired-uploads", every = "10m", concurrentExecution = ConcurrentExecution.SKIP)
    void run() {
        log.expired().forEach(desk::removeExpired);
        shelf.sweep(clock.instant().minus(SURELY_IDLE), Set.copyOf(log.all()));
    }
}
