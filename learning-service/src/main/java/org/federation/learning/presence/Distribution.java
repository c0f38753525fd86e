package org.federation.learning.presence;

import java.util.Map;
import org.federation.kit.org.OrgPath;

/**
 * How people spread over the parts of a unit.
 *
 * @param whole all of the unit
 * @param parts those of each unit directly below, and under the unit's own path those who belong to it and to no unit
 *     below; who moved in the meantime is in several, but only once in the whole. Parts without anyone are left out.
 */
public record Distribution(Counts whole, Map<OrgPath, Counts> parts) {

    public static final Distribution EMPTY = new Distribution(Counts.NONE, Map.of());

    public Counts part(OrgPath unit) {
        return parts.getOrDefault(unit, Counts.NONE);
    }
}
