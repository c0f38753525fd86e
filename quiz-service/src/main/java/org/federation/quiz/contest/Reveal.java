package org.federation.quiz.contest;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;

/** From when on a participant sees the right answers to their own paper. */
public enum Reveal {
    /** As soon as the paper is graded. */
    @JsonProperty("after-submit")
    AFTER_SUBMIT,
    /** When nobody can submit any more. */
    @JsonProperty("after-close")
    AFTER_CLOSE,
    @JsonProperty("never")
    NEVER;

    /**
     * Whether the answers to a graded paper may be shown.
     *
     * @param over when the last paper can be submitted: the close and the grace
     */
    public boolean allows(Instant now, Instant over) {
        return switch (this) {
            case AFTER_SUBMIT -> true;
            case AFTER_CLOSE -> now.isAfter(over);
            case NEVER -> false;
        };
    }
}
