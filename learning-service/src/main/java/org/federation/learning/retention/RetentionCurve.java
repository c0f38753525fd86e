package org.federation.learning.retention;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.federation.learning.retention.Retention.Point;
import org.jspecify.annotations.Nullable;

/** Draws the curve out of its steps. */
final class RetentionCurve {

    private static final int MOST_POINTS = 200;

    /** Of fewer persons one would learn of the single one. */
    private static final int FEWEST = 5;

    /** By how much things change at a second. */
    record Step(int second, long workers, long views, long stopped) {}

    private RetentionCurve() {}

    /** @param steps in order of their seconds */
    static Retention of(UUID lectureId, int durationSeconds, List<Step> steps) {
        int length = (durationSeconds + MOST_POINTS - 1) / MOST_POINTS;
        List<Point> points = new ArrayList<>();
        int next = 0;
        long workers = 0;
        long views = 0;
        for (int from = 0; from < durationSeconds && !steps.isEmpty(); from += length) {
            // The last second of all is where those stopped who saw it to its end.
            int end = from + length >= durationSeconds ? Integer.MAX_VALUE : from + length;
            long most = workers;
            long viewsOfMost = views;
            long stopped = 0;
            while (next < steps.size() && steps.get(next).second() < end) {
                Step step = steps.get(next++);
                workers += step.workers();
                views += step.views();
                stopped += step.stopped();
                if (step.second() == from || workers > most) {
                    most = workers;
                    viewsOfMost = views;
                }
            }
            Long told = told(most);
            points.add(new Point(from, told, told == null ? null : (Long) viewsOfMost, told(stopped)));
        }
        return new Retention(lectureId, durationSeconds, length, points);
    }

    private static @Nullable Long told(long persons) {
        return persons > 0 && persons < FEWEST ? null : (Long) persons;
    }
}
