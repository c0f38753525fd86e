package org.federation.learning.moderation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The words that are to be the list. */
record WordListWords(
        @Schema(description = "All its words, at most 5000") @NotNull @Size(max = 5_000)
        List<@NotNull @Valid ListedWord> words) {}
