package org.federation.learning.report;

import java.util.Map;
import org.federation.learning.presence.Measure;

/** What may be told of one group of people, by what they did. */
record Decision(Map<Measure, Disclosure> byMeasure) {

    /** What nobody decided on is not told. */
    Disclosure on(Measure measure) {
        return byMeasure.getOrDefault(measure, Disclosure.SEALED);
    }
}
