package org.federation.learning.study;

import java.time.LocalDate;
import java.util.Set;

/** Days of learning in a row. */
final class Streak {

    private Streak() {}

    /** How many days in a row up to today; while today has none yet, up to yesterday. */
    static int of(Set<LocalDate> days, LocalDate today) {
        LocalDate day = days.contains(today) ? today : today.minusDays(1);
        int streak = 0;
        while (days.contains(day)) {
            streak++;
            day = day.minusDays(1);
        }
        return streak;
    }
}
