package org.federation.learning.report;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.federation.learning.presence.Dimension;
import org.federation.learning.presence.Measure;

/** What the rows of a report are. */
enum Breakdown {
    UNIT(Dimension.ANY),
    LECTURE(Dimension.LECTURE),
    ZONE(Dimension.ZONE),
    CHANNEL(Dimension.CHANNEL),
    SEGMENT(Dimension.SEGMENT),
    DAY(Dimension.DAY);

    final Dimension dimension;

    Breakdown(Dimension dimension) {
        this.dimension = dimension;
    }

    /** What can be told apart by it: nobody visits a lecture, and nobody plays a zone. */
    Set<Measure> measures() {
        return switch (this) {
            case LECTURE -> EnumSet.of(Measure.PLAYED, Measure.COMPLETED);
            case ZONE -> EnumSet.of(Measure.VISITED);
            case UNIT, CHANNEL, SEGMENT, DAY -> EnumSet.allOf(Measure.class);
        };
    }

    static Breakdown named(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
