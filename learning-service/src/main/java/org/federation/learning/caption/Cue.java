package org.federation.learning.caption;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is said in one stretch of a film. */
public record Cue(
        @Schema(description = "Where it begins, in seconds of the film, to the millisecond")
        double fromSeconds,

        @Schema(description = "Where it ends, in seconds of the film, to the millisecond")
        double toSeconds,

        @Schema(description = "What is said, plain text") String text) {}
