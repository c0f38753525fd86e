package org.federation.learning.zone;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.federation.kit.org.OrgPath;

/** A zone as lists show it. */
public record ZoneSummary(
        @Schema(description = "Id, a UUID") UUID id,
        @Schema(description = "Its name in addresses") String slug,
        @Schema(description = "Title") String title,
        @Schema(description = "What it is for, plain text") String summary,

        @Schema(description = "Unit it belongs to, an organisation path")
        OrgPath org,

        @Schema(description = "Visits, as the README defines them")
        long visits) {

    static ZoneSummary of(ZoneListing row) {
        Zone zone = row.zone();
        return new ZoneSummary(zone.id, zone.slug, zone.title, zone.summary, zone.org, row.visits());
    }
}
