package org.federation.bench.plays;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.function.Supplier;
import org.federation.bench.Contender;
import org.jspecify.annotations.Nullable;

/**
 * Workers before their films, each of whom sends the one beacon by which a play counts: over HTTP, with a token of
 * their own, answered when it is durably written. Their first beacons, which count for nothing, are not measured.
 */
final class Beaconing implements Contender {

    static final int AT_ONCE = 1_024;

    private final String name;
    private final Stage stage;
    private final HttpLoad load;
    private final List<Worker> workers;
    private final Choice choice;
    private final List<Tally> tallies = new ArrayList<>();
    private List<Sitting> sittings = List.of();

    Beaconing(String name, Stage stage, HttpLoad load, List<Worker> workers, Choice choice) {
        this.name = name;
        this.stage = stage;
        this.load = load;
        this.workers = workers;
        this.choice = choice;
    }

    @Override
    public String name() {
        return name;
    }

    /** Everyone sits down and sends a first beacon, as they would have within the last minute. */
    @Override
    public void prepare() throws Exception {
        sittings = stage.sitDown(workers, choice.next(workers.size()));
        Tally first = load.asFastAsAnswered(
                requests(sittings.stream().map(Sitting::first).toList()), Duration.ofMinutes(2));
        expect(first, first.counted() == 0);
    }

    @Override
    public Turn work(Duration time) throws Exception {
        Tally tally = load.asFastAsAnswered(
                requests(sittings.stream().map(Sitting::counting).toList()), time);
        expect(tally, tally.counted() == tally.taken());
        tallies.add(tally);
        return new Turn(tally.counted(), tally.nanos());
    }

    /** Plays of all turns. */
    long plays() {
        return tallies.stream().mapToLong(Tally::counted).sum();
    }

    /** Milliseconds within which 99 of 100 were answered, in the worst of the last turns. */
    double p99Millis(int turns) {
        return tallies.subList(tallies.size() - turns, tallies.size()).stream()
                .mapToDouble(tally -> tally.latencyMillis(0.99))
                .max()
                .orElseThrow();
    }

    List<Sitting> sittings() {
        return sittings;
    }

    private static void expect(Tally tally, boolean asExpected) {
        if (!asExpected || tally.failed() > 0 || tally.refused() > 0) {
            throw new IllegalStateException("Of %d sent %d were taken, %d counted, %d refused, %d failed"
                    .formatted(tally.sent(), tally.taken(), tally.counted(), tally.refused(), tally.failed()));
        }
    }

    private static Supplier<byte @Nullable []> requests(List<byte[]> all) {
        Queue<byte[]> rest = new ArrayDeque<>(all);
        return rest::poll;
    }
}
