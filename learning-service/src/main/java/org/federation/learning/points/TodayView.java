package org.federation.learning.points;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What can be earned today. */
record TodayView(
        @Schema(description = "What is worth points") PointsKind kind,
        @Schema(description = "Points for one") int points,

        @Schema(description = "The most on one day, in points")
        int dailyCap,

        @Schema(description = "Earned of it today, in points")
        int earned) {}
