package org.federation.learning.report;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.federation.kit.problem.Problem;
import org.jspecify.annotations.Nullable;

/** Whole days in Asia/Shanghai, both ends included. */
record Period(LocalDate from, LocalDate to) {

    static final int MOST_DAYS = 366;
    private static final int USUAL_DAYS = 30;
    private static final ZoneId DAYS = ZoneId.of("Asia/Shanghai");
    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);

    /**
     * The days asked for; up to today and 30 of them if nothing else is asked for.
     *
     * @throws Problem 422 {@code bad-period} if they end before they begin, are still to come, or are too many
     */
    static Period of(@Nullable LocalDate from, @Nullable LocalDate to, Clock clock) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), DAYS);
        LocalDate last = to == null ? today : to;
        LocalDate first = from == null ? last.minusDays(USUAL_DAYS - 1) : from;
        boolean outOfTime = first.isBefore(EARLIEST) || last.isAfter(today);
        if (outOfTime || first.isAfter(last) || ChronoUnit.DAYS.between(first, last) >= MOST_DAYS) {
            throw Problem.unprocessable("bad-period").args(MOST_DAYS);
        }
        return new Period(first, last);
    }

    /** Each day, as it is written. */
    List<String> days() {
        return from.datesUntil(to.plusDays(1)).map(LocalDate::toString).toList();
    }
}
