package org.federation.learning.comment;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Where a comment stands. Only what is {@link #PUBLISHED} is read by others than its author and reviewers. */
public enum CommentState {
    /** The rules are in doubt; a reviewer decides. */
    @JsonProperty("pending")
    PENDING,
    /** Out. */
    @JsonProperty("published")
    PUBLISHED,
    /** Reported by so many that it is not shown until a reviewer has decided. */
    @JsonProperty("reported")
    REPORTED,
    /** Refused by a reviewer before it was out. */
    @JsonProperty("refused")
    REFUSED,
    /** Taken back by a reviewer. */
    @JsonProperty("hidden")
    HIDDEN,
    /** Taken back by its author. */
    @JsonProperty("deleted")
    DELETED
}
