package org.federation.learning.moderation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A text to try the rules on. */
record Trial(
        @Schema(description = "The text, at most 500 characters") @NotNull @Size(max = 500)
        String text,

        @Schema(description = "A word list that is not saved yet; null to try the one in force", nullable = true)
        @Size(max = 5_000)
        @Nullable
        List<@NotNull @Valid ListedWord> words) {}
