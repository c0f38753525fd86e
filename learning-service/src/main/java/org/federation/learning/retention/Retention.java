package org.federation.learning.retention;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How a lecture is watched, from its first second to its last. */
public record Retention(
        @Schema(description = "The lecture's id, a UUID") UUID lectureId,

        @Schema(description = "Length of the film in whole seconds")
        int durationSeconds,

        @Schema(description = "How many seconds a point stands for; there are at most 200 points")
        int stepSeconds,

        @Schema(description = "The film's stretches, in order; empty while nobody has watched")
        List<Point> points) {

    /** A stretch of the film. Numbers under five are not told. */
    public record Point(
            @Schema(description = "Where it begins, in whole seconds")
            int atSeconds,

            @Schema(
                    description =
                            "How many workers have watched it, namely the second of it that most have; null for 1 to 4",
                    nullable = true)
            @Nullable
            Long workers,

            @Schema(
                    description = "How often that second was watched, those who watched it again included; null where"
                            + " workers is",
                    nullable = true)
            @Nullable
            Long views,

            @Schema(
                    description = "How many workers stopped here and have not gone on; null for 1 to 4",
                    nullable = true)
            @Nullable
            Long stopped) {}
}
