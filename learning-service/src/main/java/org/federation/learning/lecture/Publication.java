package org.federation.learning.lecture;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** When a lecture goes out. */
record Publication(
        @Schema(description = "When workers see it, UTC; at once without it, or when it is past", nullable = true)
        @Nullable
        Instant at) {

    Instant time(Instant now) {
        return at == null || at.isBefore(now) ? now : at;
    }
}
