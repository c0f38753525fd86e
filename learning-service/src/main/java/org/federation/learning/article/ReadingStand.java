package org.federation.learning.article;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far a worker is with an article.
 *
 * @param openedAt when it was first opened
 * @param finishedAt when its end was reached, null before
 * @param readingSeconds how long reading it takes
 */
record ReadingStand(Instant openedAt, @Nullable Instant finishedAt, int readingSeconds) {

    /** The earliest time at which it can have been read. */
    private Instant readableBy() {
        return openedAt.plusSeconds(ReadingTime.least(readingSeconds));
    }

    /** Whole seconds from then until it can have been read, 0 if it can or has been. */
    long secondsLeft(Instant then) {
        Duration left = Duration.between(then, readableBy());
        return finishedAt != null || left.isNegative()
                ? 0
                : left.plusMillis(999).toSeconds();
    }
}
