package org.federation.quiz.contest;

import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.federation.quiz.paper.MultipleScoring;
import org.jspecify.annotations.Nullable;

/** How answers become points. */
public record ScoringRules(
        @Schema(
                description = "For questions with several right options: all or nothing, or the share of those"
                        + " chosen as long as no wrong one is among them",
                defaultValue = "all-or-nothing")
        MultipleScoring multiple) {

    static final ScoringRules STRICT = new ScoringRules(null);

    public ScoringRules(@Nullable MultipleScoring multiple) {
        this.multiple = Objects.requireNonNullElse(multiple, MultipleScoring.ALL_OR_NOTHING);
    }
}
