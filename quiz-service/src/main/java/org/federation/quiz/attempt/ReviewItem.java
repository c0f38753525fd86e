package org.federation.quiz.attempt;

import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.federation.quiz.bank.Choice;
import org.federation.quiz.bank.Option;
import org.federation.quiz.bank.QuestionKind;
import org.federation.quiz.paper.Points;
import org.federation.quiz.paper.SealedItem;
import org.jspecify.annotations.Nullable;

/** A question looked at again after grading, with its key. Made only once the contest reveals it. */
public record ReviewItem(
        @Schema(description = "Place of the question on the paper")
        int slot,

        QuestionKind kind,
        String stem,

        @Schema(description = "What could be chosen; of a true-false question `true` and `false`")
        List<Option> options,

        @Schema(description = "Points for the right answer") int points,

        @Schema(
                description = "What was answered, null for nothing",
                nullable = true,
                anyOf = {String.class, String[].class, Boolean.class})
        @Nullable
        Object value,

        @Schema(
                description = "The right answer",
                anyOf = {String.class, String[].class, Boolean.class})
        @Nullable
        Object answer,

        @Schema(description = "Whether the answer is wholly right")
        boolean correct,

        @Schema(description = "Points earned") BigDecimal score,
        @Schema(description = "Why the answer is right") String explanation,
        @Schema(description = "Where the fact stands") String source) {

    static List<ReviewItem> of(Sheet sheet) {
        return sheet.form().items().stream()
                .map(item -> of(item, sheet.choice(item.slot()), sheet))
                .toList();
    }

    private static ReviewItem of(SealedItem item, Choice choice, Sheet sheet) {
        return new ReviewItem(
                item.slot(),
                item.kind(),
                item.stem(),
                item.options(),
                item.points(),
                choice.shownFor(item.kind()),
                item.answer().shownFor(item.kind()),
                choice.equals(item.answer()),
                Points.plain(sheet.attempt().scoring().points(item, choice)),
                item.explanation(),
                item.source());
    }
}
