package org.federation.quiz.attempt;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One of one's own attempts. */
public record AttemptSummary(
        UUID id,
        UUID contestId,
        String contestTitle,

        @Schema(description = "1, 2, … of one's attempts at the contest")
        int number,

        AttemptState state,
        Instant startedAt,
        Instant deadline,

        @Schema(description = "The server's time, which decides every deadline")
        Instant serverTime,

        @Schema(description = "How it ended; null while it is open", nullable = true) @Nullable
        ResultView result) {

    static AttemptSummary of(Attempt attempt, Instant now) {
        return new AttemptSummary(
                attempt.id(),
                attempt.contestId(),
                attempt.contestTitle(),
                attempt.number(),
                AttemptState.of(attempt),
                attempt.startedAt(),
                attempt.deadline(),
                now,
                ResultView.of(attempt));
    }
}
