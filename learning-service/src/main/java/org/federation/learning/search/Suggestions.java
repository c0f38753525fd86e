package org.federation.learning.search;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What somebody may be looking for. */
@Schema(name = "SearchSuggestions")
record Suggestions(
        @Schema(description = "The likeliest first") List<Suggestion> items) {

    /** One of them. */
    @Schema(name = "SearchSuggestion")
    record Suggestion(
            @Schema(description = "A title, a topic or a name")
            String text,

            @Schema(description = "What was typed, in it") List<Mark> marks,

            @Schema(description = "lecture or article if it is a title; null for a topic or a name", nullable = true)
            @Nullable
            SearchKind kind,

            @Schema(description = "Id of the lecture or article; null for a topic or a name", nullable = true) @Nullable
            UUID id) {}
}
