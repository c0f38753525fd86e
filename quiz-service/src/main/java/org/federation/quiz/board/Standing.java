package org.federation.quiz.board;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A person's own place in a contest. */
public record Standing(
        @Schema(description = "1 for the first; who ties shares a rank: 1, 1, 3")
        long rank,

        @Schema(description = "How many persons have a result")
        long of,

        @Schema(description = "What the contest counts of the attempts: best, last or sum")
        BigDecimal score,

        @Schema(description = "Time of what is counted, in seconds")
        int elapsedSeconds) {}
