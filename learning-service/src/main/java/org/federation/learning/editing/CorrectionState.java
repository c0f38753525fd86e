package org.federation.learning.editing;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What became of a correction. */
public enum CorrectionState {
    /** Waiting for a second person. */
    @JsonProperty("proposed")
    PROPOSED,
    /** Approved: workers see the corrected words, and that they were corrected. */
    @JsonProperty("made")
    MADE,
    /** Turned down; what is published stayed as it was. */
    @JsonProperty("returned")
    RETURNED
}
