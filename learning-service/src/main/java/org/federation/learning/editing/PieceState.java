package org.federation.learning.editing;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Where a piece stands on its way to the workers. */
public enum PieceState {
    /** Being written. */
    @JsonProperty("draft")
    DRAFT,
    /** Sent back by a reviewer, whose note says why. */
    @JsonProperty("returned")
    RETURNED,
    /** Approved by a second person, and not changed since. */
    @JsonProperty("approved")
    APPROVED,
    /** Out, or going out at the time that was set. */
    @JsonProperty("published")
    PUBLISHED
}
