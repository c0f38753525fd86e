package org.federation.quiz.contest;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What of several attempts counts for the standing. */
public enum Counted {
    /** The attempt with the highest score; of equal ones the quicker, then the earlier. */
    @JsonProperty("best")
    BEST,
    /** The latest attempt. */
    @JsonProperty("last")
    LAST,
    /** All attempts together: scores and times are added. */
    @JsonProperty("sum")
    SUM
}
