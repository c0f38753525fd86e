package org.federation.learning.moderation;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A word of the list. */
record ListedWord(
        @Schema(description = "The word, 2 to 30 characters, two of them letters at least", examples = "代开发票")
        @NotNull
        @Size(min = 2, max = 30)
        @Pattern(regexp = "(?U)\\S.{0,28}\\S")
        String word,

        @Schema(
                description = "refuse: a text with it is not taken; doubt: a reviewer looks first; allow: what of other"
                        + " words lies within it is overlooked")
        @NotNull
        WordKind kind,

        @Schema(description = "Whether what merely sounds like it, or is written in pinyin, is doubtful")
        boolean homophones) {}
