package org.federation.learning.points;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The day points count for: the date in Shanghai. */
final class PointsDay {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private PointsDay() {}

    static LocalDate of(Instant at) {
        return LocalDate.ofInstant(at, ZONE);
    }
}
