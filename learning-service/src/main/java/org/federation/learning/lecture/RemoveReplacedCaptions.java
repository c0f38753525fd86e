package org.federation.learning.lecture;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import org.federation.learning.media.MediaStore;

/** Clears away captions that newer ones have replaced, once no address of theirs can hold any more. */
@ApplicationScoped
class RemoveReplacedCaptions {

    private static final Duration LONGER_THAN_LINKS = Duration.ofDays(1);

    private final CaptionRepository captions;
    private final MediaStore store;
    private final Clock clock;

    RemoveReplacedCaptions(CaptionRepository captions, MediaStore store, Clock clock) {
        this.captions = captions;
        this.store = store;
        this.clock = clock;
    }

    @Scheduled(
            identity = "remove-replaced-captions",
            every = "6h",
            delayed = "10m",
            concurrentExecution = ConcurrentExecution.SKIP)
    @Transactional
    void run() {
        Instant before = clock.instant().minus(LONGER_THAN_LINKS);
        store.captionsUntouchedSince(before).forEach((lecture, names) -> {
            Set<String> shown =
                    captions.of(lecture).stream().map(caption -> caption.file).collect(Collectors.toSet());
            names.stream().filter(name -> !shown.contains(name)).forEach(name -> store.removeCaptions(lecture, name));
        });
    }
}
