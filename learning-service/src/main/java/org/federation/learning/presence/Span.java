package org.federation.learning.presence;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;

/** A day, or a week from Monday on. */
record Span(Grain grain, LocalDate starts) {

    enum Grain {
        DAY,
        WEEK
    }

    static Span day(LocalDate day) {
        return new Span(Grain.DAY, day);
    }

    static Span weekOf(LocalDate day) {
        return new Span(Grain.WEEK, day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)));
    }

    /** The fewest that are together just these days, both ends included. */
    static List<Span> between(LocalDate from, LocalDate to) {
        List<Span> spans = new ArrayList<>();
        LocalDate next = from;
        while (!next.isAfter(to)) {
            boolean wholeWeek =
                    next.getDayOfWeek() == DayOfWeek.MONDAY && !next.plusDays(6).isAfter(to);
            spans.add(wholeWeek ? weekOf(next) : day(next));
            next = next.plusDays(wholeWeek ? 7 : 1);
        }
        return spans;
    }

    /** One by one. */
    static List<Span> daysBetween(LocalDate from, LocalDate to) {
        return from.datesUntil(to.plusDays(1)).map(Span::day).toList();
    }
}
