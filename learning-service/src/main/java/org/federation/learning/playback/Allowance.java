package org.federation.learning.playback;

import java.time.Duration;
import java.time.Instant;

/**
 * How much of a film can honestly have been seen in a time: at most twice as fast as life, and some seconds more for
 * what clocks and networks do.
 */
final class Allowance {

    private static final int FASTEST = 2;
    private static final int GRACE_SECONDS = 5;

    private Allowance() {}

    static int seconds(Instant since, Instant now) {
        long elapsed = Math.max(0, Duration.between(since, now).toMillis());
        return (int) Math.min(Integer.MAX_VALUE, GRACE_SECONDS + FASTEST * elapsed / 1_000);
    }
}
