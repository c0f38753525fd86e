package org.federation.learning.study;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What the caller has learned, in a few numbers. */
record SummaryView(
        @Schema(description = "Seconds credited over all playbacks")
        long learningSeconds,

        @Schema(description = "Seconds credited today, a day in Asia/Shanghai")
        long todaySeconds,

        @Schema(description = "Lectures completed") long completions,
        @Schema(description = "Articles read to their end") long articles,

        @Schema(description = "Days of learning in a row, up to today or yesterday")
        int streakDays,

        @Schema(description = "Points") long points,

        @Schema(description = "First day of learning; null before it", nullable = true) @Nullable
        LocalDate since) {}
