package org.federation.learning.moderation;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What becomes of a text that holds a listed word. */
public enum WordKind {
    /** It is not taken. */
    @JsonProperty("refuse")
    REFUSE,
    /** A reviewer looks at it first. */
    @JsonProperty("doubt")
    DOUBT,
    /** Nothing, and what of other words lies within this one is overlooked. */
    @JsonProperty("allow")
    ALLOW
}
