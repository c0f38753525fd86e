package org.federation.quiz.paper;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.federation.quiz.bank.ApprovedQuestion;
import org.federation.quiz.bank.QuestionKind;
import org.jspecify.annotations.Nullable;

/** One row of a blueprint: so many questions of this sort. What is not given does not matter. */
public record BlueprintRow(
        @Schema(description = "Category the questions belong to; any if absent") @Size(min = 1, max = 64) @Nullable
        String category,

        @Schema(description = "Kind of the questions; any if absent") @Nullable
        QuestionKind kind,

        @Schema(description = "Difficulty, 1 to 5; any if absent") @Min(1) @Max(5) @Nullable
        Integer difficulty,

        @Schema(description = "How many questions") @NotNull @Min(1) @Max(200)
        Integer count,

        @Schema(description = "Points for each of them") @NotNull @Min(1) @Max(1000)
        Integer points) {

    boolean fits(ApprovedQuestion question) {
        return (category == null || category.equals(question.category()))
                && (kind == null || kind == question.kind())
                && (difficulty == null || difficulty == question.difficulty());
    }
}
