package org.federation.learning.editing;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** When a piece goes out. */
public record Publication(
        @Schema(description = "When workers see it, UTC; at once without it, or when it is past", nullable = true)
        @Nullable
        Instant at) {

    public Instant time(Instant now) {
        return at == null || at.isBefore(now) ? now : at;
    }
}
