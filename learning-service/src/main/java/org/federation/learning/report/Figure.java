package org.federation.learning.report;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.federation.learning.presence.Count;
import org.jspecify.annotations.Nullable;

/** How many workers did something. */
public record Figure(
        @Schema(description = "Different workers; null if suppressed", nullable = true) @Nullable
        Long workers,

        @Schema(
                description = "Of the unit's members, 0 to 1 (more, if the directory is out of date); null if"
                        + " suppressed, or if the members are not known",
                nullable = true)
        @Nullable
        Double share,

        @Schema(
                description = "How often they did it, as the ledger counts: visits, plays or completions; null if"
                        + " suppressed",
                nullable = true)
        @Nullable
        Long events,

        @Schema(
                description = "Whether the numbers are withheld: they tell of fewer than 5 people, or one could be"
                        + " reckoned from them that does")
        boolean suppressed) {

    /** One in a million: of a province, the few who came on the first day are more than none. */
    private static final double PRECISION = 1_000_000;

    static Figure of(Count count, Disclosure disclosure, @Nullable Long members) {
        if (disclosure != Disclosure.SHOWN) {
            return new Figure(null, null, null, true);
        }
        Double share =
                members == null || members == 0 ? null : Math.round(PRECISION * count.workers() / members) / PRECISION;
        return new Figure(count.workers(), share, count.events(), false);
    }
}
