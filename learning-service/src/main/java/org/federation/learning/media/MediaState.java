package org.federation.learning.media;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What became of a lecture's film. */
public enum MediaState {
    /** None was uploaded yet. */
    @JsonProperty("none")
    NONE,
    /** Waiting to be transcoded, or being so. */
    @JsonProperty("processing")
    PROCESSING,
    /** It can be watched. */
    @JsonProperty("ready")
    READY,
    /** It cannot be used, and its problem says why. */
    @JsonProperty("failed")
    FAILED
}
