package org.federation.learning.points;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;

/** What a board covers: a day, a week from Monday on, a month, all time. */
enum Period {
    DAY(40) {
        @Override
        LocalDate start(LocalDate day) {
            return day;
        }
    },
    WEEK(70) {
        @Override
        LocalDate start(LocalDate day) {
            return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        }
    },
    MONTH(400) {
        @Override
        LocalDate start(LocalDate day) {
            return day.withDayOfMonth(1);
        }
    },
    ALL(null) {
        @Override
        LocalDate start(LocalDate day) {
            return LocalDate.EPOCH;
        }
    };

    private final @Nullable Integer keptDays;

    Period(@Nullable Integer keptDays) {
        this.keptDays = keptDays;
    }

    /** The first day of the one this day lies in. */
    abstract LocalDate start(LocalDate day);

    /** The first start whose totals are still kept on this day; null if all are. */
    @Nullable
    LocalDate keptFrom(LocalDate today) {
        return keptDays == null ? null : today.minusDays(keptDays);
    }
}
