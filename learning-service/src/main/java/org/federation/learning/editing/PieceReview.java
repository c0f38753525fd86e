package org.federation.learning.editing;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a reviewer decided. */
public record PieceReview(
        @Schema(description = "The reviewer's name", nullable = true) @Nullable
        String reviewer,

        @Schema(description = "The reviewer's note", nullable = true) @Nullable
        String note,

        @Schema(description = "When, UTC", nullable = true) @Nullable
        Instant at) {

    /** The last review of a piece, null where there was none or its subject has changed since. */
    public static @Nullable PieceReview of(Piece piece) {
        return piece.reviewedAt == null
                ? null
                : new PieceReview(piece.reviewerName, piece.reviewNote, piece.reviewedAt);
    }
}
