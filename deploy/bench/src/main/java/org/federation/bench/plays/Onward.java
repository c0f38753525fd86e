package org.federation.bench.plays;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Beacons without end, of workers who watch on: everyone in turn, a little further each time. */
final class Onward implements Supplier<byte @Nullable []> {

    /** Seconds of film in one beacon, and where the film is begun anew. */
    private static final int STEP = 8;

    private static final int LAST = 560;

    private final List<Sitting> sittings;
    private int next;

    Onward(List<Sitting> sittings) {
        this.sittings = sittings;
    }

    @Override
    public byte[] get() {
        Sitting sitting = sittings.get(next % sittings.size());
        int sequence = 3 + next++ / sittings.size();
        int from = STEP * sequence % LAST;
        return sitting.beacon(sequence, from, from + STEP);
    }
}
