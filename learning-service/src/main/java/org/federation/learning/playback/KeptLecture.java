package org.federation.learning.playback;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is kept of a worker's watching of one lecture, as the worker may know it. */
record KeptLecture(
        @Schema(description = "The lecture's id") UUID lectureId,

        @Schema(description = "Different seconds of the film that were seen, as ranges of whole seconds, to exclusive")
        String seen,

        @Schema(description = "Where to go on, in whole seconds")
        int positionSeconds,

        @Schema(description = "When it was last watched, UTC", nullable = true) @Nullable
        Instant watchedAt,

        @Schema(description = "When it was completed, UTC", nullable = true) @Nullable
        Instant completedAt,

        @Schema(description = "How many plays counted in months long past, the earliest first")
        List<KeptMonth> months,

        @Schema(description = "Plays that counted since then, the earliest first")
        List<KeptPlay> plays,

        @Schema(description = "Playbacks of the last months, the earliest first")
        List<KeptPlayback> playbacks) {

    /** The plays that counted in a month long past, of which the hours are no longer known. */
    record KeptMonth(
            @Schema(description = "The month, in UTC", implementation = String.class, examples = "2026-11")
            YearMonth month,

            @Schema(description = "How many") int plays,

            @Schema(description = "The host platform that brought the worker", nullable = true) @Nullable
            String channel,

            @Schema(description = "The worker's unit then", nullable = true) @Nullable
            String org) {}

    /** A play that counted. */
    record KeptPlay(
            @Schema(description = "When it counted, UTC") Instant at,

            @Schema(description = "The host platform that brought the worker", nullable = true) @Nullable
            String channel,

            @Schema(description = "The worker's unit then", nullable = true) @Nullable
            String org) {}

    /** One sitting before the lecture. */
    record KeptPlayback(
            @Schema(description = "When it began, UTC") Instant startedAt,

            @Schema(description = "The host platform that brought the worker", nullable = true) @Nullable
            String channel,

            @Schema(description = "Seconds of the film that were credited, as ranges of whole seconds, to exclusive")
            String credited) {}
}
