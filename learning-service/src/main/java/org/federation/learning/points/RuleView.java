package org.federation.learning.points;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.federation.kit.org.OrgPath;
import org.jspecify.annotations.Nullable;

/** A rule of points. */
record RuleView(
        @Schema(description = "Id, a UUID") UUID id,

        @Schema(description = "Version, as the ETag tells it")
        long version,

        @Schema(
                implementation = String.class,
                description = "Unit that made it; it counts there and in all units below")
        OrgPath org,

        @Schema(description = "What it gives points for") PointsKind kind,
        @Schema(description = "Points for one") int points,

        @Schema(description = "The most a person gets for this kind on one day, in points")
        int dailyCap,

        @Schema(description = "First day on which it counts, in Asia/Shanghai")
        LocalDate validFrom,

        @Schema(description = "First day on which it counts no more; null while no end is set", nullable = true)
        @Nullable
        LocalDate validTo,

        @Schema(description = "When it was made, UTC") Instant madeAt) {

    static RuleView of(PointsRule rule) {
        return new RuleView(
                rule.id,
                rule.version,
                rule.org,
                rule.kind,
                rule.points,
                rule.dailyCap,
                rule.validFrom,
                rule.validTo,
                rule.madeAt);
    }
}
