package org.federation.learning.comment;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A comment to be written. */
record NewComment(
        @Schema(description = "What it says, plain text, at most 500 characters") @NotBlank @Size(max = 500)
        String text,

        @Schema(description = "Id of the comment or reply it answers; null begins a thread", nullable = true) @Nullable
        UUID replyTo,

        @Schema(
                description = "For content staff of the lecture's unit or above it: whether it is the unit's official"
                        + " answer. Needs `replyTo`")
        boolean official) {}
