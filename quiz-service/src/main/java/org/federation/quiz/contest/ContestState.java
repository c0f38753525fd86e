package org.federation.quiz.contest;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Where a contest stands, by the server's clock. */
public enum ContestState {
    /** Being written; staff alone see it. */
    @JsonProperty("draft")
    DRAFT,
    /** Published, not yet open. */
    @JsonProperty("scheduled")
    SCHEDULED,
    /** Attempts may be started. */
    @JsonProperty("open")
    OPEN,
    /** Over. */
    @JsonProperty("closed")
    CLOSED
}
