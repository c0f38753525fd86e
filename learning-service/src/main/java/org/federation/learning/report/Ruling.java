package org.federation.learning.report;

import java.util.Map;
import org.federation.kit.org.OrgPath;
import org.federation.learning.presence.Distribution;

/** How people spread over the parts of a unit, and what of it may be told. */
record Ruling(Distribution numbers, Decision whole, Map<OrgPath, Decision> parts) {

    private static final Decision NOTHING = new Decision(Map.of());

    Decision part(OrgPath part) {
        return parts.getOrDefault(part, NOTHING);
    }
}
