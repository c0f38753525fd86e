package org.federation.learning.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.federation.kit.org.OrgPath;

/** How far a unit has come, and each of its parts. */
public record CoverageReport(
        @Schema(implementation = String.class, description = "The unit")
        OrgPath org,

        @Schema(description = "The way down to it from the caller's unit, both included")
        List<Step> line,

        @Schema(description = "First day, in Asia/Shanghai") LocalDate from,
        @Schema(description = "Last day, in Asia/Shanghai") LocalDate to,

        @Schema(description = "What the rows are: unit, lecture, zone, channel, segment or day")
        String by,

        @Schema(description = "Every visit, play and completion acknowledged up to then is in, UTC")
        Instant asOf,

        @Schema(description = "Groups of fewer people are suppressed")
        int threshold,

        @Schema(description = "The whole unit, each worker once")
        CoverageRow total,

        @Schema(description = "Its parts; a worker may be in several")
        List<CoverageRow> rows) {

    /** A unit on the way down. */
    public record Step(
            @Schema(implementation = String.class, description = "Path of the unit")
            OrgPath path,

            @Schema(description = "Its name; its path if the directory does not know it")
            String name) {}
}
