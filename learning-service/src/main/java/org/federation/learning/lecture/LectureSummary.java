package org.federation.learning.lecture;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.federation.kit.org.OrgPath;
import org.federation.learning.editing.PieceState;
import org.federation.learning.media.MediaLinks;
import org.federation.learning.media.MediaState;
import org.jspecify.annotations.Nullable;

/** A lecture as lists show it. */
public record LectureSummary(
        @Schema(description = "Id, a UUID") UUID id,
        @Schema(description = "Title") String title,

        @Schema(description = "What it is about, plain text")
        String summary,

        @Schema(description = "Who gives it") Speaker speaker,
        @Schema(description = "Topics") List<String> topics,

        @Schema(description = "Language spoken, a BCP 47 tag")
        String language,

        @Schema(description = "Unit that publishes it, an organisation path")
        OrgPath org,

        @Schema(description = "draft, returned, approved or published")
        PieceState state,

        @Schema(description = "When it went or goes out, UTC; null while not published", nullable = true) @Nullable
        Instant publishedAt,

        @Schema(description = "Length in whole seconds; null before the film is ready", nullable = true) @Nullable
        Integer durationSeconds,

        @Schema(description = "Plays, as the README defines them")
        long plays,

        @Schema(description = "Different workers with at least one play")
        long workers,

        @Schema(description = "Workers who have seen at least 0.9 of it")
        long completions,

        @Schema(description = "State of the film: none, processing, ready or failed")
        MediaState mediaState,

        @Schema(description = "Signed address of a picture; null before the film is ready", nullable = true) @Nullable
        String posterUrl) {

    public static LectureSummary of(LectureListing row, MediaLinks links) {
        Lecture lecture = row.lecture();
        return new LectureSummary(
                lecture.id,
                lecture.title,
                lecture.summary,
                lecture.speaker,
                lecture.topics,
                lecture.language,
                lecture.org,
                lecture.state,
                lecture.publishedAt,
                row.media() == null ? null : row.media().durationSeconds,
                row.count().plays,
                row.count().workers,
                row.count().completions,
                row.media() == null ? MediaState.NONE : row.media().state,
                row.media() == null ? null : links.poster(row.media()));
    }
}
