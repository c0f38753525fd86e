package org.federation.bench.search;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import org.federation.bench.Contender;

/** A reader who searches for one word of two characters after the other, and what each search took. */
final class Seeker implements Contender {

    static final int PAGE = 21;

    /** Finds the first page of a word and tells how many hits it has. */
    interface Search {
        int firstPage(String word) throws Exception;
    }

    private final String name;
    private final Search search;
    private final Vocabulary vocabulary;
    private final SplittableRandom random;
    private final List<Long> nanoseconds = new ArrayList<>();

    Seeker(String name, Search search, Vocabulary vocabulary, long seed) {
        this.name = name;
        this.search = search;
        this.vocabulary = vocabulary;
        this.random = new SplittableRandom(seed);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Turn work(Duration time) throws Exception {
        long start = System.nanoTime();
        long before = start;
        int searches = 0;
        long hits = 0;
        do {
            hits += search.firstPage(vocabulary.drawPair(random));
            long now = System.nanoTime();
            nanoseconds.add(now - before);
            before = now;
            searches++;
        } while (before - start < time.toNanos());
        if (hits == 0) {
            throw new IllegalStateException("Nothing of " + searches + " searches was found");
        }
        return new Turn(searches, before - start);
    }

    /** What was measured before does not count. */
    void forget() {
        nanoseconds.clear();
    }

    /** Milliseconds that this share of the searches took at most. */
    double percentile(double share) {
        List<Long> sorted = new ArrayList<>(nanoseconds);
        Collections.sort(sorted);
        int place = (int) Math.ceil(share * sorted.size()) - 1;
        return sorted.get(Math.max(0, place)) / 1e6;
    }
}
