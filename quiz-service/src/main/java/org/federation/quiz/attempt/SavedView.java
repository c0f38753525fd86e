package org.federation.quiz.attempt;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What stands saved after a save. */
public record SavedView(
        @Schema(description = "Number of questions that have an answer")
        int saved,

        @Schema(description = "Number of questions on the paper")
        int total,

        @Schema(description = "Highest sequence held for the questions of this save")
        long sequence) {}
