package org.federation.learning.comment;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a comment is to say instead. */
record CommentWords(
        @Schema(description = "What it says, plain text, at most 500 characters") @NotBlank @Size(max = 500)
        String text) {}
