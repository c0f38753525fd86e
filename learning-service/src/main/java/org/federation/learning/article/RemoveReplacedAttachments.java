package org.federation.learning.article;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import org.federation.learning.media.MediaStore;

/** Clears away files that no article shows any more, once no address of theirs can hold. */
@ApplicationScoped
class RemoveReplacedAttachments {

    private static final Duration LONGER_THAN_LINKS = Duration.ofDays(1);

    private final RetiredAttachments retired;
    private final MediaStore store;
    private final Clock clock;

    RemoveReplacedAttachments(RetiredAttachments retired, MediaStore store, Clock clock) {
        this.retired = retired;
        this.store = store;
        this.clock = clock;
    }

    @Scheduled(
            identity = "remove-replaced-attachments",
            every = "6h",
            delayed = "12m",
            concurrentExecution = ConcurrentExecution.SKIP)
    @Transactional
    void run() {
        retired.takeBefore(clock.instant().minus(LONGER_THAN_LINKS))
                .forEach(file -> store.removeFile(file.articleId(), file.name()));
    }
}
