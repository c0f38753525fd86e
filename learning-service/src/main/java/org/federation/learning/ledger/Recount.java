package org.federation.learning.ledger;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a recount found. */
public record Recount(
        @Schema(description = "Rows of the ledgers that were counted")
        long rows,

        @Schema(description = "Counters that were compared with them")
        long counters,

        @Schema(description = "Counters that differ; empty is as it must be")
        List<Difference> differences) {

    /** This and another in one. */
    Recount and(Recount other) {
        return new Recount(
                rows + other.rows,
                counters + other.counters,
                Stream.concat(differences.stream(), other.differences.stream()).toList());
    }

    /** A counter that differs from its ledger. */
    public record Difference(
            @Schema(
                    description = "Which: lecture.plays, lecture.workers, lecture.completions, lecture.seconds (of the"
                            + " retention curve), lecture.likes, lecture.comments, comment.likes, comment.replies,"
                            + " zone.visits, article.readers, points.account, points.unit; of what reports are made of"
                            + " presence.visited, presence.played or presence.completed (by unit and subject), or"
                            + " presence.roll-up followed by day or week, its start, what was done, and by what the"
                            + " people are told apart")
            String counter,

            @Schema(
                    description =
                            "Id of the lecture, comment, zone, article or account; null for a unit's and a roll-up's",
                    nullable = true)
            @Nullable
            UUID id,

            @Schema(
                    description = "Path of the unit for a unit's, and for what reports are made of; else null",
                    nullable = true)
            @Nullable
            String org,

            @Schema(description = "What the counter says") long counted,

            @Schema(description = "What the ledger sums up to")
            long ledger) {}
}
