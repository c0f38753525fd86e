package org.federation.learning.zone;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.federation.kit.org.OrgPath;
import org.federation.learning.article.ArticleSummary;
import org.federation.learning.lecture.LectureSummary;
import org.jspecify.annotations.Nullable;

/** A zone with all that stands in it; workers see of its entries those that are out and to be shown now. */
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

    /** An entry: a lecture, an article or a document. */
    public record EntryView(
            @Schema(description = "Kind: lecture, article or document")
            EntryKind kind,

            @Schema(description = "Id of the lecture, article or document")
            UUID id,

            @Schema(description = "Whether it stands before all that is not")
            boolean pinned,

            @Schema(description = "When it begins to be shown, UTC; null for from the beginning", nullable = true)
            @Nullable
            Instant from,

            @Schema(description = "When it is no longer shown, UTC; null for never", nullable = true) @Nullable
            Instant until,

            @Schema(description = "The lecture; null for the other kinds", nullable = true) @Nullable
            LectureSummary lecture,

            @Schema(description = "The article or document; null for a lecture", nullable = true) @Nullable
            ArticleSummary article) {}
}
