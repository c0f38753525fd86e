package org.federation.quiz.paper;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.federation.quiz.bank.QuestionKind;
import org.jspecify.annotations.Nullable;

/** A row of a blueprint the bank cannot fill. */
public record Shortage(
        @Schema(description = "Place of the row in the blueprint, from 1")
        int row,

        @Nullable String category,
        @Nullable QuestionKind kind,
        @Nullable Integer difficulty,

        @Schema(description = "How many questions the row asks for")
        int count,

        @Schema(description = "How many of them are missing")
        int missing) {

    static Shortage of(int index, BlueprintRow row, int missing) {
        return new Shortage(index + 1, row.category(), row.kind(), row.difficulty(), row.count(), missing);
    }
}
