package org.federation.quiz.attempt;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.federation.quiz.paper.Points;
import org.jspecify.annotations.Nullable;

/** How an attempt ended. */
public record ResultView(
        BigDecimal score,
        @Schema(description = "Highest score of the paper") int maxScore,

        @Schema(description = "Number of questions answered wholly right")
        int correct,

        @Schema(description = "From start to submission, in seconds")
        int elapsedSeconds,

        @Schema(description = "When it was submitted, or the deadline of an abandoned one")
        Instant submittedAt,

        @Schema(description = "Whether nobody submitted it in time, so that what was saved was graded")
        boolean abandoned,

        @Schema(
                description = "Question by question, with the right answers; null until the contest reveals them",
                nullable = true)
        @Nullable
        List<ReviewItem> review) {

    /** The result with its review, if the contest's rules allow one at this time; null while the attempt is open. */
    static @Nullable ResultView of(Sheet sheet, Instant now) {
        Attempt attempt = sheet.attempt();
        boolean revealed = attempt.result() != null && attempt.reveal().allows(now, attempt.contestOver());
        return of(attempt, revealed ? ReviewItem.of(sheet) : null);
    }

    /** The result alone. */
    static @Nullable ResultView of(Attempt attempt) {
        return of(attempt, null);
    }

    private static @Nullable ResultView of(Attempt attempt, @Nullable List<ReviewItem> review) {
        Attempt.Result result = attempt.result();
        return result == null
                ? null
                : new ResultView(
                        Points.plain(result.score()),
                        attempt.maxScore(),
                        result.correct(),
                        result.elapsedSeconds(),
                        result.finishedAt(),
                        result.abandoned(),
                        review);
    }
}
