package org.federation.quiz.contest;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.federation.kit.org.OrgPath;
import org.jspecify.annotations.Nullable;

/** A contest and its rules. */
public record ContestView(
        UUID id,
        @Schema(description = "Unit that holds the contest") OrgPath org,
        String title,
        ContestState state,
        Instant opensAt,
        Instant closesAt,

        @Schema(description = "The server's time, which decides every deadline")
        Instant serverTime,

        String timezone,
        AttemptRules attempts,
        PaperRules paper,

        @Schema(description = "Number of questions on a paper")
        int questions,

        @Schema(description = "Highest score of one attempt")
        int maxScore,

        @Schema(description = "Time for one attempt, in seconds")
        int secondsPerAttempt,

        @Schema(description = "How late a submission is still taken, in seconds")
        int graceSeconds,

        ScoringRules scoring,
        @Schema(description = "What ranks, in this order") List<String> ranking,
        Reveal reveal,
        Eligibility eligibility,

        @Schema(description = "Number of papers drawn at publication")
        int forms,

        @Schema(description = "Null while the contest is a draft", nullable = true) @Nullable
        Instant publishedAt) {

    static ContestView of(Contest contest, Instant now) {
        NewContest rules = contest.rules();
        return new ContestView(
                contest.id,
                contest.org,
                contest.title,
                contest.state(now),
                contest.opensAt,
                contest.closesAt,
                now,
                contest.timezone,
                rules.attempts(),
                rules.paper(),
                rules.paper().questions(),
                rules.paper().maxScore(),
                contest.secondsPerAttempt,
                contest.graceSeconds,
                rules.scoring(),
                contest.ranking,
                contest.reveal,
                rules.eligibility(),
                contest.forms,
                contest.publishedAt);
    }
}
