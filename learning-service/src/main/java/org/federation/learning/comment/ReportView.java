package org.federation.learning.comment;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A reader's report of a comment; who it was is told to nobody. */
record ReportView(
        @Schema(description = "Why") String reason,
        @Schema(description = "When, UTC") Instant at) {}
