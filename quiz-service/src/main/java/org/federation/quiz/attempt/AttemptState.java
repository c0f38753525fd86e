package org.federation.quiz.attempt;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Whether an attempt goes on. */
public enum AttemptState {
    /** Under way, or about to be graded. */
    @JsonProperty("open")
    OPEN,
    /** Submitted or abandoned, and graded. */
    @JsonProperty("graded")
    GRADED;

    static AttemptState of(Attempt attempt) {
        return attempt.result() == null ? OPEN : GRADED;
    }
}
