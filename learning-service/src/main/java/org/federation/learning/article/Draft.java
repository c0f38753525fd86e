package org.federation.learning.article;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A text to be looked at before it is saved. */
@Schema(name = "ArticleDraft")
record Draft(
        @Schema(description = "Id of the article whose attachments it shows; null before there is one", nullable = true)
        @Nullable
        UUID article,

        @Schema(description = "CommonMark, as in an article's `body`") @NotNull @Size(max = 100_000)
        String body) {}
