package org.federation.quiz.bank;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.federation.kit.problem.Problem;
import org.jspecify.annotations.Nullable;

/** What an editor writes of a question; also what a merge patch is applied to. */
public record NewQuestion(
        @Schema(description = "How the question is answered") @NotNull
        QuestionKind kind,

        @Schema(description = "The question itself") @NotBlank @Size(max = 2000)
        String stem,

        @Schema(description = "2 to 10 options with keys of their own; none for a true-false question") @Size(max = 10)
        List<@Valid @NotNull Option> options,

        @Schema(
                description = "The right answer: the key of an option (single), a list of keys (multiple), a"
                        + " boolean (true-false)",
                anyOf = {String.class, String[].class, Boolean.class})
        @NotNull
        Object answer,

        @Schema(description = "Why the answer is right; shown when the contest reveals it") @Size(max = 2000)
        String explanation,

        @Schema(description = "Where the fact stands, e.g. an article of a law") @Size(max = 500)
        String source,

        @Schema(description = "What a blueprint draws by", examples = "劳动法律") @NotBlank @Size(max = 64)
        String category,

        @Schema(description = "Free labels") @Size(max = 20) List<@NotBlank @Size(max = 32) String> tags,

        @Schema(description = "1 (easy) to 5 (hard); 3 unless told", defaultValue = "3") @Min(1) @Max(5)
        Integer difficulty) {

    private static final Set<String> VERDICTS = Set.of("true", "false");

    public NewQuestion(
            QuestionKind kind,
            String stem,
            @Nullable List<Option> options,
            Object answer,
            @Nullable String explanation,
            @Nullable String source,
            String category,
            @Nullable List<String> tags,
            @Nullable Integer difficulty) {
        this.kind = kind;
        this.stem = stem;
        this.options = Objects.requireNonNullElse(options, List.of());
        this.answer = answer;
        this.explanation = Objects.requireNonNullElse(explanation, "");
        this.source = Objects.requireNonNullElse(source, "");
        this.category = category;
        this.tags = Objects.requireNonNullElse(tags, List.of());
        this.difficulty = Objects.requireNonNullElse(difficulty, 3);
    }

    /**
     * The right answer, once it is sure that options and answer fit the kind.
     *
     * @throws Problem 400 {@code malformed-answer}, 422 {@code options-unfit} or {@code answer-unfit}
     */
    Choice key() {
        Set<String> keys = optionKeys();
        Choice key = Choice.read(kind, answer);
        if (key.isNone() || !keys.containsAll(key.keys())) {
            throw Problem.unprocessable("answer-unfit");
        }
        return key;
    }

    private Set<String> optionKeys() {
        Set<String> keys = options.stream().map(Option::key).collect(Collectors.toCollection(HashSet::new));
        boolean fit = kind == QuestionKind.TRUE_FALSE
                ? options.isEmpty()
                : options.size() >= 2 && keys.size() == options.size();
        if (!fit) {
            throw Problem.unprocessable("options-unfit");
        }
        return kind == QuestionKind.TRUE_FALSE ? VERDICTS : keys;
    }
}
