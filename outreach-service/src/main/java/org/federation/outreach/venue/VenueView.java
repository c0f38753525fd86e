package org.federation.outreach.venue;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.federation.kit.org.OrgPath;

/** A venue as staff see it. */
public record VenueView(
        @Schema(description = "Identifies the venue") UUID id,

        @Schema(description = "Unit that keeps this venue: that of the member of staff who entered it")
        OrgPath org,

        @Schema(description = "Name of the hall or room") String name,

        @Schema(description = "Address") String place,

        @Schema(description = "WGS 84 degrees north") double latitude,

        @Schema(description = "WGS 84 degrees east") double longitude,

        @Schema(description = "People it holds") int capacity,

        @Schema(description = "Whether it is reached and used without steps")
        boolean accessible) {

    static VenueView of(Venue venue) {
        return new VenueView(
                venue.id,
                venue.org,
                venue.name,
                venue.place,
                venue.latitude,
                venue.longitude,
                venue.capacity,
                venue.accessible);
    }
}
