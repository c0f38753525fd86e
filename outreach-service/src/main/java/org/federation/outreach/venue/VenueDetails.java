package org.federation.outreach.venue;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What staff write about a venue. */
public record VenueDetails(
        @Schema(description = "Name of the hall or room") @NotBlank @Size(max = 120)
        String name,

        @Schema(description = "Address") @NotBlank @Size(max = 200)
        String place,

        @Schema(description = "WGS 84 degrees north") @NotNull @DecimalMin("-90") @DecimalMax("90")
        Double latitude,

        @Schema(description = "WGS 84 degrees east") @NotNull @DecimalMin("-180") @DecimalMax("180")
        Double longitude,

        @Schema(description = "People it holds, 1 to 100,000") @Min(1) @Max(100_000)
        int capacity,

        @Schema(description = "Whether it is reached and used without steps")
        boolean accessible) {

    static VenueDetails of(Venue venue) {
        return new VenueDetails(
                venue.name, venue.place, venue.latitude, venue.longitude, venue.capacity, venue.accessible);
    }
}
