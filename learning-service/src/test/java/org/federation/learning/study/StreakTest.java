package org.federation.learning.study;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class StreakTest {

    private static final LocalDate TODAY = LocalDate.parse("2031-03-01");

    @Test
    void daysInARowAreCountedAcrossTheMonth() {
        assertEquals(3, Streak.of(days("2031-03-01", "2031-02-28", "2031-02-27", "2031-02-25"), TODAY));
    }

    @Test
    void aDayThatIsNotOverBreaksNothing() {
        assertEquals(2, Streak.of(days("2031-02-28", "2031-02-27"), TODAY));
    }

    @Test
    void aDayLeftOutEndsIt() {
        assertEquals(0, Streak.of(days("2031-02-27", "2031-02-26"), TODAY));
        assertEquals(0, Streak.of(Set.of(), TODAY));
    }

    private static Set<LocalDate> days(String... days) {
        return Arrays.stream(days).map(LocalDate::parse).collect(Collectors.toSet());
    }
}
