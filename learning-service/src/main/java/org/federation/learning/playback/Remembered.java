package org.federation.learning.playback;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Workers an instance remembers from one beacon to the next, so that it need not read again what it has written itself.
 * A batch changes those it finds here, and if it fails has them forgotten: what it has done to them is not written.
 *
 * <p>Nothing is ever written from a wrong memory, but finding one costs a batch that is to be done again. Where all
 * beacons of a worker come to one instance that does not happen; where it has happened, it is looked before for a
 * while.
 */
@ApplicationScoped
class Remembered {

    private static final Duration FOR = Duration.ofMinutes(10);

    /** Some ten seconds of a busy instance. */
    private static final int DOUBTFUL_BATCHES = 1_000;

    private final UUID instance = UUID.randomUUID();
    private final Cache<UUID, Seat> seats;
    private final AtomicInteger doubtful = new AtomicInteger();

    @Inject
    Remembered(SittingConfig config) {
        this(config.remembered());
    }

    Remembered(int most) {
        seats = Caffeine.newBuilder()
                .maximumSize(most)
                .expireAfterAccess(FOR)
                .executor(Runnable::run)
                .build();
    }

    /** The instance whose memory it is, from its start to its end. */
    UUID instance() {
        return instance;
    }

    /** Those who are at all the playbacks that are wanted of them. */
    Map<UUID, Seat> find(Map<UUID, Set<UUID>> wanted) {
        Map<UUID, Seat> found = new HashMap<>();
        wanted.forEach((person, playbacks) -> {
            Seat seat = seats.getIfPresent(person);
            if (seat != null && seat.isAt(playbacks)) {
                found.put(person, seat);
            }
        });
        return found;
    }

    void put(Collection<Seat> all) {
        all.forEach(seat -> seats.put(seat.personId, seat));
    }

    /** The worker's row is written by something else than a beacon, or a beacon was not written. */
    void forget(UUID personId) {
        seats.invalidate(personId);
    }

    /** Somebody was not as remembered. */
    void mistaken() {
        doubtful.set(DOUBTFUL_BATCHES);
    }

    /** Whether the next batch should look whether they are as remembered. */
    boolean isDoubtful() {
        return doubtful.get() > 0 && doubtful.getAndDecrement() > 0;
    }
}
