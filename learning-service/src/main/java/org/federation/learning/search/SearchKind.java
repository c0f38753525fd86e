package org.federation.learning.search;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What can be found. */
public enum SearchKind {
    /** A lecture, by its words. */
    @JsonProperty("lecture")
    LECTURE,
    /** An article. */
    @JsonProperty("article")
    ARTICLE,
    /** A passage of what is said in a lecture, by its captions; the subject is the lecture. */
    @JsonProperty("transcript")
    TRANSCRIPT,
    /** A unit's official answer to a comment; the subject is the answer. */
    @JsonProperty("answer")
    ANSWER;

    /** Whether it is found by its title and names; what is only a part of a lecture shows the lecture's title. */
    boolean hasTitleOfItsOwn() {
        return this == LECTURE || this == ARTICLE;
    }
}
