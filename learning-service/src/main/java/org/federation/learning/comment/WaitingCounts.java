package org.federation.learning.comment;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many comments wait for the reviewers of a unit. */
record WaitingCounts(
        @Schema(description = "Doubtful ones, not out yet") long pending,

        @Schema(description = "Reported ones, whether hidden by it or not")
        long reported,

        @Schema(description = "Those whose authors appeal") long appealed) {}
