package org.federation.learning.points;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A rule to be made. */
record NewRule(
        @Schema(
                description =
                        "What it gives points for: lecture-completed, article-read, comment-accepted, quiz-result or talk-attended")
        @NotNull
        PointsKind kind,

        @Schema(description = "Points for one; of a quiz result, for the full score. 1 to 1000")
        @NotNull
        @Min(1)
        @Max(1000)
        Integer points,

        @Schema(description = "The most a person gets for this kind on one day, at least `points`, at most 10000")
        @NotNull
        @Min(1)
        @Max(10000)
        Integer dailyCap,

        @Schema(description = "First day on which it counts, in Asia/Shanghai; not in the past") @NotNull
        LocalDate validFrom) {

    @AssertTrue(message = "{points.cap.holds.one}")
    @Schema(hidden = true)
    boolean isCapHoldingOne() {
        return points == null || dailyCap == null || dailyCap >= points;
    }
}
