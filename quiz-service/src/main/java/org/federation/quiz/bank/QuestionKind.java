package org.federation.quiz.bank;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How a question is answered. */
public enum QuestionKind {
    /** Exactly one option is right. */
    @JsonProperty("single")
    SINGLE,
    /** One or more options are right, and all of them are to be chosen. */
    @JsonProperty("multiple")
    MULTIPLE,
    /** The stem is right or wrong. */
    @JsonProperty("true-false")
    TRUE_FALSE
}
