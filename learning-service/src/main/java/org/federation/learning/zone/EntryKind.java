package org.federation.learning.zone;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Kinds of things a column can hold. */
public enum EntryKind {
    @JsonProperty("lecture")
    LECTURE,
    @JsonProperty("article")
    ARTICLE,
    @JsonProperty("document")
    DOCUMENT
}
