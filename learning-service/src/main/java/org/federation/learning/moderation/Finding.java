package org.federation.learning.moderation;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A place in a text that a rule noticed. */
public record Finding(
        @Schema(
                description = "Why: word, disguised-word, homophone, link, email, phone, chat-account, code-invitation,"
                        + " repeat or flood")
        FindingKind kind,

        @Schema(description = "How grave it is: doubtful or refused")
        Verdict verdict,

        @Schema(description = "Where it begins, in UTF-16 units of the text, from 0")
        int start,

        @Schema(description = "Where it ends, in UTF-16 units, exclusive")
        int end,

        @Schema(description = "The listed word it was taken for; null where none was", nullable = true) @Nullable
        String word) {

    boolean isWithin(Finding other) {
        return other.start <= start && end <= other.end;
    }

    boolean overlaps(Finding other) {
        return start < other.end && other.start < end;
    }
}
