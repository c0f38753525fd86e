package org.federation.learning.playback;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a worker has seen of a lecture over all playbacks. Credit is given to the worker, not only to a playback: with
 * several windows open at once nobody sees more than {@link Allowance} allows since the first of them was opened.
 */
final class Progress {

    private static final double COMPLETE = 0.9;

    final UUID personId;
    final UUID lectureId;
    private final Instant creditSince;
    private int creditUsed;
    private Coverage coverage;
    private Position position;
    private boolean completed;
    private int plays;
    private Instant watchedAt;

    /** Where a playback stood at a beacon; of two, the later playback's holds, then the higher sequence's. */
    record Position(int seconds, @Nullable UUID playback, int sequence) {

        boolean isLaterThan(Position other) {
            if (playback == null || other.playback == null) {
                return playback != null;
            }
            // Ids of version 7 grow with time, compared as the text they are written in.
            int order = playback.toString().compareTo(other.playback.toString());
            return order > 0 || (order == 0 && sequence > other.sequence);
        }
    }

    Progress(
            UUID personId,
            UUID lectureId,
            Instant creditSince,
            int creditUsed,
            Coverage coverage,
            Position position,
            boolean completed,
            int plays,
            Instant watchedAt) {
        this.personId = personId;
        this.lectureId = lectureId;
        this.creditSince = creditSince;
        this.creditUsed = creditUsed;
        this.coverage = coverage;
        this.position = position;
        this.completed = completed;
        this.plays = plays;
        this.watchedAt = watchedAt;
    }

    /** Seconds that may be credited at this time. */
    int room(Instant now) {
        return Allowance.seconds(creditSince, now) - creditUsed;
    }

    void credit(Coverage seconds) {
        creditUsed += seconds.seconds();
        coverage = coverage.plus(seconds);
    }

    void stand(Position now, Instant at) {
        if (now.isLaterThan(position)) {
            position = now;
        }
        if (at.isAfter(watchedAt)) {
            watchedAt = at;
        }
    }

    /** Whether it is complete, which it was not before. */
    boolean completes(int durationSeconds) {
        if (completed || coverage.before(durationSeconds).seconds() < COMPLETE * durationSeconds) {
            return false;
        }
        completed = true;
        return true;
    }

    void countPlay() {
        plays++;
    }

    Coverage coverage() {
        return coverage;
    }

    Position position() {
        return position;
    }

    boolean completed() {
        return completed;
    }

    int plays() {
        return plays;
    }

    int creditUsed() {
        return creditUsed;
    }

    Instant watchedAt() {
        return watchedAt;
    }
}
