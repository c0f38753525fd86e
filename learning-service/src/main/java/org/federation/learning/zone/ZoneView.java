package org.federation.learning.zone;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.federation.kit.org.OrgPath;
import org.federation.learning.lecture.LectureSummary;

/** A zone with all that stands in it; workers see of its entries those that are out. */
public record ZoneView(
        @Schema(description = "Id, a UUID") UUID id,
        @Schema(description = "Its name in addresses") String slug,
        @Schema(description = "Title") String title,
        @Schema(description = "What it is for, plain text") String summary,

        @Schema(description = "Unit it belongs to, an organisation path")
        OrgPath org,

        @Schema(description = "Visits, as the README defines them")
        long visits,

        @Schema(description = "Its columns, in order") List<ColumnView> columns) {

    /** A column. */
    public record ColumnView(
            @Schema(description = "Its name in addresses") String slug,
            @Schema(description = "Title") String title,
            @Schema(description = "What it holds, in order") List<EntryView> entries) {}

    /** An entry. */
    public record EntryView(
            @Schema(description = "Kind: lecture") EntryKind kind,
            @Schema(description = "Id of the lecture") UUID id,
            @Schema(description = "The lecture") LectureSummary lecture) {}
}
