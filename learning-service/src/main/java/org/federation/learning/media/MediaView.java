package org.federation.learning.media;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What became of a lecture's film. */
public record MediaView(
        @Schema(description = "none, processing, ready or failed")
        MediaState state,

        @Schema(description = "Per cent transcoded, 0 to 100")
        int progress,

        @Schema(
                description = "Why it failed, or is being tried again, and what to do, in the caller's language;"
                        + " null otherwise",
                nullable = true)
        @Nullable
        String problem,

        @Schema(
                description =
                        "Whether it failed at a limit of the machine or waits for its next attempt, and can be tried again now")
        boolean retriable,

        @Schema(description = "Qualities it can be watched in, the lowest first")
        List<Rendition> renditions,

        @Schema(description = "Length in whole seconds; null before it is ready", nullable = true) @Nullable
        Integer durationSeconds,

        @Schema(
                description =
                        "Bytes of the sound alone; null for a silent film, and for films made before it was measured",
                nullable = true)
        @Nullable
        Long audioBytes) {}
