package org.federation.outreach.speaker;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a speaker sets out from. */
@Embeddable
public record Home(
        @Schema(description = "Address or name of the place") @Column(name = "home_place") @NotBlank @Size(max = 200)
        String place,

        @Schema(description = "WGS 84 degrees north")
        @Column(name = "home_latitude")
        @NotNull
        @DecimalMin("-90")
        @DecimalMax("90")
        Double latitude,

        @Schema(description = "WGS 84 degrees east")
        @Column(name = "home_longitude")
        @NotNull
        @DecimalMin("-180")
        @DecimalMax("180")
        Double longitude) {}
