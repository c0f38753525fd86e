package org.federation.learning.playback;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.federation.learning.playback.Sitting.Seen;
import org.federation.learning.playback.Sitting.Watching;
import org.jspecify.annotations.Nullable;

/**
 * A worker before their films: the time they have, and the playbacks they are at. It may be remembered from one beacon
 * to the next, for it knows the version of the worker's row it was read from: if that is still there, nobody has
 * written meanwhile.
 */
final class Seat {

    final UUID personId;
    private final WatchTime time;
    private final Map<UUID, Playback> playbacks = new LinkedHashMap<>();

    private @Nullable Instant since;
    private int version;

    /** @param since when the sitting began, null before its first beacon is heard */
    private Seat(WatchTime time, @Nullable Instant since, int version) {
        this.personId = time.personId;
        this.time = time;
        this.since = since;
        this.version = version;
    }

    /** Of somebody who is at no playback yet. */
    static Seat empty(WatchTime time, int version) {
        return new Seat(time, null, version);
    }

    /** Of somebody whose row keeps a sitting. */
    static Seat of(UUID personId, @Nullable Instant longUntil, Sitting sitting, Instant since, int version) {
        Seat seat = new Seat(new WatchTime(personId, longUntil, sitting.spent()), since, version);
        Map<UUID, Progress> seen = new HashMap<>();
        for (Seen one : sitting.seen()) {
            seen.put(one.lecture(), one.progress(personId));
        }
        for (Watching one : sitting.playbacks()) {
            seat.add(one.playback(seat.time, seen.get(one.lecture())));
        }
        return seat;
    }

    void add(Playback playback) {
        playbacks.put(playback.id, playback);
    }

    boolean isAt(Collection<UUID> all) {
        return playbacks.keySet().containsAll(all);
    }

    @Nullable
    Playback playback(UUID id) {
        return playbacks.get(id);
    }

    Collection<Playback> playbacks() {
        return playbacks.values();
    }

    WatchTime time() {
        return time;
    }

    int version() {
        return version;
    }

    /** A beacon of the worker's was heard; answers whether it is the first of a sitting. */
    boolean sits(Instant at) {
        if (since != null) {
            return false;
        }
        since = at;
        return true;
    }

    @Nullable
    Instant since() {
        return since;
    }

    /** It is as the row now is. */
    void saved(int asVersion) {
        version = asVersion;
    }
}
