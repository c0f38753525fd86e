package org.federation.learning.comment;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an author says against a decision. */
record Appeal(
        @Schema(description = "Why the decision is wrong, at most 500 characters") @NotBlank @Size(max = 500)
        String text) {}
