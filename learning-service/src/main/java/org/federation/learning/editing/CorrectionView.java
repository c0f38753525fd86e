package org.federation.learning.editing;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A correction as staff see it.
 *
 * @param <W> the words of the corrected kind
 */
public record CorrectionView<W>(
        @Schema(description = "Id, a UUID") UUID id,

        @Schema(description = "proposed, made or returned") CorrectionState state,

        @Schema(description = "What workers are told of it") String note,

        @Schema(description = "What it is to say, or said, by the correction")
        W words,

        @Schema(description = "Name of who proposed it") String author,
        @Schema(description = "When, UTC") Instant proposedAt,

        @Schema(description = "The decision; null while there is none", nullable = true) @Nullable
        PieceReview review) {}
