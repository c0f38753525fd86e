package org.federation.outreach.talk;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Where a talk stands; whether it is over, the clock says. */
public enum TalkState {
    @JsonProperty("draft")
    DRAFT,
    @JsonProperty("published")
    PUBLISHED,
    @JsonProperty("past")
    PAST,
    @JsonProperty("cancelled")
    CANCELLED
}
