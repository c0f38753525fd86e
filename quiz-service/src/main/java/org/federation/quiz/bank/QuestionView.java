package org.federation.quiz.bank;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.federation.kit.org.OrgPath;
import org.jspecify.annotations.Nullable;

/** A version of a question, as staff see it: with its key. */
public record QuestionView(
        UUID id,

        @Schema(description = "Unit the question belongs to")
        OrgPath org,

        @Schema(description = "Number of the version shown, from 1")
        int version,

        @Schema(description = "Number of the version in use, null before the first approval", nullable = true) @Nullable
        Integer approvedVersion,

        @Schema(description = "Where the version shown stands")
        ReviewState state,

        QuestionKind kind,
        String stem,
        List<Option> options,

        @Schema(
                description = "Key of the right option (single), list of keys (multiple), boolean (true-false)",
                anyOf = {String.class, String[].class, Boolean.class})
        Object answer,

        String explanation,
        String source,
        String category,
        List<String> tags,
        @Schema(description = "1 (easy) to 5 (hard)") int difficulty,

        @Schema(description = "Everybody who had a hand in the version; none of them reviews it")
        List<UUID> authors,

        @Schema(description = "When the version was last written")
        Instant writtenAt,

        @Schema(description = "How the version's review ended, null while it awaits one", nullable = true) @Nullable
        ReviewNote review) {

    /** The outcome of a review. */
    public record ReviewNote(
            UUID reviewer,
            Instant at,

            @Schema(description = "What the reviewer had to say", nullable = true) @Nullable
            String note) {}

    static QuestionView of(Question question) {
        return of(question, question.latest);
    }

    static QuestionView of(Question question, QuestionVersion version) {
        NewQuestion content = version.content();
        return new QuestionView(
                question.id,
                question.org,
                version.number,
                question.approved == null ? null : question.approved.number,
                version.state,
                version.kind,
                version.stem,
                version.options,
                content.answer(),
                version.explanation,
                version.source,
                version.category,
                version.tags,
                version.difficulty,
                version.authors,
                version.writtenAt,
                reviewOf(version));
    }

    private static @Nullable ReviewNote reviewOf(QuestionVersion version) {
        if (version.reviewer == null || version.reviewedAt == null) {
            return null;
        }
        return new ReviewNote(version.reviewer, version.reviewedAt, version.note);
    }
}
