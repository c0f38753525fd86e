package org.federation.learning.comment;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A decision about a comment, as it was logged. */
@Schema(name = "CommentDecision")
record DecisionView(
        @Schema(description = "When, UTC") Instant at,

        @Schema(
                description = "Name of the reviewer; null where a rule decided, empty where their data were erased",
                nullable = true)
        @Nullable
        String reviewer,

        @Schema(description = "doubt or reported by a rule; publish, refuse or hide by a reviewer")
        String decision,

        @Schema(description = "Why; for a rule, what it noticed")
        String reason,

        @Schema(description = "Whether it was decided on the author's appeal")
        boolean onAppeal) {}
