package org.federation.learning.points;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A posting, with its reasons. */
record PostingView(
        @Schema(description = "Id, a UUID") UUID id,

        @Schema(
                description =
                        "What it was for: lecture-completed, article-read, comment-accepted, quiz-result or talk-attended")
        PointsKind kind,

        @Schema(description = "Points; negative where they were taken back")
        int amount,

        @Schema(description = "The rule by which they were given, a UUID")
        UUID ruleId,

        @Schema(description = "What it was for: id of the lecture, article, comment, attempt or talk")
        UUID subjectId,

        @Schema(description = "Its title, for a comment that of its lecture; null if it is gone", nullable = true)
        @Nullable
        String subjectTitle,

        @Schema(description = "The day in Asia/Shanghai it counts for")
        LocalDate day,

        @Schema(description = "When it was posted, UTC") Instant at,

        @Schema(description = "The posting it takes back, a UUID; null unless it does", nullable = true) @Nullable
        UUID reverses,

        @Schema(
                description = "Why it was taken back: `comment-revoked`, or staff's words; null unless it was",
                nullable = true)
        @Nullable
        String reason) {

    /** Reason of a reversal that follows from a comment taken back. */
    static final String COMMENT_REVOKED = "comment-revoked";

    static PostingView of(Posting posting, @Nullable String title) {
        return new PostingView(
                posting.id(),
                posting.kind(),
                posting.amount(),
                posting.ruleId(),
                posting.subjectId(),
                title,
                posting.day(),
                posting.at(),
                posting.reverses(),
                posting.reason());
    }
}
