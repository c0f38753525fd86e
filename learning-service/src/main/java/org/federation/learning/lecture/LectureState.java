package org.federation.learning.lecture;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Where a lecture stands on its way to the workers. */
public enum LectureState {
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
