package org.federation.learning.ledger;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a recount found. */
public record Recount(
        @Schema(description = "Rows of the ledgers that were counted")
        long rows,

        @Schema(description = "Counters that were compared with them")
        long counters,

        @Schema(description = "Counters that differ; empty is as it must be")
        List<Difference> differences) {

    /** A counter that differs from its ledger. */
    public record Difference(
            @Schema(
                    description =
                            "Which: lecture.plays, lecture.workers, lecture.completions, zone.visits or article.readers")
            String counter,

            @Schema(description = "Id of the lecture, zone or article")
            UUID id,

            @Schema(description = "What the counter says") long counted,

            @Schema(description = "What the ledger sums up to")
            long ledger) {}
}
