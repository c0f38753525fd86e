package org.federation.learning.article;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.federation.kit.org.OrgPath;
import org.federation.learning.editing.CorrectionNote;
import org.federation.learning.editing.PieceReview;
import org.federation.learning.editing.PieceState;
import org.jspecify.annotations.Nullable;

/** An article with all there is to know of it; what only staff should know is null for workers. */
public record ArticleView(
        @Schema(description = "Id, a UUID") UUID id,
        @Schema(description = "article or document") ArticleForm kind,
        @Schema(description = "Title") String title,

        @Schema(description = "What it is about, plain text")
        String summary,

        @Schema(description = "The text as safe HTML; addresses of pictures and PDFs in it are signed")
        String html,

        @Schema(description = "Topics") List<String> topics,

        @Schema(description = "Unit that publishes it, an organisation path")
        OrgPath org,

        @Schema(description = "draft, returned, approved or published")
        PieceState state,

        @Schema(description = "When it was begun, UTC") Instant createdAt,

        @Schema(description = "When it went or goes out, UTC; null while not published", nullable = true) @Nullable
        Instant publishedAt,

        @Schema(description = "When it is withdrawn by itself, UTC; null if it stays", nullable = true) @Nullable
        Instant withdrawAt,

        @Schema(description = "How long reading it takes, in whole seconds")
        int readingSeconds,

        @Schema(description = "Workers who have read it to its end")
        long readers,

        @Schema(description = "Signed address of its picture; null without one", nullable = true) @Nullable
        String coverUrl,

        @Schema(description = "Pictures and PDFs, by name") List<AttachmentView> attachments,

        @Schema(description = "Where it points into lectures, in order")
        List<PointView> lectures,

        @Schema(description = "What was corrected since it went out, the first correction first")
        List<CorrectionNote> corrections,

        @Schema(description = "The text as its editors write it, CommonMark; null for workers", nullable = true)
        @Nullable
        String body,

        @Schema(description = "Name of the attached picture that lists show; null for workers", nullable = true)
        @Nullable
        String cover,

        @Schema(description = "Who began it; null for workers", nullable = true) @Nullable
        String author,

        @Schema(description = "The last review; null for workers, and where there was none", nullable = true) @Nullable
        PieceReview review) {

    /** Where an article points into a lecture. */
    @Schema(name = "LecturePoint")
    public record PointView(
            @Schema(description = "Id of the lecture") UUID lectureId,
            @Schema(description = "Where in it, in seconds") int atSeconds) {}
}
