package org.federation.quiz.board;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.federation.kit.org.OrgPath;

/** A line of the leaderboard. */
public record Rank(
        @Schema(description = "1 for the first; who ties shares a rank: 1, 1, 3")
        long rank,

        String name,

        @Schema(description = "Unit of the person at the latest attempt")
        OrgPath org,

        BigDecimal score,

        @Schema(description = "Time of what is counted, in seconds")
        int elapsedSeconds,

        @Schema(description = "Whether this line is the caller's own")
        boolean me) {}
