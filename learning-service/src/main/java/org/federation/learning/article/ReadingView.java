package org.federation.learning.article;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How far a worker is with an article. */
@Schema(name = "ArticleReading")
public record ReadingView(
        @Schema(description = "When it was first opened, UTC")
        Instant openedAt,

        @Schema(description = "When it was read to its end, UTC; null before", nullable = true) @Nullable
        Instant finishedAt,

        @Schema(description = "Seconds to wait until its end counts; 0 if it would count now, or has")
        long secondsLeft) {}
