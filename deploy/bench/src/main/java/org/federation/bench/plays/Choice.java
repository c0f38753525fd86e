package org.federation.bench.plays;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.federation.bench.Lectures;

/** Which lecture a worker watches. */
interface Choice {

    /**
     * The lectures of all workers for the next turn, none of which they have watched before: each play is a new one.
     */
    List<UUID> next(int workers) throws SQLException;

    /** One lecture for all of them, another in each turn. */
    static Choice hot(Lectures lectures) {
        return workers -> {
            UUID lecture = lectures.published();
            return Collections.nCopies(workers, lecture);
        };
    }

    /** By Zipf's law: the second is watched half as often as the first, the third a third as often. */
    static Choice zipf(Lectures lectures, int number) throws SQLException {
        List<UUID> ranked = new ArrayList<>();
        double[] upTo = new double[number];
        double sum = 0;
        for (int rank = 0; rank < number; rank++) {
            ranked.add(lectures.published());
            sum += 1.0 / (rank + 1);
            upTo[rank] = sum;
        }
        double all = sum;
        Random chance = new Random(42);
        Set<Long> watched = new HashSet<>();
        return workers -> {
            List<UUID> chosen = new ArrayList<>();
            while (chosen.size() < workers) {
                int rank = Math.abs(Arrays.binarySearch(upTo, chance.nextDouble() * all) + 1);
                if (rank < number && watched.add((long) chosen.size() * number + rank)) {
                    chosen.add(ranked.get(rank));
                }
            }
            return chosen;
        };
    }
}
