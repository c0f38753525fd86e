package org.federation.learning.editing;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What workers are told of a correction. */
public record CorrectionNote(
        @Schema(description = "When it was made, UTC") Instant at,

        @Schema(description = "What was corrected, plain text")
        String note) {}
