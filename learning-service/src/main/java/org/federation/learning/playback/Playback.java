package org.federation.learning.playback;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.federation.learning.playback.Progress.Position;
import org.jspecify.annotations.Nullable;

/**
 * One sitting before a lecture. It keeps what the player claims apart from what is credited: claims are put together in
 * any order; credit follows them as fast as {@link Allowance} lets it, whenever a beacon claims something new.
 */
final class Playback {

    private static final int PLAY_SECONDS = 10;

    /** Nobody jumps about like this; each piece costs room in the row and time with every beacon. */
    private static final int MOST_PIECES = 1_000;

    final UUID personId;
    final UUID id;
    final UUID lectureId;
    final @Nullable String channel;
    private final int durationSeconds;
    private final Instant startedAt;
    private final Instant expiresAt;
    private final @Nullable Progress progress;
    private Coverage claimed;
    private Coverage credited;
    private boolean counted;

    /** @param progress the worker's, or null where staff preview what is not published, and nothing counts */
    Playback(
            UUID personId,
            UUID id,
            UUID lectureId,
            @Nullable String channel,
            int durationSeconds,
            Instant startedAt,
            Instant expiresAt,
            @Nullable Progress progress,
            Coverage claimed,
            Coverage credited,
            boolean counted) {
        this.personId = personId;
        this.id = id;
        this.lectureId = lectureId;
        this.channel = channel;
        this.durationSeconds = durationSeconds;
        this.startedAt = startedAt;
        this.expiresAt = expiresAt;
        this.progress = progress;
        this.claimed = claimed;
        this.credited = credited;
        this.counted = counted;
    }

    boolean isOver(Instant now) {
        return now.isAfter(expiresAt);
    }

    void hear(HeardBeacon beacon) {
        Coverage all = claimed.plus(beacon.claim().before(durationSeconds));
        if (!all.equals(claimed) && all.pieces() <= MOST_PIECES) {
            claimed = all;
            credit(beacon.at());
        }
        if (progress != null) {
            int seconds = Math.min(beacon.positionSeconds(), durationSeconds);
            progress.stand(new Position(seconds, id, beacon.sequence()), beacon.at());
        }
    }

    private void credit(Instant now) {
        int room = Allowance.seconds(startedAt, now) - credited.seconds();
        if (progress != null) {
            room = Math.min(room, progress.room(now));
        }
        Coverage more = claimed.minus(credited).first(Math.max(0, room));
        credited = credited.plus(more);
        if (progress != null) {
            progress.credit(more);
        }
    }

    /** Whether it has become a play, which it was not before. */
    boolean becomesPlay() {
        if (progress == null || counted || credited.seconds() < Math.min(PLAY_SECONDS, durationSeconds / 2.0)) {
            return false;
        }
        counted = true;
        return true;
    }

    /** Whether by it the worker's progress has become complete. */
    boolean completesLecture() {
        return progress != null && progress.completes(durationSeconds);
    }

    BeaconView standing() {
        if (progress == null) {
            return new BeaconView(share(credited), 0, false, false);
        }
        return new BeaconView(share(progress.coverage()), progress.position().seconds(), progress.completed(), counted);
    }

    private double share(Coverage seen) {
        return (double) seen.before(durationSeconds).seconds() / durationSeconds;
    }

    Coverage claimed() {
        return claimed;
    }

    Coverage credited() {
        return credited;
    }

    boolean counted() {
        return counted;
    }

    @Nullable
    Progress progress() {
        return progress;
    }

    /** The hour a play counts in. */
    static Instant hour(Instant at) {
        return at.truncatedTo(ChronoUnit.HOURS);
    }
}
