package org.federation.learning.zone;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The words of a zone that can be changed; its slug cannot, as addresses contain it. */
@Schema(name = "ZoneWords")
record ZoneChanges(
        @Schema(description = "Title, at most 100 characters") @NotBlank @Size(max = 100)
        String title,

        @Schema(description = "What it is for, plain text") @NotNull @Size(max = 4000)
        String summary) {

    static ZoneChanges of(Zone zone) {
        return new ZoneChanges(zone.title, zone.summary);
    }
}
