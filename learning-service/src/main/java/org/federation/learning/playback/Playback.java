package org.federation.learning.playback;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.federation.learning.playback.Progress.Position;
import org.jspecify.annotations.Nullable;

/**
 * One sitting before a lecture. It keeps what the player claims apart from what is credited: claims are put together in
 * any order; credit follows them as fast as the worker's {@link WatchTime} lets it, whenever a beacon claims something
 * new.
 */
final class Playback {

    private static final int PLAY_SECONDS = 10;

    /** Nobody jumps about like this; each piece costs room in the row and time with every beacon. */
    private static final int MOST_PIECES = 1_000;

    final UUID personId;
    final UUID id;
    final UUID lectureId;
    final @Nullable String channel;
    final int durationSeconds;
    final Instant startedAt;
    final Instant expiresAt;
    private final WatchTime time;
    private final @Nullable Progress progress;
    private Coverage heard;
    private Coverage claimed;
    private Coverage credited;
    private boolean counted;

    /**
     * @param time what credit is paid with; that of nobody where nothing counts
     * @param progress the worker's, or null where staff preview what is not published, and nothing counts
     * @param heard sequences of the beacons that were heard
     */
    Playback(
            UUID personId,
            UUID id,
            UUID lectureId,
            @Nullable String channel,
            int durationSeconds,
            Instant startedAt,
            Instant expiresAt,
            WatchTime time,
            @Nullable Progress progress,
            Coverage heard,
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
        this.time = time;
        this.progress = progress;
        this.heard = heard;
        this.claimed = claimed;
        this.credited = credited;
        this.counted = counted;
    }

    boolean isOver(Instant now) {
        return now.isAfter(expiresAt);
    }

    /** Listens to a beacon, once: what comes again under the same sequence is not. Answers whether it was new. */
    boolean hear(HeardBeacon beacon) {
        int sequence = beacon.sequence();
        Coverage sequences = heard.plus(Coverage.of(sequence, sequence + 1));
        if (heard.contains(sequence) || sequences.pieces() > MOST_PIECES) {
            return false;
        }
        heard = sequences;
        Coverage all = claimed.plus(beacon.claim().before(durationSeconds));
        if (!all.equals(claimed) && all.pieces() <= MOST_PIECES) {
            claimed = all;
            credit(beacon.at());
        }
        if (progress != null) {
            int seconds = Math.min(beacon.positionSeconds(), durationSeconds);
            progress.stand(new Position(seconds, id, sequence), beacon.at());
        }
        return true;
    }

    private void credit(Instant now) {
        Coverage owed = claimed.minus(credited);
        Coverage more = owed.first(time.spend(owed.seconds(), startedAt, now));
        credited = credited.plus(more);
        if (progress != null && more.seconds() > 0) {
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

    Coverage heard() {
        return heard;
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

    /**
     * The hour a play counts in: that in which it is told, also when it was watched days before. Nobody can choose a
     * past hour, so an hour that is over never changes, and as many plays as there are hours is all that patience
     * brings.
     */
    static Instant hour(Instant at) {
        return at.truncatedTo(ChronoUnit.HOURS);
    }
}
