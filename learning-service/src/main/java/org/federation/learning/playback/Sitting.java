package org.federation.learning.playback;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.federation.learning.playback.Progress.Position;
import org.jspecify.annotations.Nullable;

/**
 * What the worker's row keeps of a sitting while it lasts, as JSON. {@link SittingText} writes it, and {@link Sittings}
 * settles it in SQL, by these names; sets of seconds are written as PostgreSQL writes an {@code int4multirange},
 * moments in milliseconds since 1970.
 *
 * @param spent time spent on films, in half seconds as in {@link WatchTime}
 * @param playbacks those the worker is at, usually one
 * @param seen of each of their lectures that counts
 */
record Sitting(Coverage spent, List<Watching> playbacks, List<Seen> seen) {

    /** A playback the worker is at. */
    record Watching(
            UUID id,
            UUID lecture,
            @Nullable String channel,
            int seconds,
            long startedAt,
            long expiresAt,
            boolean preview,
            Coverage heard,
            Coverage claimed,
            Coverage credited,
            boolean counted) {

        Playback playback(WatchTime time, @Nullable Progress progress) {
            Instant start = Instant.ofEpochMilli(startedAt);
            return new Playback(
                    time.personId,
                    id,
                    lecture,
                    channel,
                    seconds,
                    start,
                    Instant.ofEpochMilli(expiresAt),
                    preview ? WatchTime.ofPreview(time.personId, start, credited.seconds()) : time,
                    preview ? null : progress,
                    heard,
                    claimed,
                    credited,
                    counted);
        }
    }

    /** What the worker has seen of a lecture, and where to go on. */
    record Seen(
            UUID lecture,
            Coverage coverage,
            long watchedSeconds,
            int position,
            @Nullable UUID playback,
            int sequence,
            boolean completed,
            int plays,
            long watchedAt) {

        Progress progress(UUID personId) {
            return new Progress(
                    personId,
                    lecture,
                    coverage,
                    watchedSeconds,
                    new Position(position, playback, sequence),
                    completed,
                    plays,
                    Instant.ofEpochMilli(watchedAt));
        }
    }
}
