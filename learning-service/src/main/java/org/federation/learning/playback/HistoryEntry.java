package org.federation.learning.playback;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.federation.learning.lecture.LectureSummary;

/** A lecture the worker has watched, to go on with. */
public record HistoryEntry(
        @Schema(description = "The lecture") LectureSummary lecture,

        @Schema(description = "Where to go on, in whole seconds")
        int positionSeconds,

        @Schema(description = "Share of the film seen over all playbacks, 0 to 1")
        double coverage,

        @Schema(description = "Whether at least 0.9 of it was seen")
        boolean completed,

        @Schema(description = "When it was last watched, UTC")
        Instant watchedAt) {}
