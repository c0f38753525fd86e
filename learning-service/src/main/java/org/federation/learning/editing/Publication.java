package org.federation.learning.editing;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.federation.kit.problem.Problem;
import org.jspecify.annotations.Nullable;

/** When a piece goes out, and until when. */
public record Publication(
        @Schema(description = "When workers see it, UTC; at once without it, or when it is past", nullable = true)
        @Nullable
        Instant at,

        @Schema(description = "When it is withdrawn by itself, UTC; without it, it stays", nullable = true) @Nullable
        Instant until) {

    static final Publication AT_ONCE = new Publication(null, null);

    Instant begin(Instant now) {
        return at == null || at.isBefore(now) ? now : at;
    }

    /** @throws Problem 422 {@code publication-over} if that is no later than its begin */
    @Nullable
    Instant end(Instant now) {
        if (until != null && !until.isAfter(begin(now))) {
            throw Problem.unprocessable("publication-over");
        }
        return until;
    }
}
