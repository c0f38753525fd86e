package org.federation.learning.moderation;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What the rules say of a text, from the mildest on. */
public enum Verdict {
    /** Nothing stands against it. */
    @JsonProperty("clear")
    CLEAR,
    /** A person has to look at it first. */
    @JsonProperty("doubtful")
    DOUBTFUL,
    /** It is not taken. */
    @JsonProperty("refused")
    REFUSED
}
