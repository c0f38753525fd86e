package org.federation.learning.points;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.federation.kit.org.OrgPath;

/**
 * What a unit's persons have gained together.
 *
 * @param members members the directory knows of the unit and all below it
 * @param persons how many of them have points
 */
record UnitPoints(OrgPath path, String name, long members, long points, long persons) {

    /** Fewer are no group but persons one could name. */
    static final int LEAST_GROUP = 5;

    boolean isTooSmall() {
        return members < LEAST_GROUP || (persons > 0 && persons < LEAST_GROUP);
    }

    /** Points per member, to two decimals. */
    BigDecimal perMember() {
        return members == 0
                ? BigDecimal.ZERO
                : BigDecimal.valueOf(points).divide(BigDecimal.valueOf(members), 2, RoundingMode.HALF_UP);
    }
}
