package org.federation.learning.playback;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The time a worker has spent on films, over all lectures and windows. Each second of film that is credited takes half
 * a second of their life, at most twice as fast being what players offer, and no moment is spent twice: whoever plays
 * ten films at once is credited with no more than whoever plays one.
 *
 * <p>What a playback's beacon claims is paid with the earliest moments since the playback began that are still free.
 * Later ones could pay for any playback to come, earlier ones for fewer, so this order never refuses what another would
 * have granted.
 */
final class WatchTime {

    private static final Instant EPOCH = Instant.parse("2020-01-01T00:00:00Z");
    private static final long HALF_SECOND_MILLIS = 500;

    /** What clocks and networks do, in seconds of film: a playback's time begins so much earlier. */
    private static final int GRACE_SECONDS = 5;

    /** No open playback began earlier, but for long ones: what was spent before then is never asked for again. */
    private static final Duration MEMORY = Duration.ofHours(8);

    private static final Duration LONG_MEMORY = NewPlayback.OFFLINE.plusHours(1);

    /** Beyond so many, the oldest gaps are taken for spent: a beacon must not cost more than its length. */
    private static final int MOST_PIECES = 100;

    final UUID personId;
    private final @Nullable Instant longUntil;
    private Coverage spent;

    /** @param longUntil until when a playback that is {@link #isLong} may be open, null if there was none */
    WatchTime(UUID personId, @Nullable Instant longUntil, Coverage spent) {
        this.personId = personId;
        this.longUntil = longUntil;
        this.spent = spent;
    }

    /** Time of nobody's, for playbacks that count for nothing: only what has been credited to this one is spent. */
    static WatchTime ofPreview(UUID personId, Instant since, int credited) {
        int begin = half(since) - GRACE_SECONDS;
        return new WatchTime(personId, null, Coverage.of(begin, begin + credited));
    }

    /** Whether a playback of this length is to be remembered for long. */
    static boolean isLong(Duration lifetime) {
        return lifetime.compareTo(MEMORY) >= 0;
    }

    /** Spends time on so many seconds of film, as far as there is any; answers how many it paid for. */
    int spend(int seconds, Instant since, Instant now) {
        Coverage all = Coverage.of(half(since) - GRACE_SECONDS, half(now));
        Coverage paid = all.minus(spent).first(seconds);
        boolean open = longUntil != null && !longUntil.isBefore(now);
        spent = spent.plus(paid)
                .from(half(now.minus(open ? LONG_MEMORY : MEMORY)))
                .inPieces(MOST_PIECES);
        return paid.seconds();
    }

    Coverage spent() {
        return spent;
    }

    private static int half(Instant time) {
        return (int) (Duration.between(EPOCH, time).toMillis() / HALF_SECOND_MILLIS);
    }
}
