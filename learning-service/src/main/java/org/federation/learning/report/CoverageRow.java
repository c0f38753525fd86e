package org.federation.learning.report;

import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.federation.learning.presence.Counts;
import org.federation.learning.presence.Measure;
import org.jspecify.annotations.Nullable;

/** A row of a report. */
public record CoverageRow(
        @Schema(
                description =
                        "What it is about: a unit's path, a lecture's or zone's id, a channel, a segment, or a day;"
                                + " empty for no channel or segment")
        String key,

        @Schema(description = "The unit's name, or the lecture's or zone's title; null if it has none", nullable = true)
        @Nullable
        String name,

        @Schema(
                description = "Members of the unit as the directory says; null if there are none to tell",
                nullable = true)
        @Nullable
        Long members,

        @Schema(description = "Whether these are only those who belong to the unit itself and to none below it")
        boolean itself,

        @Schema(description = "Workers who visited a zone; null by lecture", nullable = true) @Nullable
        Figure visited,

        @Schema(description = "Workers with a play; null by zone", nullable = true) @Nullable
        Figure played,

        @Schema(description = "Workers who completed a lecture; null by zone", nullable = true) @Nullable
        Figure completed) {

    static CoverageRow of(
            String key,
            @Nullable String name,
            @Nullable Long members,
            boolean itself,
            Counts counts,
            Decision decision) {
        return new CoverageRow(
                key,
                name,
                members,
                itself,
                Figure.of(counts.of(Measure.VISITED), decision.on(Measure.VISITED), members),
                Figure.of(counts.of(Measure.PLAYED), decision.on(Measure.PLAYED), members),
                Figure.of(counts.of(Measure.COMPLETED), decision.on(Measure.COMPLETED), members));
    }

    /** The same with no more than these figures. */
    CoverageRow only(Set<Measure> measures) {
        return new CoverageRow(
                key,
                name,
                members,
                itself,
                measures.contains(Measure.VISITED) ? visited : null,
                measures.contains(Measure.PLAYED) ? played : null,
                measures.contains(Measure.COMPLETED) ? completed : null);
    }

    @Nullable
    Figure of(Measure measure) {
        return switch (measure) {
            case VISITED -> visited;
            case PLAYED -> played;
            case COMPLETED -> completed;
        };
    }
}
