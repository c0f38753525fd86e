package org.federation.learning.points;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A person's points. */
record PointsView(
        @Schema(description = "Points in all, those taken back not counted")
        long balance,

        @Schema(description = "What can be earned today, by the rules of the person's unit")
        List<TodayView> today,

        @Schema(description = "Postings of this page, the latest first")
        List<PostingView> items,

        @Schema(description = "Cursor of the next page; null on the last", nullable = true) @Nullable
        String next) {}
