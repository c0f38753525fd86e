package org.federation.quiz.contest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.federation.kit.problem.Problem;
import org.jspecify.annotations.Nullable;

/** What staff write of a contest; also what a merge patch is applied to. */
public record NewContest(
        @NotBlank @Size(max = 200) String title,

        @Schema(description = "From then on attempts may be started") @NotNull
        Instant opensAt,

        @Schema(description = "No attempt starts or goes on after this") @NotNull
        Instant closesAt,

        @Schema(description = "Zone of the contest's days; Asia/Shanghai", defaultValue = "Asia/Shanghai")
        @Pattern(regexp = "Asia/Shanghai")
        String timezone,

        @Valid AttemptRules attempts,
        @NotNull @Valid PaperRules paper,

        @Schema(description = "Time for one attempt, in seconds") @NotNull @Min(1) @Max(86_400)
        Integer secondsPerAttempt,

        @Schema(
                description = "How late after its deadline a submission is still taken, in seconds; 5 unless told",
                defaultValue = "5")
        @Min(0)
        @Max(600)
        Integer graceSeconds,

        @Valid ScoringRules scoring,

        @Schema(description = "What ranks, in this order; score first; all three unless told") @Size(min = 1, max = 3)
        List<@NotNull @Pattern(regexp = "score|elapsed|earliest") String> ranking,

        @Schema(
                description = "When a participant sees the right answers; after the close unless told",
                defaultValue = "after-close")
        Reveal reveal,

        @Valid Eligibility eligibility,

        @Schema(
                description = "How many papers are drawn and sealed at publication; 20 unless told",
                defaultValue = "20")
        @Min(1)
        @Max(500)
        Integer forms) {

    static final List<String> FULL_RANKING = List.of("score", "elapsed", "earliest");
    private static final int MOST_QUESTIONS = 200;

    private static final Instant FIRST_OPENING = Instant.parse("2000-01-01T00:00:00Z");

    public NewContest(
            String title,
            Instant opensAt,
            Instant closesAt,
            @Nullable String timezone,
            @Nullable AttemptRules attempts,
            PaperRules paper,
            Integer secondsPerAttempt,
            @Nullable Integer graceSeconds,
            @Nullable ScoringRules scoring,
            @Nullable List<String> ranking,
            @Nullable Reveal reveal,
            @Nullable Eligibility eligibility,
            @Nullable Integer forms) {
        this.title = title;
        this.opensAt = opensAt;
        this.closesAt = closesAt;
        this.timezone = Objects.requireNonNullElse(timezone, "Asia/Shanghai");
        this.attempts = Objects.requireNonNullElse(attempts, AttemptRules.ONCE);
        this.paper = paper;
        this.secondsPerAttempt = secondsPerAttempt;
        this.graceSeconds = Objects.requireNonNullElse(graceSeconds, 5);
        this.scoring = Objects.requireNonNullElse(scoring, ScoringRules.STRICT);
        this.ranking = Objects.requireNonNullElse(ranking, FULL_RANKING);
        this.reveal = Objects.requireNonNullElse(reveal, Reveal.AFTER_CLOSE);
        this.eligibility = Objects.requireNonNullElse(eligibility, Eligibility.OWN_UNIT);
        this.forms = Objects.requireNonNullElse(forms, 20);
    }

    /** What was written of the contest. */
    static NewContest of(Contest contest) {
        return new NewContest(
                contest.title,
                contest.opensAt,
                contest.closesAt,
                contest.timezone,
                new AttemptRules(contest.attemptsPerDay, contest.attemptsTotal, contest.counted),
                new PaperRules(contest.blueprint, contest.shuffle),
                contest.secondsPerAttempt,
                contest.graceSeconds,
                new ScoringRules(contest.multipleScoring),
                contest.ranking,
                contest.reveal,
                new Eligibility(contest.eligibleOrg, contest.eligibleSegments),
                contest.forms);
    }

    /**
     * Whether the rules fit together.
     *
     * @throws Problem 422 {@code contest-window-unfit}, {@code contest-window-empty}, {@code too-many-questions},
     *     {@code ranking-unfit}
     */
    void requireSound() {
        if (opensAt.isBefore(FIRST_OPENING)) {
            throw Problem.unprocessable("contest-window-unfit");
        }
        if (!opensAt.isBefore(closesAt)) {
            throw Problem.unprocessable("contest-window-empty");
        }
        if (paper.questions() > MOST_QUESTIONS) {
            throw Problem.unprocessable("too-many-questions").args(MOST_QUESTIONS);
        }
        if (!ranking.equals(FULL_RANKING.stream().filter(ranking::contains).toList()) || !ranking.contains("score")) {
            throw Problem.unprocessable("ranking-unfit");
        }
    }
}
