package org.federation.learning.playback;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class WatchTimeTest {

    private static final Instant START = Instant.parse("2026-11-22T02:59:00Z");

    private WatchTime time = fresh();

    /** A beacon of a playback that began {@code since}, which comes {@code at} and claims {@code seconds}. */
    record Claim(int since, int at, int seconds) {}

    /** What was paid for within any stretch of life is never more than the fastest film has shown in it. */
    @Property
    void noMomentIsSpentTwice(@ForAll("claims") List<Claim> claims) {
        time = fresh();
        List<Claim> paid = new ArrayList<>();
        for (Claim claim : claims) {
            paid.add(new Claim(claim.since(), claim.at(), spend(claim.seconds(), claim.since(), claim.at())));
        }

        for (Claim first : paid) {
            for (Claim last : paid) {
                int within = paid.stream()
                        .filter(one -> one.since() >= first.since() && one.at() <= last.at())
                        .mapToInt(Claim::seconds)
                        .sum();
                assertTrue(within <= Math.max(0, 5 + 2 * (last.at() - first.since())), paid::toString);
            }
        }
    }

    /** Nothing is refused that could have been paid: as much as the best assignment of half seconds to claims. */
    @Property(tries = 300)
    void allIsPaidThatThereIsTimeFor(@ForAll("claims") List<Claim> claims) {
        time = fresh();
        int paid = 0;
        for (Claim claim : claims) {
            paid += spend(claim.seconds(), claim.since(), claim.at());
        }

        assertEquals(most(claims), paid);
    }

    @Example
    void olderTimeThanAnyOpenPlaybackIsForgotten() {
        spend(10, 0, 10);

        spend(10, 40_000, 40_010);

        assertEquals(1, time.spent().pieces());
    }

    @Example
    void withOneKeptForOfflineNothingIsForgottenForThirtyDays() {
        WatchTime offline = new WatchTime(UUID.randomUUID(), START.plus(Duration.ofDays(30)), Coverage.NONE);
        offline.spend(10, START, START.plusSeconds(10));
        Instant later = START.plus(Duration.ofDays(20));
        offline.spend(10, later, later.plusSeconds(10));

        assertEquals(2, offline.spent().pieces());
        assertEquals(15, offline.spend(1_000, START, START.plusSeconds(10)));
    }

    @Example
    void whoComesAndGoesWithoutEndLosesOldTimeOnly() {
        for (int i = 0; i < 200; i++) {
            assertEquals(4, spend(4, 100 * i, 100 * i + 10));
        }

        assertEquals(100, time.spent().pieces());
        assertEquals(0, spend(100, 0, 1_000));
    }

    private static WatchTime fresh() {
        return new WatchTime(UUID.randomUUID(), null, Coverage.NONE);
    }

    private int spend(int seconds, int since, int at) {
        return time.spend(seconds, START.plusSeconds(since), START.plusSeconds(at));
    }

    /**
     * Half seconds in order, each given to the claim that can wait least: the most there is (unit jobs on one machine).
     */
    private static int most(List<Claim> claims) {
        int[] wants = claims.stream().mapToInt(Claim::seconds).toArray();
        int given = 0;
        for (int half = -5; half < 2 * 200; half++) {
            int now = half;
            Optional<Integer> next = IntStream.range(0, wants.length)
                    .filter(i -> wants[i] > 0
                            && 2 * claims.get(i).since() - 5 <= now
                            && now < 2 * claims.get(i).at())
                    .boxed()
                    .min(Comparator.comparingInt(i -> claims.get(i).at()));
            if (next.isPresent()) {
                wants[next.get()]--;
                given++;
            }
        }
        return given;
    }

    /** In the order in which they come. */
    @Provide
    Arbitrary<List<Claim>> claims() {
        Arbitrary<Integer> moment = Arbitraries.integers().between(0, 60);
        return Combinators.combine(moment, moment, Arbitraries.integers().between(0, 80))
                .as((one, other, seconds) -> new Claim(Math.min(one, other), Math.max(one, other), seconds))
                .list()
                .ofMaxSize(8)
                .map(claims -> claims.stream()
                        .sorted(Comparator.comparingInt(Claim::at))
                        .toList());
    }
}
