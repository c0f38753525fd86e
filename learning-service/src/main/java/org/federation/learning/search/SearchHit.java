package org.federation.learning.search;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Something that was found. */
record SearchHit(
        @Schema(description = "lecture, article, transcript (what is said in a lecture) or answer (official)")
        SearchKind kind,

        @Schema(description = "Id, a UUID; of a transcript, its lecture's; of an answer, the comment's")
        UUID id,

        @Schema(description = "Id of the lecture whose page shows it; null for an article", nullable = true) @Nullable
        UUID lectureId,

        @Schema(description = "Title; of a transcript or an answer, its lecture's")
        String title,

        @Schema(description = "What was asked for, in the title")
        List<Mark> titleMarks,

        @Schema(
                description = "A stretch of the text, plain text and no HTML; of the names (speaker, honours, topics)"
                        + " where only they hold what was asked for")
        String snippet,

        @Schema(description = "What was asked for, in the snippet")
        List<Mark> snippetMarks,

        @Schema(
                description = "When it is said, in whole seconds from the beginning; null for what is read",
                nullable = true)
        @Nullable
        Integer atSeconds,

        @Schema(description = "When it went out, UTC") Instant publishedAt) {

    static SearchHit of(FoundEntry entry, SearchQuery query) {
        Snippet title = Snippet.whole(entry.title(), query);
        Snippet body = Snippet.of(entry.body(), query);
        Snippet told = title.marks().isEmpty() && body.marks().isEmpty() ? names(entry, query, body) : body;
        return new SearchHit(
                entry.kind(),
                entry.subjectId(),
                lectureOf(entry),
                title.text(),
                title.marks(),
                told.text(),
                told.marks(),
                secondOf(entry, Math.max(0, body.firstAt())),
                entry.outFrom());
    }

    /** Why it was found, where neither title nor text tells it. */
    private static Snippet names(FoundEntry entry, SearchQuery query, Snippet otherwise) {
        Snippet names = Snippet.of(String.join(" · ", entry.names()), query);
        return names.marks().isEmpty() ? otherwise : names;
    }

    private static @Nullable UUID lectureOf(FoundEntry entry) {
        return switch (entry.kind()) {
            case LECTURE, TRANSCRIPT -> entry.subjectId();
            case ANSWER -> entry.lectureId();
            case ARTICLE -> null;
        };
    }

    /** When what stands at an offset of the body is said. */
    private static @Nullable Integer secondOf(FoundEntry entry, int offset) {
        return entry.moments().stream()
                .filter(moment -> moment.offset() <= offset)
                .reduce((earlier, later) -> later)
                .map(SearchDocument.Moment::atSeconds)
                .orElse(null);
    }
}
