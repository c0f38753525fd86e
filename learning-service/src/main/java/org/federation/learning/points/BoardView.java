package org.federation.learning.points;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.federation.kit.org.OrgPath;
import org.jspecify.annotations.Nullable;

/** A board of points. */
record BoardView(
        @Schema(implementation = String.class, description = "The unit whose board it is")
        OrgPath org,

        @Schema(description = "day, week (from Monday on), month or all")
        String period,

        @Schema(description = "First day of the period in Asia/Shanghai; null for all time", nullable = true) @Nullable
        LocalDate from,

        @Schema(description = "The first persons of the unit and all below it")
        List<BoardPersonView> persons,

        @Schema(
                description =
                        "Whether colleagues who have not agreed to be shown are left out, since under 5 persons have points")
        boolean suppressed,

        @Schema(description = "Where the caller stands; null without points in this unit and period", nullable = true)
        @Nullable
        OwnRank own,

        @Schema(description = "The units right below, by points per member")
        List<BoardUnitView> units) {

    /** Where a person stands. */
    record OwnRank(
            @Schema(description = "Rank; equals share one (1, 1, 3)")
            long rank,

            @Schema(description = "Persons with points in this unit and period")
            long of,

            @Schema(description = "The caller's points") int points) {}
}
