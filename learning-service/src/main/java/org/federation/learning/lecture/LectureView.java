package org.federation.learning.lecture;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.federation.kit.org.OrgPath;
import org.federation.learning.editing.CorrectionNote;
import org.federation.learning.editing.PieceReview;
import org.federation.learning.editing.PieceState;
import org.federation.learning.media.MediaView;
import org.jspecify.annotations.Nullable;

/** A lecture with all there is to know of it; what only staff should know is null for workers. */
public record LectureView(
        @Schema(description = "Id, a UUID") UUID id,
        @Schema(description = "Title") String title,

        @Schema(description = "What it is about, plain text")
        String summary,

        @Schema(description = "Who gives it") Speaker speaker,

        @Schema(description = "Signed address of the speaker's portrait, square; null without one", nullable = true)
        @Nullable
        String portraitUrl,

        @Schema(description = "Topics") List<String> topics,

        @Schema(description = "Language spoken, a BCP 47 tag")
        String language,

        @Schema(description = "Unit that publishes it, an organisation path")
        OrgPath org,

        @Schema(description = "draft, returned, approved or published")
        PieceState state,

        @Schema(description = "When it was begun, UTC") Instant createdAt,

        @Schema(description = "When it went or goes out, UTC; null while not published", nullable = true) @Nullable
        Instant publishedAt,

        @Schema(description = "When it is withdrawn by itself, UTC; null if it stays", nullable = true) @Nullable
        Instant withdrawAt,

        @Schema(description = "Length in whole seconds; null before the film is ready", nullable = true) @Nullable
        Integer durationSeconds,

        @Schema(description = "Plays, as the README defines them")
        long plays,

        @Schema(description = "Different workers with at least one play")
        long workers,

        @Schema(description = "Workers who have seen at least 0.9 of it")
        long completions,

        @Schema(description = "Workers who like it") long likes,

        @Schema(description = "Comments that are out, replies included")
        long comments,

        @Schema(description = "The film") MediaView media,

        @Schema(description = "Signed address of a picture; null before the film is ready", nullable = true) @Nullable
        String posterUrl,

        @Schema(description = "Languages there are captions in")
        List<String> captions,

        @Schema(description = "Its chapters, in order") List<Chapter> chapters,

        @Schema(description = "What was corrected since it went out, the first correction first")
        List<CorrectionNote> corrections,

        @Schema(description = "Who began it; null for workers", nullable = true) @Nullable
        String author,

        @Schema(description = "The last review; null for workers, and where there was none", nullable = true) @Nullable
        PieceReview review) {}
