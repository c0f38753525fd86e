package org.federation.outreach.talk;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a talk is called off. */
public record CancellationReason(
        @Schema(description = "Told to everybody who registered") @NotBlank @Size(max = 500)
        String reason) {}
