package org.federation.learning.playback;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.federation.learning.playback.Coverage.Range;

/** Against the plainest model there is: a set of seconds. */
class CoverageTest {

    @Property
    void itIsTheSetOfItsSeconds(@ForAll("ranges") List<Range> ranges) {
        Coverage coverage = Coverage.of(ranges);

        assertEquals(seconds(ranges), seconds(coverage));
        assertEquals(seconds(ranges).size(), coverage.seconds());
        assertEquals(coverage, Coverage.parse(coverage.toString()));
    }

    @Property
    void neitherOrderNorRepetitionMatters(@ForAll("ranges") List<Range> ranges, @ForAll Random random) {
        List<Range> shuffled = new ArrayList<>(ranges);
        shuffled.addAll(ranges);
        Collections.shuffle(shuffled, random);

        Coverage oneByOne = Coverage.NONE;
        for (Range range : shuffled) {
            oneByOne = oneByOne.plus(Coverage.of(List.of(range)));
        }

        assertEquals(Coverage.of(ranges), oneByOne);
    }

    @Property
    void differencesAndPrefixesAreThoseOfSets(
            @ForAll("ranges") List<Range> some,
            @ForAll("ranges") List<Range> others,
            @ForAll @IntRange(max = 80) int n) {
        Coverage coverage = Coverage.of(some);

        Set<Integer> left = new HashSet<>(seconds(some));
        left.removeAll(seconds(others));
        assertEquals(left, seconds(coverage.minus(Coverage.of(others))));
        assertEquals(
                seconds(some).stream().sorted().limit(n).toList(),
                seconds(coverage.first(n)).stream().sorted().toList());
        assertEquals(
                seconds(some).stream().filter(second -> second < n).sorted().toList(),
                seconds(coverage.before(n)).stream().sorted().toList());
    }

    @Example
    void thousandsOfPiecesAreTakenFromThousandsAtOnce() {
        Coverage every = Coverage.of(IntStream.range(0, 20_000)
                .mapToObj(i -> new Range(4 * i, 4 * i + 3))
                .toList());
        Coverage middles = Coverage.of(IntStream.range(0, 20_000)
                .mapToObj(i -> new Range(4 * i + 1, 4 * i + 2))
                .toList());

        Coverage left = assertTimeoutPreemptively(Duration.ofSeconds(2), () -> every.minus(middles));

        assertEquals(40_000, left.pieces());
        assertEquals(40_000, left.seconds());
    }

    @Provide
    Arbitrary<List<Range>> ranges() {
        Arbitrary<Integer> second = Arbitraries.integers().between(0, 60);
        return Combinators.combine(second, second).as(Range::new).list().ofMaxSize(8);
    }

    private static Set<Integer> seconds(List<Range> ranges) {
        Set<Integer> all = new HashSet<>();
        ranges.forEach(range -> IntStream.range(range.from(), range.to()).forEach(all::add));
        return all;
    }

    private static Set<Integer> seconds(Coverage coverage) {
        Set<Integer> all = new HashSet<>();
        for (int second = 0; second <= 60; second++) {
            if (coverage.minus(Coverage.of(List.of(new Range(second, second + 1))))
                            .seconds()
                    < coverage.seconds()) {
                all.add(second);
            }
        }
        return all;
    }
}
