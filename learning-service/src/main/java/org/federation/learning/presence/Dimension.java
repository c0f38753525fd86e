package org.federation.learning.presence;

import java.util.List;

/** By what people are told apart, besides the unit. */
public enum Dimension {
    /** By nothing; the only subject is the empty one. */
    ANY {
        @Override
        List<String> subjects(Fact fact) {
            return List.of("");
        }
    },
    /** By zone, whose id is the subject; only visits have one. */
    ZONE {
        @Override
        List<String> subjects(Fact fact) {
            return fact.measure() == Measure.VISITED ? List.of(fact.subjectId().toString()) : List.of();
        }
    },
    /** By lecture, whose id is the subject; visits have none. */
    LECTURE {
        @Override
        List<String> subjects(Fact fact) {
            return fact.measure() == Measure.VISITED
                    ? List.of()
                    : List.of(fact.subjectId().toString());
        }
    },
    /** By the host platform that brought them; empty if none did. */
    CHANNEL {
        @Override
        List<String> subjects(Fact fact) {
            return List.of(fact.channel());
        }
    },
    /**
     * By the groups of workers they count among; who counts among several is in each, who among none in the empty one.
     */
    SEGMENT {
        @Override
        List<String> subjects(Fact fact) {
            return fact.segments().isEmpty() ? List.of("") : fact.segments();
        }
    },
    /** By day, as {@code 2026-11-26}. It is not rolled up by itself: days are what everything is rolled up by. */
    DAY {
        @Override
        List<String> subjects(Fact fact) {
            return List.of(fact.day().toString());
        }
    };

    /** Those that roll-ups are kept of. */
    static final List<Dimension> ROLLED_UP = List.of(ANY, ZONE, LECTURE, CHANNEL, SEGMENT);

    /** Under which subjects a fact counts. */
    abstract List<String> subjects(Fact fact);
}
