package org.federation.learning.playback;

import java.util.List;
import java.util.TreeMap;
import java.util.UUID;

/** By how much the counts of lectures rise, put together before any row of them is touched. */
final class LectureCounts {

    /** The rise of one lecture's counts. */
    record Rise(UUID lectureId, long plays, long workers, long completions) {

        Rise plus(long morePlays, long moreWorkers, long moreCompletions) {
            return new Rise(lectureId, plays + morePlays, workers + moreWorkers, completions + moreCompletions);
        }
    }

    private final TreeMap<UUID, Rise> rises = new TreeMap<>();

    /** @param first whether it is the worker's first play of the lecture */
    void play(UUID lecture, boolean first) {
        rise(lecture, 1, first ? 1 : 0, 0);
    }

    void completion(UUID lecture) {
        rise(lecture, 0, 0, 1);
    }

    List<Rise> rises() {
        return List.copyOf(rises.values());
    }

    private void rise(UUID lecture, long plays, long workers, long completions) {
        rises.compute(lecture, (id, present) -> (present == null ? new Rise(id, 0, 0, 0) : present)
                .plus(plays, workers, completions));
    }
}
