package org.federation.learning.moderation;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The platform's word list. */
record WordListView(
        @Schema(description = "All its words, in alphabetical order")
        List<ListedWord> words,

        @Schema(description = "When it was last changed, UTC")
        Instant changedAt,

        @Schema(description = "Whether the caller may change it: the reviewers and administrators of a root unit may")
        boolean mayChange) {}
