package org.federation.quiz.contest;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How often a person may try, and what counts. */
public record AttemptRules(
        @Schema(description = "Attempts per person and day (Asia/Shanghai); 1 unless told", defaultValue = "1")
        @Min(1)
        @Max(100)
        Integer perDay,

        @Schema(description = "Attempts per person in all; as many as per day unless told") @Min(1) @Max(1000)
        Integer total,

        @Schema(description = "What of several attempts counts; best unless told", defaultValue = "best")
        Counted best) {

    static final AttemptRules ONCE = new AttemptRules(null, null, null);

    public AttemptRules(@Nullable Integer perDay, @Nullable Integer total, @Nullable Counted best) {
        this.perDay = Objects.requireNonNullElse(perDay, 1);
        this.total = Objects.requireNonNullElse(total, this.perDay);
        this.best = Objects.requireNonNullElse(best, Counted.BEST);
    }
}
