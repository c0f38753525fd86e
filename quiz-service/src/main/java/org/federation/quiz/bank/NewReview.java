package org.federation.quiz.bank;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How a review ended. */
public record NewReview(
        @Schema(description = "Whether the version may be used") @NotNull
        Decision decision,

        @Schema(description = "What the reviewer has to say") @Size(max = 1000) @Nullable
        String note) {

    /** A reviewer's verdict. */
    public enum Decision {
        /** The version may be drawn into papers from now on. */
        @JsonProperty("approve")
        APPROVE,
        /** The authors are to work on it again. */
        @JsonProperty("return")
        RETURN
    }

    ReviewState outcome() {
        return decision == Decision.APPROVE ? ReviewState.APPROVED : ReviewState.RETURNED;
    }
}
