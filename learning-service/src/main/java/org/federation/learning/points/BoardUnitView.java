package org.federation.learning.points;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.federation.kit.org.OrgPath;
import org.jspecify.annotations.Nullable;

/** A unit on a board. */
record BoardUnitView(
        @Schema(implementation = String.class, description = "Path of the unit")
        OrgPath org,

        @Schema(description = "Its name") String name,

        @Schema(description = "Members of it and all below it")
        long members,

        @Schema(
                description = "Rank by points per member; equals share one (1, 1, 3). Null where points are not told",
                nullable = true)
        @Nullable
        Integer rank,

        @Schema(
                description = "Points per member, two decimals; null for groups under 5 and what would reveal them",
                nullable = true)
        @Nullable
        BigDecimal pointsPerMember) {

    static BoardUnitView told(UnitPoints unit, int rank) {
        return new BoardUnitView(unit.path(), unit.name(), unit.members(), rank, unit.perMember());
    }

    static BoardUnitView suppressed(UnitPoints unit) {
        return new BoardUnitView(unit.path(), unit.name(), unit.members(), null, null);
    }
}
