package org.federation.quiz.bank;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Where a version of a question stands. */
public enum ReviewState {
    /** Awaits a review. */
    @JsonProperty("draft")
    DRAFT,
    /** May be drawn into papers. */
    @JsonProperty("approved")
    APPROVED,
    /** Sent back to its authors with a note. */
    @JsonProperty("returned")
    RETURNED
}
