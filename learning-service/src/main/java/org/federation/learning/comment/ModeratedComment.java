package org.federation.learning.comment;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.federation.learning.comment.CommentView.Author;
import org.federation.learning.moderation.Finding;
import org.jspecify.annotations.Nullable;

/** A comment as a reviewer sees it, with what helps to decide. */
record ModeratedComment(
        @Schema(description = "Id, a UUID") UUID id,
        @Schema(description = "Its `ETag`, for `If-Match`") String etag,
        @Schema(description = "Id of the lecture") UUID lectureId,
        @Schema(description = "Title of the lecture") String lectureTitle,

        @Schema(description = "Who wrote it; null where their data were erased", nullable = true) @Nullable
        Author author,

        @Schema(description = "Whether the caller wrote it, and so cannot decide")
        boolean mine,

        @Schema(description = "Whether it is a unit's official answer")
        boolean official,

        @Schema(description = "What it says") String text,

        @Schema(description = "pending, published, reported, refused or hidden")
        CommentState state,

        @Schema(description = "What the rules noticed, in the order of the text")
        List<Finding> findings,

        @Schema(description = "What it answers; null where it begins a thread", nullable = true) @Nullable
        String answers,

        @Schema(description = "Reports that nobody has answered, the earliest first")
        List<ReportView> reports,

        @Schema(description = "What the author says against the decision; null without an appeal", nullable = true)
        @Nullable
        String appeal,

        @Schema(description = "Whether that is still to be decided, by someone else than the first reviewer")
        boolean appealOpen,

        @Schema(description = "Whether the caller made the decision that is appealed against, and so cannot decide")
        boolean decidedByMe,

        @Schema(description = "What was decided so far, the earliest first")
        List<DecisionView> decisions,

        @Schema(description = "How many comments of the author are out")
        long authorPublished,

        @Schema(description = "How many comments of the author reviewers have refused or hidden")
        long authorRefused,

        @Schema(description = "When it was written, UTC") Instant createdAt) {

    ModeratedComment with(List<ReportView> openReports, List<DecisionView> history) {
        return new ModeratedComment(
                id,
                etag,
                lectureId,
                lectureTitle,
                author,
                mine,
                official,
                text,
                state,
                findings,
                answers,
                openReports,
                appeal,
                appealOpen,
                decidedByMe,
                history,
                authorPublished,
                authorRefused,
                createdAt);
    }
}
