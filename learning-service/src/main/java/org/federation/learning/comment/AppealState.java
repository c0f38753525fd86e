package org.federation.learning.comment;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What its author can do, or has done, against a decision. */
enum AppealState {
    /** There is nothing to appeal. */
    @JsonProperty("none")
    NONE,
    /** It can be appealed, once. */
    @JsonProperty("possible")
    POSSIBLE,
    /** It was, and someone else than the first reviewer is to decide. */
    @JsonProperty("open")
    OPEN,
    /** It was, and that was decided. */
    @JsonProperty("decided")
    DECIDED
}
