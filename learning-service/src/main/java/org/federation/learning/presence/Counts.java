package org.federation.learning.presence;

import java.util.Map;

/** The counts of one group of people, by what they did. */
public record Counts(Map<Measure, Count> byMeasure) {

    public static final Counts NONE = new Counts(Map.of());

    public Count of(Measure measure) {
        return byMeasure.getOrDefault(measure, Count.NONE);
    }
}
