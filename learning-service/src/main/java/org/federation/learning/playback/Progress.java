package org.federation.learning.playback;

import java.time.Instant;
import java.util.UUID;
import org.federation.kit.id.Ids;
import org.jspecify.annotations.Nullable;

/** What a worker has seen of a lecture over all playbacks, and where to go on. */
final class Progress {

    private static final double COMPLETE = 0.9;

    final UUID personId;
    final UUID lectureId;
    private Coverage coverage;
    private long watchedSeconds;
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
            int order = Ids.ORDER.compare(playback, other.playback);
            return order > 0 || (order == 0 && sequence > other.sequence);
        }
    }

    Progress(
            UUID personId,
            UUID lectureId,
            Coverage coverage,
            long watchedSeconds,
            Position position,
            boolean completed,
            int plays,
            Instant watchedAt) {
        this.personId = personId;
        this.lectureId = lectureId;
        this.coverage = coverage;
        this.watchedSeconds = watchedSeconds;
        this.position = position;
        this.completed = completed;
        this.plays = plays;
        this.watchedAt = watchedAt;
    }

    void credit(Coverage seconds) {
        watchedSeconds += seconds.seconds();
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

    long watchedSeconds() {
        return watchedSeconds;
    }

    Instant watchedAt() {
        return watchedAt;
    }
}
