package org.federation.learning.playback;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How the worker now stands with the lecture. */
public record BeaconView(
        @Schema(description = "Share of the film seen over all playbacks, 0 to 1")
        double coverage,

        @Schema(description = "Where to go on, in whole seconds")
        int positionSeconds,

        @Schema(description = "Whether at least 0.9 of it was seen")
        boolean completed,

        @Schema(description = "Whether this playback has been played long enough for a play")
        boolean counted) {}
