package org.federation.quiz.contest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.federation.quiz.paper.BlueprintRow;
import org.jspecify.annotations.Nullable;

/** What a paper is made of. */
public record PaperRules(
        @Schema(description = "How many questions of which sort, at most 200 in all") @NotEmpty @Size(max = 50)
        List<@Valid @NotNull BlueprintRow> blueprint,

        @Schema(
                description = "Whether every form has its own order of questions and options; true unless told",
                defaultValue = "true")
        Boolean shuffle) {

    public PaperRules(List<BlueprintRow> blueprint, @Nullable Boolean shuffle) {
        this.blueprint = blueprint;
        this.shuffle = Objects.requireNonNullElse(shuffle, true);
    }

    int questions() {
        return blueprint.stream().mapToInt(BlueprintRow::count).sum();
    }

    int maxScore() {
        return blueprint.stream().mapToInt(row -> row.count() * row.points()).sum();
    }
}
